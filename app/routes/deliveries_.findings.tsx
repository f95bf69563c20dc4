import { useLoaderData } from '@remix-run/react'
import { FindingsLayout } from '#app/components/deliveries/findings-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { askFindings } from '#app/findings-page.server.ts'
import { servePage } from '#app/page.server.ts'
import { presentFindingsPage, readFindingsChoice } from '#app/presenters/findings-page.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { findFindings } from '#app/queries/find-findings.server.ts'
import { countTaskRows } from '#app/queries/find-reconciled.server.ts'
import { titlePage } from '#app/title-page.ts'

const ROWS_OF_A_PAGE = 50

export const meta = titlePage

export const loader = servePage('deliveries', async ({ scope, url, text, language }) => {
  const choice = readFindingsChoice(url.searchParams)
  if (choice.city !== null) await requireArea(scope, choice.city)
  const page = await findFindings(scope, { ...askFindings(choice), after: url.searchParams.get('after'), limit: ROWS_OF_A_PAGE })
  const cities = (await findAreas(scope)).filter(({ level }) => level === 'city')
  const totals = choice.task === null ? [] : await countTaskRows(scope, choice.task)
  return { title: text.findings.title, view: presentFindingsPage({ choice, page, cities, names: await findCodeNames(scope), totals }, { text, language }), period: null }
})

export default function Findings() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <FindingsLayout findings={view} />
    </PageFrame>
  )
}
