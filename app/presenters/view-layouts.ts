import type { ChoiceView, DefinitionView, PageHeadView } from './view-basics.ts'
import type { ActionView, FilterBarView, PagerView, WorkTableView } from './view-lists.ts'

/** Saved layouts, a line a version. */
export type LayoutsPageView = { head: PageHeadView; filters: FilterBarView; table: WorkTableView; pager: PagerView }

/** One version of a saved layout. */
export type LayoutPageView = {
  head: PageHeadView
  facts: readonly DefinitionView[]
  versions: { title: string; choices: readonly ChoiceView[] }
  /** What keeps it from being used; null when nothing does. */
  faults: { title: string; texts: readonly string[] } | null
  columns: { title: string; heads: readonly [from: string, field: string, reading: string]; rows: readonly { id: string; from: string; field: string; reading: string }[] }
  /** Null for a version that has ended. */
  retire: { note: string; action: ActionView } | null
}
