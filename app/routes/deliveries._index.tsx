import { useLoaderData } from '@remix-run/react'
import { DeliveriesLayout } from '#app/components/deliveries/deliveries-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentDeliveriesPage, readDeliveriesChoice } from '#app/presenters/deliveries-page.ts'
import { countDeliveries } from '#app/queries/count-deliveries.server.ts'
import { findDeliveries } from '#app/queries/find-deliveries.server.ts'
import { findRecentlyHandedIn } from '#app/queries/find-handed-in.server.ts'
import { findPulls } from '#app/queries/find-pulls.server.ts'
import { getArrivalMatrix } from '#app/queries/get-arrival-matrix.server.ts'
import { getMonthMatrix } from '#app/queries/get-month-matrix.server.ts'
import { getArrivalState } from '#app/queries/get-freshness.server.ts'
import { titlePage } from '#app/title-page.ts'
import { yearOf } from '#domain/calendar.ts'
import { mayOpen } from '#domain/rights.ts'

const ROWS_OF_A_PAGE = 40

export const meta = titlePage

export const loader = servePage('deliveries', async ({ scope, url, text, language, user }) => {
  const choice = readDeliveriesChoice(url.searchParams)
  const { table, state, sender, months, year } = choice
  const { outcomes, tables, senders } = await countDeliveries(scope)
  const page = await findDeliveries(scope, {
    ...(table === null ? {} : { sourceTable: table }),
    ...(state === null ? {} : { state }),
    ...(sender === null ? {} : { sentBy: sender }),
    after: url.searchParams.get('after'),
    limit: ROWS_OF_A_PAGE,
  })
  const handedIn = await findRecentlyHandedIn(scope)
  const input = { choice, today: scope.today, page, outcomes, tables, senders, matrix: await getArrivalMatrix(scope), months: months === null ? null : await getMonthMatrix(scope, { year: year ?? yearOf(scope.today), ...months }), arrival: await getArrivalState(scope), handedIn, pulls: await findPulls(scope), csrf: user.csrf, mayMap: mayOpen(user.role, 'mapping') }
  return { title: text.deliveries.title, view: presentDeliveriesPage(input, { text, language }), period: null }
})

export default function Deliveries() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <DeliveriesLayout deliveries={view} />
    </PageFrame>
  )
}
