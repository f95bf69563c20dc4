import { useLoaderData } from '@remix-run/react'
import { SearchLayout } from '#app/components/lists/search-layout.tsx'
import { PageFrame } from '#app/components/shell/page-frame.tsx'
import { servePage } from '#app/page.server.ts'
import { matchAreas, matchIndicators, presentSearchPage, SHORTEST_QUERY, SUBJECTS_LISTED } from '#app/presenters/search-page.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { searchSubjects } from '#app/queries/search-subjects.server.ts'
import { titlePage } from '#app/title-page.ts'
import { indicators } from '#domain/indicators/index.ts'
import { mayOpen } from '#domain/rights.ts'

const LONGEST_QUERY = 100

export const meta = titlePage

export const loader = servePage('search', async ({ scope, user, url, text, language }) => {
  const reader = { text, language }
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUERY)
  const maySeeFirms = mayOpen(user.role, 'enterprise')
  const isAsked = query.length >= SHORTEST_QUERY
  const subjects = !maySeeFirms ? null : isAsked ? await searchSubjects(scope, { text: query, limit: SUBJECTS_LISTED }) : []
  const view = presentSearchPage(
    { query, areas: matchAreas(await findAreas(scope), query, reader), indicators: matchIndicators(indicators, query), subjects },
    reader,
  )
  return { title: text.search.title, view, period: null }
})

export default function Search() {
  const { shell, reading, view } = useLoaderData<typeof loader>()
  return (
    <PageFrame shell={shell} reading={reading}>
      <SearchLayout page={view} />
    </PageFrame>
  )
}
