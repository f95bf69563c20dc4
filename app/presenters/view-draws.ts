import type { DefinitionView, PageHeadView } from './view-basics.ts'
import type { FacetStripView, FilterBarView, PagerView, WorkTableView } from './view-lists.ts'

/** The audit of draws: a list for those who work with single draws, sums by city for all. */
export type DrawsPageView = {
  head: PageHeadView
  list: { facets: FacetStripView; filters: FilterBarView; table: WorkTableView; pager: PagerView } | null
  sums: WorkTableView
}

/** One draw with its tests. */
export type DrawPageView = {
  head: PageHeadView
  facts: readonly DefinitionView[]
  tests: WorkTableView
  /** Ticks in thousandths of the directory's length. */
  places: { title: string; text: string; ticks: readonly number[] } | null
  groups: readonly { title: string; table: WorkTableView }[]
  pairs: WorkTableView | null
  loads: readonly DefinitionView[]
  next: readonly string[]
  words: { tests: string; pairs: string; next: string }
}
