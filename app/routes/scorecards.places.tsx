import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PlacesLayout } from '#app/components/scores/places-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { sayMoved } from '#app/period-page.server.ts'
import { addressPlaces, addressScorecard } from '#app/presenters/addresses.ts'
import { offerPeriodsFromNewYear } from '#app/presenters/periods-from-new-year.ts'
import { presentPlaces } from '#app/presenters/score-places.ts'
import { askOf } from '#app/presenters/score-context.ts'
import { offerReadings, sayScheme } from '#app/presenters/scores.ts'
import { readFirmness } from '#app/score-firmness.server.ts'
import { listSheetYears, readScores } from '#app/score-page.server.ts'
import { titlePage } from '#app/title-page.ts'
import { maySeeOtherParties, ownParty } from '#domain/rights.ts'

export const meta = titlePage

/** How firm the places of the year's sheet are. */
export const loader = servePage('scores', async (tools, { services }) => {
  const { scope, user, url, text } = tools
  if (!maySeeOtherParties(user)) throw redirect(addressScorecard(ownParty(user)))
  const context = await readScores(tools)
  const years = await listSheetYears(scope, context.scheme.of)
  const { cities: settled, ...reckoned } = await readFirmness(scope, services, context)
  const item = url.searchParams.get('item')
  return {
    title: text.places.title,
    view: presentPlaces({ ...context, ...reckoned, settled, item }),
    period: context.period,
    periods: offerPeriodsFromNewYear(scope.today, context.period, years, (period) => addressPlaces({ period, of: askOf(context.scheme), item }), tools),
    limits: sayMoved(context.askedPeriod, scope.today, tools),
    readings: offerReadings(context, url),
    takes: ['reading'],
    facts: [sayScheme(context)],
    actions: [{ label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle }],
  }
})

export default function Places() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <PlacesLayout page={view} />
    </PageFrame>
  )
}
