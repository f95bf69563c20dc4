import { useLoaderData } from '@remix-run/react'
import { RiskLayout } from '#app/components/risk/risk-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { sayMoved } from '#app/period-page.server.ts'
import { addressRisk } from '#app/presenters/addresses.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { offerPeriodsFromNewYear } from '#app/presenters/periods-from-new-year.ts'
import { presentRisk } from '#app/presenters/risk.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { readRisk } from '#app/risk-page.server.ts'
import { titlePage } from '#app/title-page.ts'
import { yearOf } from '#domain/calendar.ts'

export const meta = titlePage

/** Years that hold data, counted back from this one. */
const YEARS_OFFERED = 3

export const loader = servePage('risk', async (tools) => {
  const { scope, user, url, text } = tools
  const context = await readRisk(tools)
  const { area, period } = context
  const asked = { area: url.searchParams.get('area'), period: context.askedPeriod }
  const areas = (await findAreas(scope)).filter(({ code, level }) => code === user.areaCode || level === 'city')
  const years = Array.from({ length: YEARS_OFFERED }, (_, index) => yearOf(scope.today) - index)
  return {
    title: text.risk.title,
    view: presentRisk(context),
    period,
    periods: offerPeriodsFromNewYear(scope.today, period, years, (choice) => addressRisk({ ...asked, period: choice }), tools),
    limits: sayMoved(context.askedPeriod, scope.today, tools),
    areas: { current: area, all: areas, addressOf: (code: string) => addressRisk({ ...asked, area: code }) },
    actions: [{ label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle }],
    exports: presentExports('risk', { area: area.code, period: context.askedPeriod }, tools),
  }
})

export default function Risk() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <RiskLayout risk={view} />
    </PageFrame>
  )
}
