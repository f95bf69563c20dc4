/** The ranking of a sheet as a workbook: what this reader's page of scores shows, with the line of the audit. */
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireUser } from '#app/auth/user.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { attach } from '#app/exports/file-name.ts'
import { readReader } from '#app/preferences.server.ts'
import { presentRanking } from '#app/presenters/score-ranking.ts'
import { readScores } from '#app/score-page.server.ts'
import { withScope } from '#app/scope.server.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** @throws RefusedError 403 for who sees no scores, 404 where there is no sheet */
export async function sendRanking({ request, context }: LoaderFunctionArgs): Promise<Response> {
  const { services } = context
  const user = await requireUser(request, context, 'scores')
  const reader = readReader(request)
  const url = new URL(request.url)
  const sheet = await withScope(services, user, async (scope) => presentRanking(await readScores({ scope, user, url, ...reader })))
  // Its package is loaded when the first ranking is asked for.
  const { writeRankingXlsx } = await import('#app/documents/ranking-xlsx.server.ts')
  const bytes = await writeRankingXlsx(sheet)
  await recordAuditEvent(services.database, { actor: user.name, event: 'export', succeeded: true, detail: { table: 'ranking', format: 'xlsx', address: (url.pathname + url.search).slice(0, 1000) } })
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': MEDIA_TYPE, 'Content-Disposition': attach(sheet.rows[0]?.[0]?.text ?? sheet.name, 'xlsx'), 'Cache-Control': 'no-store' } })
}
