import { useLoaderData } from '@remix-run/react'
import { ClassMovesLayout } from '#app/components/risk/class-moves-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { buildAddress } from '#app/presenters/addresses.ts'
import { presentClassMoves } from '#app/presenters/class-moves.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { getClassMoves } from '#app/queries/risk/get-class-moves.server.ts'
import { chooseRiskArea, frameRisk } from '#app/risk-frame.server.ts'
import { titlePage } from '#app/title-page.ts'
import { addDays } from '#domain/calendar.ts'
import { parsePeriod } from '#domain/period.ts'

export const meta = titlePage

/** Months that may be looked at, counted back from the page's own. */
const MONTHS_OFFERED = 24

export const loader = servePage('risk', async (tools) => {
  const { scope, user, url, text, language } = tools
  const chosen = await chooseRiskArea(tools)
  const months = listMonths(scope.today)
  const asked = { area: url.searchParams.get('area'), model: url.searchParams.get('model'), month: url.searchParams.get('month'), other: url.searchParams.get('other') }
  const found = await getClassMoves(scope, { area: chosen.area.code, model: asked.model, other: asked.other, month: asked.month ? readMonth(asked.month, scope.today) : null })
  const month = found.to.slice(0, 7)
  const addressOf = (choice: Partial<typeof asked>): string => buildAddress('/risk/classes', { ...asked, ...choice })
  const { areas, actions } = await frameRisk(tools, chosen, ({ area }) => addressOf({ area }))
  return {
    title: text.riskClasses.title,
    view: presentClassMoves({ found, area: chosen.area, month, months, role: user.role, addressOf, text, language }),
    period: null,
    ...(areas === undefined ? {} : { areas }),
    ...(actions === undefined ? {} : { actions }),
  }
})

/** A month cut at today. @throws RefusedError 400 for anything else, PeriodError for what can't be read */
function readMonth(sent: string, today: string): { readonly from: string; readonly to: string } {
  const month = parsePeriod(sent)
  if (month.kind !== 'month' || month.from > today) throw new RefusedError(400, 'no-such-month', { zh: `没有月份“${sent}”。`, en: `There is no month "${sent}".` })
  return { from: month.from, to: month.to < today ? month.to : today }
}

/** The months up to the day's own, newest first. */
function listMonths(today: string): readonly string[] {
  const months: string[] = []
  for (let day = today; months.length < MONTHS_OFFERED; day = addDays(`${day.slice(0, 7)}-01`, -1)) months.push(day.slice(0, 7))
  return months
}

export default function RiskClasses() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ClassMovesLayout page={view} />
    </PageFrame>
  )
}
