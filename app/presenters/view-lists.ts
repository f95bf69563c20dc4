import type { SparkView } from './view-board.ts'
import type {
  BadgeView,
  ChoiceView,
  DataTableView,
  DefinitionView,
  EmptyView,
  ExportMenuView,
  LinkView,
  MarkKind,
  PageHeadView,
  Sentence,
  Tone,
  WarningLevel,
} from './view-basics.ts'

/** One cell of a work list. */
export type WorkCellView =
  | { kind: 'text'; text: string; tone?: Tone; title?: string }
  | { kind: 'link'; text: string; href: string; tone?: Tone }
  | { kind: 'mark'; mark: MarkKind; text: string; tone?: Tone }
  /** A number with a bar of `value / full` and a tick at `tick`, all integers. */
  | { kind: 'bar'; text: string; value: number; full: number; tick: number | null }

export type WorkColumnView = {
  id: string
  label: string
  title?: string
  align: 'left' | 'right'
  /** Width in px; the one column without a width takes what is left. */
  width: number | null
  /** Following it sorts by this column; `active` is the order that holds now. */
  sort: { href: string; active: 'ascending' | 'descending' | null } | null
  /** Shown on a phone: as the row's title, its second line, its figure at the right, or not at all. */
  phone: 'title' | 'line' | 'figure' | 'hidden'
}

export type WorkRowView = {
  id: string
  /** Opens the row: the panel beside the list or the page behind it; null where the reader may not look further. */
  href: string | null
  /** The open one. */
  open: boolean
  /** Gravity at the row's edge on phones; null for lists without levels. */
  level: WarningLevel | null
  /** In the order of the columns. */
  cells: readonly WorkCellView[]
}

/** A list one works through. `rows` is the page at hand; the pager always says the whole. */
export type WorkTableView = {
  label: string
  columns: readonly WorkColumnView[]
  rows: readonly WorkRowView[]
  empty: EmptyView | null
  /** Choosing several rows for one action; null when nothing can be done to many. */
  bulk: BulkView | null
}

/** Actions on chosen rows: one form, the chosen ids sent as `field`. */
export type BulkView = {
  action: string
  method: 'get' | 'post'
  field: string
  /** 选择全部, 选择此行 */
  chooseAll: string
  chooseRow: string
  /** 已选 {n} 条, `{n}` replaced in the browser. */
  chosen: string
  cancel: string
  buttons: readonly { label: string; name: string; value: string }[]
  fields: Readonly<Record<string, string>>
}

/** Pages by key. Null links are not drawn. */
export type PagerView = {
  label: string
  /** 共 1,284 条，按期限 — always the whole. */
  count: string
  /** 第 51—100 条 */
  position: string
  first: LinkView | null
  next: LinkView | null
  export: ExportMenuView | null
}

/** A rule in the strip above a list, with its count and a bar against the largest. */
export type FacetView = { id: string; code: string; name: string; count: number; countText: string; href: string; current: boolean; title: string }

export type FacetStripView = { label: string; facets: readonly FacetView[]; largest: number }

/** A filter: set, it stands in accent with a × that clears it; unset, it is a plain select. */
export type FilterView =
  | { kind: 'set'; name: string; label: string; value: string; text: string; clearHref: string; clearLabel: string }
  | { kind: 'unset'; name: string; label: string; anyText: string; options: readonly { value: string; text: string }[] }

/** Search, set and unset filters, clear, number found. One GET form: all of it is in the address. */
export type FilterBarView = {
  label: string
  action: string
  search: { name: string; value: string; label: string; placeholder: string } | null
  filters: readonly FilterView[]
  /** Parameters to keep that are no filter: sort, facet. */
  keep: Readonly<Record<string, string>>
  apply: string
  clear: LinkView | null
  found: string
}

/** One step of a procedure, done, now or to come. */
export type StepView = { id: string; state: 'done' | 'now' | 'late' | 'to-come'; stateWord: string; name: string; note: string; detail: string }

/** Reasons with points that add up to the total, each with its source. */
export type ReasonsView = {
  title: string
  note: string
  link: LinkView | null
  rows: readonly { name: string; source: string; points: number; pointsText: string; href: string | null }[]
  total: { label: string; note: string; text: string } | null
  largest: number
  /** How good the rule has been. */
  record: Sentence
}

/** A button of the panel: a link, or a form that posts. */
export type ActionView =
  | { kind: 'link'; label: string; href: string; primary: boolean; download?: boolean }
  | { kind: 'post'; label: string; action: string; fields: Readonly<Record<string, string>>; primary: boolean; disabled: boolean }

/** Found and expected by month: a line, and its numbers folded away. */
export type PanelSeriesView = { title: string; note: string; spark: SparkView; label: string; table: DataTableView }

/** The opened row of a list. */
export type SidePanelView = {
  label: string
  code: string
  rule: string
  /** 1 / 48 */
  position: string
  previous: LinkView | null
  next: LinkView | null
  close: LinkView
  name: string
  facts: Sentence
  alert: { level: WarningLevel; levelWord: string; text: string } | null
  /** Limits, amounts and the like as terms; empty for none. */
  definitions: readonly DefinitionView[]
  reasons: ReasonsView | null
  series?: PanelSeriesView | null
  steps: { title: string; link: LinkView | null; rows: readonly StepView[] } | null
  actions: readonly ActionView[]
  /** 可以合并 and the like. */
  foot: Sentence
}

/** The records behind a figure: the very rows it counted. */
export type RecordsPageView = {
  head: PageHeadView
  badges: readonly BadgeView[]
  /** Numerator, denominator, those that fell short; each with its number. */
  parts: readonly ChoiceView[]
  partsLabel: string
  /** How the figure was formed: value, period, reading, definition, exclusions. */
  definition: readonly DefinitionView[]
  filters: FilterBarView | null
  table: WorkTableView
  pager: PagerView
}

/** What a search found, group by group. */
export type SearchPageView = {
  head: PageHeadView
  groups: readonly { title: string; note: string; table: WorkTableView }[]
  empty: EmptyView | null
}
