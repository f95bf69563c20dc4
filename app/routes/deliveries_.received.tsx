import { useLoaderData } from '@remix-run/react'
import { ReceivedLayout } from '#app/components/lineage/received-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentReceivedPage, readReceivedChoice } from '#app/presenters/received-page.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findReceived } from '#app/queries/find-received.server.ts'
import { titlePage } from '#app/title-page.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

/** The deliveries that brought the rows of one city, source table and month. */
export const loader = servePage('deliveries', async ({ scope, url, text, language }) => {
  const choice = readReceivedChoice(url.searchParams)
  const page = await findReceived(scope, { ...choice, after: url.searchParams.get('after'), limit: ROWS_OF_A_PAGE })
  return { title: text.received.title, view: presentReceivedPage({ choice, area: await requireArea(scope, choice.city), page }, { text, language }), period: null }
})

export default function Received() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <ReceivedLayout received={view} />
    </PageFrame>
  )
}
