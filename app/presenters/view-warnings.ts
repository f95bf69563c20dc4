import type { EmptyView, LinkView, PageHeadView } from './view-basics.ts'
import type { FacetStripView, FilterBarView, PagerView, SidePanelView, WorkRowView, WorkTableView } from './view-lists.ts'
import type { EntryFieldView } from './view-notes.ts'

/** What can be done about a warning: a button that posts at once, or one that opens a small form. */
export type ActFormView = {
  /** mine, hand, settle, dismiss, give, give-back, link, note, check, send-back */
  id: string
  label: string
  primary: boolean
  /** Key that opens or sends it; null: none. */
  shortcut: string | null
  hidden: Readonly<Record<string, string>>
  /** None: it posts at once. */
  fields: readonly EntryFieldView[]
  submit: string
}

/** One warning beside the list. */
export type WarningPanelView = SidePanelView & {
  action: string
  /** At most three. */
  acts: readonly ActFormView[]
  more: { label: string; acts: readonly ActFormView[] } | null
}

/** What can be done to many: over chosen rows, or over all that the filter finds. */
export type DeskBulkView = {
  action: string
  csrf: string
  chooseAll: string
  chooseRow: string
  /** 已选 {n} 条 */
  chosen: string
  /** 选中筛选出的全部 1,284 条 */
  whole: string
  wholeChosen: string
  cancel: string
  hint: string
  most: number
  buttons: readonly { label: string; value: string }[]
  /** The filter as fields, for acts on all that it finds. */
  filter: Readonly<Record<string, string>>
  export: { label: string; action: string }
}

/** Keys of the desk, for the dialog that explains them. */
export type KeysHelpView = { open: string; title: string; close: string; rows: readonly { keys: string; text: string }[] }

/** Views of the desk: those that are ready, and the reader's own. */
export type DeskViewsView = { label: string; current: string; ready: readonly { label: string; href: string; current: boolean }[]; own: readonly LinkView[]; ownLabel: string; save: LinkView; all: LinkView }

/** The desk of early warnings. */
export type WarningsPageView = {
  head: PageHeadView
  views: DeskViewsView
  facets: FacetStripView
  filters: FilterBarView
  /** `rows` is the first page at hand. */
  table: WorkTableView
  /** Changes with the filter and the order, so that a list read on begins anew. */
  listKey: string
  /** Where the rows that follow are read from, as `DeskRowsView`; null when there are none. */
  more: string | null
  /** Place of the first row, 1-based. */
  start: number
  total: number
  /** 第 {n} / 1,284 条 */
  place: string
  pager: PagerView
  bulk: DeskBulkView
  keys: KeysHelpView
  /** 正在读取后面的预警; said when a further page could not be read. */
  reading: string
  broken: string
  panel: WarningPanelView | null
  /** The opened row as it now stands, though it may no longer fit the filter. */
  openedRow: WorkRowView | null
}

/** Further rows of the desk. */
export type DeskRowsView = { rows: readonly WorkRowView[]; more: string | null }

/** An act on many, looked at before it is done. */
export type BulkPageView = {
  head: PageHeadView
  /** Rule × level with how many can and how many cannot. */
  table: { caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }
  obstacles: readonly string[]
  form: { action: string; hidden: Readonly<Record<string, string>>; fields: readonly EntryFieldView[]; submit: string } | null
  back: LinkView
  empty: EmptyView | null
}
