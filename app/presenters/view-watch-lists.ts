import type { DefinitionView, PageHeadView } from './view-basics.ts'
import type { PagerView, WorkTableView } from './view-lists.ts'
import type { EntryFormView } from './view-notes.ts'

/** Watch lists of the scope, and the form that makes another. */
export type WatchListsPageView = {
  head: PageHeadView
  table: WorkTableView
  form: EntryFormView
}

/** One watch list with its subjects. */
export type WatchListPageView = {
  head: PageHeadView
  facts: readonly DefinitionView[]
  subjects: { title: string; table: WorkTableView; pager: PagerView }
  /** What may be done to it: none where it has ended. */
  forms: readonly EntryFormView[]
  acts: { title: string; rows: readonly { id: string; text: string; note: string }[] }
}
