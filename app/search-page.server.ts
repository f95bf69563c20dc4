/** What the search page and its export share: what was sought, and what was found of it. */
import type { PageTools } from '#app/page.server.ts'
import { matchAreas, matchIndicators, SHORTEST_QUERY, SUBJECTS_LISTED, type SearchInput } from '#app/presenters/search-page.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { searchSubjects } from '#app/queries/search-subjects.server.ts'
import { indicators } from '#domain/indicators/index.ts'
import { mayOpen } from '#domain/rights.ts'

const LONGEST_QUERY = 100

/** Areas, indicators, and firms for those who may see them. */
export async function readSearch({ scope, user, url, text, language }: Pick<PageTools, 'scope' | 'user' | 'url' | 'text' | 'language'>): Promise<SearchInput> {
  const query = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUERY)
  const maySeeFirms = mayOpen(user.role, 'enterprise')
  const isAsked = query.length >= SHORTEST_QUERY
  const subjects = !maySeeFirms ? null : isAsked ? await searchSubjects(scope, { text: query, limit: SUBJECTS_LISTED }) : []
  return { query, areas: matchAreas(await findAreas(scope), query, { text, language }), indicators: matchIndicators(indicators, query), subjects }
}
