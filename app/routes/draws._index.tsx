import { useLoaderData } from '@remix-run/react'
import { DrawsLayout } from '#app/components/draws/draws-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { presentDrawsPage, readDrawsChoice } from '#app/presenters/draws/draws-page.ts'
import { findDraws, sumDraws } from '#app/queries/draws/find-draws.server.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findCodeNames } from '#app/queries/find-code-names.server.ts'
import { titlePage } from '#app/title-page.ts'
import { maySeeClass } from '#domain/rights.ts'

const ROWS_OF_A_PAGE = 50
const YEARS = 4

export const meta = titlePage

export const loader = servePage('draws', async ({ scope, url, text, language }) => {
  const choice = readDrawsChoice(url.searchParams)
  if (choice.city !== null) await requireArea(scope, choice.city)
  // Single draws are for those who work with them; a leader sees how many there are.
  const page = maySeeClass(scope.right.role) ? await findDraws(scope, { ...choice, after: url.searchParams.get('after'), limit: ROWS_OF_A_PAGE }) : null
  const cities = (await findAreas(scope)).filter(({ level }) => level === 'city')
  const years = Array.from({ length: YEARS }, (_, before) => Number(scope.today.slice(0, 4)) - before)
  const input = { choice, page, sums: await sumDraws(scope, choice), cities, names: await findCodeNames(scope), years }
  return { title: text.draws.title, view: presentDrawsPage(input, { text, language }), period: null }
})

export default function Draws() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <DrawsLayout view={view} />
    </PageFrame>
  )
}
