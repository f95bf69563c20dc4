import { useLoaderData } from '@remix-run/react'
import { ScoreChangeLayout } from '#app/components/scores/score-change-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { addressScoreChange } from '#app/presenters/addresses.ts'
import { offerPeriodsFromNewYear } from '#app/presenters/periods-from-new-year.ts'
import { presentScoreChange } from '#app/presenters/score-change.ts'
import { offerReadings, sayScheme } from '#app/presenters/scores.ts'
import { readScoreChange } from '#app/score-change.server.ts'
import { listSheetYears } from '#app/score-page.server.ts'
import { titlePage } from '#app/title-page.ts'

export const meta = titlePage

/** One party's points against the same days of the year before. */
export const loader = servePage('city-score', async (tools) => {
  const { scope, url, text } = tools
  const input = await readScoreChange(tools)
  const { scores, city } = input
  const years = await listSheetYears(scope, scores.scheme.of)
  return {
    title: text.places.change.name,
    view: presentScoreChange(input),
    period: scores.period,
    periods: offerPeriodsFromNewYear(scope.today, scores.period, years, (period) => addressScoreChange(city.code, period), tools),
    readings: offerReadings(scores, url),
    takes: ['reading'],
    facts: [sayScheme(scores)],
    actions: [{ label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle }],
  }
})

export default function ScoreChange() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ScoreChangeLayout page={view} />
    </PageFrame>
  )
}
