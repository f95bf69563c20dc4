import { useLoaderData } from '@remix-run/react'
import { RiskLayout } from '#app/components/risk/risk-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { addressFiguresCsv, addressRisk } from '#app/presenters/addresses.ts'
import { offerPeriodsFromNewYear } from '#app/presenters/periods-from-new-year.ts'
import { presentRisk } from '#app/presenters/risk.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { getRiskMatrices } from '#app/queries/get-risk-matrices.server.ts'
import { titlePage } from '#app/title-page.ts'
import { yearOf } from '#domain/calendar.ts'
import { drawGradient } from '#domain/indicators/draw-gradient.ts'
import { clampPeriod, parsePeriod, yearToDate } from '#domain/period.ts'

export const meta = titlePage

/** Years that hold data, counted back from this one. */
const YEARS_OFFERED = 3

export const loader = servePage('risk', async (tools) => {
  const { scope, user, url, text, language } = tools
  const asked = { area: url.searchParams.get('area'), period: url.searchParams.get('period') }
  const area = await requireArea(scope, asked.area ?? user.areaCode)
  const period = asked.period === null ? yearToDate(scope.today) : clampPeriod(parsePeriod(asked.period), scope.today)
  const matrices = await getRiskMatrices(scope, { area: area.code, period })
  const areas = (await findAreas(scope)).filter(({ code, level }) => code === user.areaCode || level === 'city')
  const years = Array.from({ length: YEARS_OFFERED }, (_, index) => yearOf(scope.today) - index)
  const by = area.level === 'province' ? 'city,class' : 'county,class'
  return {
    title: text.risk.title,
    view: presentRisk({ matrices, area, period, askedPeriod: asked.period, role: user.role, text, language }),
    period,
    periods: offerPeriodsFromNewYear(scope.today, period, years, (choice) => addressRisk({ ...asked, period: choice }), tools),
    areas: { current: area, all: areas, addressOf: (code: string) => addressRisk({ ...asked, area: code }) },
    actions: [
      { label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle },
      { label: text.board.exportFigures, href: addressFiguresCsv({ indicator: drawGradient.partOf, area: area.code, period: period.text, by }), title: text.risk.exportTitle, download: true },
    ],
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
