/** The list of saved views. */
import type { EmptyView, LinkView, PageHeadView } from './view-basics.ts'
import type { ActionView } from './view-lists.ts'
import type { EntryFormView } from './view-notes.ts'

export interface SavedViewView {
  readonly id: string
  readonly link: LinkView
  readonly note: string
  /** Which board, and when it was saved. */
  readonly about: string
  /** The link for others; null when it is not shared. */
  readonly share: { readonly label: string; readonly value: string; readonly note: string } | null
  readonly actions: readonly ActionView[]
}

export interface SavedViewsPageView {
  readonly head: PageHeadView
  readonly list: { readonly title: string; readonly rows: readonly SavedViewView[]; readonly empty: EmptyView | null }
  /** Saves a view or renames one; null where neither was asked for. */
  readonly form: EntryFormView | null
  readonly cancel: LinkView
}
