import type { search as zh } from '#app/text/zh/search.ts'

export const search: typeof zh = {
  title: 'Search',
  prompt: 'Search firms, indicators or cities by name',
  headline: (query) => `Search for “${query}”`,
  second: (count) => `${count} found`,
  areas: 'Areas',
  indicators: 'Indicators',
  subjects: 'Firms',
  subjectsNote: (limit) => `at most ${limit} are listed; a fuller name finds better`,
  column: { code: 'Code', name: 'Name', kind: 'Level', question: 'Asks', area: 'Area', creditCode: 'Credit code' },
  kind: { province: 'province', city: 'city', county: 'county' },
  emptyTitle: (query) => `Nothing found for “${query}”`,
  emptyText: 'Firms within your right, indicators and areas were searched. Write at least two letters.',
  emptyTextNoFirms: 'Indicators and areas were searched; this role does not see single firms. Write at least two letters.',
}
