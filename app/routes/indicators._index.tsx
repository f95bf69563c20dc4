import { useLoaderData } from '@remix-run/react'
import { IndicatorsLayout } from '#app/components/indicators/indicators-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentIndicatorsPage } from '#app/presenters/indicators-page.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { titlePage } from '#app/title-page.ts'
import { indicators } from '#domain/indicators/index.ts'
import { yearToDate } from '#domain/period.ts'
import { mayOpen } from '#domain/rights.ts'

export const meta = titlePage

export const loader = servePage('indicators', async ({ scope, user, text, language }) => {
  // who may see no figures still reads what they mean
  const codes = mayOpen(user.role, 'board') ? indicators.map(({ code }) => code) : []
  const figures = codes.length === 0 ? [] : await findIndicatorValues(scope, { codes, area: user.areaCode, period: yearToDate(scope.today) })
  const byCode = new Map(figures.map((figure) => [figure.indicator, figure]))
  return { title: text.indicators.title, view: presentIndicatorsPage(indicators, byCode, { text, language }) }
})

export default function Indicators() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <IndicatorsLayout page={view} />
    </PageFrame>
  )
}
