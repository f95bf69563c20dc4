import { useLoaderData } from '@remix-run/react'
import { CityScoreLayout } from '#app/components/scores/city-score-layout.tsx'
import { SideSections } from '#app/components/scores/side-sections.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { sayMoved } from '#app/period-page.server.ts'
import { addressPrint, addressScoreChange, addressScorecard } from '#app/presenters/addresses.ts'
import { nameArea } from '#app/presenters/area-names.ts'
import type { ScoreContext } from '#app/presenters/score-context.ts'
import { presentCityScore } from '#app/presenters/city-score.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { offerPeriodsFromNewYear } from '#app/presenters/periods-from-new-year.ts'
import { offerReadings, sayScheme } from '#app/presenters/scores.ts'
import type { LinkView } from '#app/presenters/view-models.ts'
import { listSheetYears, readCityScore } from '#app/score-page.server.ts'
import { titlePage } from '#app/title-page.ts'
import type { Language, Text } from '#app/text.ts'

export const meta = titlePage

export const loader = servePage('city-score', async (tools) => {
  const { scope, url, text, language } = tools
  const { context, areas } = await readCityScore(tools)
  const years = await listSheetYears(scope, context.scheme.of)
  const { city, period, askedPeriod, item } = context
  const current = areas.find(({ code }) => code === city.code)
  return {
    title: `${text.scores.title} · ${nameArea(city, language)}`,
    view: presentCityScore(context),
    period,
    periods: offerPeriodsFromNewYear(scope.today, period, years, (asked) => addressScorecard(city.code, { period: asked, item }), tools),
    limits: sayMoved(askedPeriod, scope.today, tools),
    readings: offerReadings(context, url),
    takes: ['reading'],
    facts: [sayScheme(context)],
    ...(current === undefined ? {} : { areas: { current, all: areas, addressOf: (code: string) => addressScorecard(code, { period: askedPeriod, item }) } }),
    exports: presentExports('scorecard', { city: city.code, period: askedPeriod }, tools, false, addressPrint('city', { city: city.code, period: askedPeriod })),
    actions: [{ label: text.places.change.link, href: addressScoreChange(city.code, askedPeriod) }, ...linkNeighbours(context.cities, city.code, (code) => addressScorecard(code, { period: askedPeriod, item }), text, language)],
  }
})

/** The parties before and after one in the order of their codes. */
function linkNeighbours(parties: ScoreContext['cities'], code: string, addressOf: (code: string) => string, text: Text, language: Language): readonly LinkView[] {
  const ordered = [...parties].sort((one, other) => (one.code < other.code ? -1 : 1))
  const index = ordered.findIndex((party) => party.code === code)
  const [before, after] = [ordered[index - 1], ordered[index + 1]]
  return [
    ...(before === undefined ? [] : [{ label: text.scores.city.previous(nameArea(before, language)), href: addressOf(before.code) }]),
    ...(after === undefined ? [] : [{ label: text.scores.city.next(nameArea(after, language)), href: addressOf(after.code) }]),
  ]
}

export default function Scorecard() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading} side={<SideSections sections={view.side} />}>
      <CityScoreLayout city={view} />
    </PageFrame>
  )
}
