import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ScoresLayout } from '#app/components/scores/scores-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { sayMoved } from '#app/period-page.server.ts'
import { addressScorecard, addressScores } from '#app/presenters/addresses.ts'
import { offerPeriodsFromNewYear } from '#app/presenters/periods-from-new-year.ts'
import { askOf } from '#app/presenters/score-context.ts'
import { offerReadings, presentScores, sayScheme } from '#app/presenters/scores.ts'
import { readFirmness } from '#app/score-firmness.server.ts'
import { listSheetYears, readScores } from '#app/score-page.server.ts'
import { titlePage } from '#app/title-page.ts'
import { maySeeOtherParties, ownParty } from '#domain/rights.ts'

export const meta = titlePage

export const loader = servePage('scores', async (tools, { services }) => {
  const { scope, user, url, text } = tools
  // Of one city there is no table: its scorecard says everything.
  if (!maySeeOtherParties(user)) throw redirect(addressScorecard(ownParty(user)))
  const context = await readScores(tools)
  const years = await listSheetYears(scope, context.scheme.of)
  const { bands, draws } = await readFirmness(scope, services, context)
  const { searchParams } = url
  const choice = { period: searchParams.get('period'), of: askOf(context.scheme), show: searchParams.get('show'), sort: searchParams.get('sort') }
  return {
    title: text.scores.title,
    view: presentScores(context, choice, { bands, draws }),
    period: context.period,
    periods: offerPeriodsFromNewYear(scope.today, context.period, years, (period) => addressScores({ ...choice, period }), tools),
    limits: sayMoved(context.askedPeriod, scope.today, tools),
    readings: offerReadings(context, url),
    takes: ['reading'],
    facts: [sayScheme(context)],
    actions: [{ label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle }],
  }
})

export default function Scorecards() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ScoresLayout scores={view} />
    </PageFrame>
  )
}
