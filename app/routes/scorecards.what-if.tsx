import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { WhatIfLayout } from '#app/components/scores/what-if-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { sayMoved } from '#app/period-page.server.ts'
import { addressScorecard, addressWhatIf } from '#app/presenters/addresses.ts'
import { offerPeriodsFromNewYear } from '#app/presenters/periods-from-new-year.ts'
import { presentWhatIf, readTried } from '#app/presenters/score-what-if.ts'
import { askOf } from '#app/presenters/score-context.ts'
import { offerReadings, sayScheme } from '#app/presenters/scores.ts'
import { listSheetYears, readScores, scoreBy } from '#app/score-page.server.ts'
import { titlePage } from '#app/title-page.ts'
import { maySeeOtherParties, ownParty } from '#domain/rights.ts'

export const meta = titlePage

/** The year's sheet with other weights and ends, tried on the page; nothing is saved. */
export const loader = servePage('scores', async (tools) => {
  const { scope, user, url, text } = tools
  if (!maySeeOtherParties(user)) throw redirect(addressScorecard(ownParty(user)))
  const context = await readScores(tools)
  const years = await listSheetYears(scope, context.scheme.of)
  const tried = readTried(context.scheme, url.searchParams)
  return {
    title: text.places.whatIf.title,
    view: presentWhatIf(context, tried, tried.scheme === null ? null : await scoreBy(scope, tried.scheme, context.period)),
    period: context.period,
    periods: offerPeriodsFromNewYear(scope.today, context.period, years, (period) => addressWhatIf(period, askOf(context.scheme), Object.fromEntries(tried.values)), tools),
    limits: sayMoved(context.askedPeriod, scope.today, tools),
    readings: offerReadings(context, url),
    takes: ['reading'],
    facts: [sayScheme(context)],
    actions: [{ label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle }],
  }
})

export default function WhatIf() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <WhatIfLayout page={view} />
    </PageFrame>
  )
}
