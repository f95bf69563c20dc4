import { requireUser } from '#app/auth/user.server.ts'
import { readBoard } from '#app/board-page.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { readExplore } from '#app/explore-page.server.ts'
import { attach } from '#app/exports/file-name.ts'
import { sayRefusal } from '#app/exports/say-refusal.server.ts'
import { handleMachine } from '#app/faults.server.ts'
import type { PageTools } from '#app/page.server.ts'
import { readReader } from '#app/preferences.server.ts'
import { presentBoardPicture } from '#app/presenters/board-picture.ts'
import { chartNames, fileNameOf, type ChartName } from '#app/presenters/chart-download.ts'
import { drawPicture } from '#app/presenters/charts/draw-picture.ts'
import { nameExploreFile, presentExplorePicture } from '#app/presenters/explore/explore-picture.ts'
import { getFreshness } from '#app/queries/get-freshness.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { withScope } from '#app/scope.server.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { settleFilters } from '#app/filters.server.ts'
import type { LoaderFunctionArgs } from '@remix-run/node'

type Tools = Omit<PageTools, 'request'>

const answer = handleMachine(async ({ request, params, context }) => {
  const user = await requireUser(request, context, 'board')
  const chart = chartNames.find((one) => one === params['chart'])
  if (chart === undefined) throw new RefusedError(404, 'no-such-chart', { zh: zh.charts.none(params['chart'] ?? ''), en: en.charts.none(params['chart'] ?? '') })
  const { services } = context
  const url = new URL(request.url)
  const address = url.pathname + url.search
  settleFilters(url, services.findToday())
  const { svg, fileName } = await withScope(services, user, (scope) => draw(chart, { ...readReader(request), scope, user, url, params: { board: url.searchParams.get('board') ?? 'leader' } }))
  // Before the first byte: what leaves unrecorded has left unseen.
  await recordAuditEvent(services.database, { actor: user.name, event: 'export', succeeded: true, detail: { table: `chart-${chart}`, format: 'svg', address: address.slice(0, 1000) } })
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Content-Disposition': attach(fileName, 'svg'), 'Cache-Control': 'no-store' } })
})

/** `/charts/<chart>?…`: a chart of a page as a picture, asked as the page's own address asks. */
export const loader = async (args: LoaderFunctionArgs): Promise<Response> => sayRefusal(await answer(args), args.request, readReader(args.request))

async function draw(chart: ChartName, tools: Tools): Promise<{ readonly svg: string; readonly fileName: string }> {
  const freshness = await getFreshness(tools.scope)
  if (chart === 'explore') {
    const { context } = await readExplore(tools)
    return { svg: drawPicture(presentExplorePicture(context, freshness)), fileName: nameExploreFile(context) }
  }
  const { context, departments } = await readBoard(tools, 'boards')
  const department = departments.find(({ code }) => code === context.choice.department)?.name ?? context.choice.department
  return { svg: drawPicture(presentBoardPicture(chart, context, { freshness, department })), fileName: fileNameOf(context) }
}
