import type { ChoiceView, DefinitionView, EmptyView, ExportMenuView, LinkView, MarkKind, MenuView, OptionView, PageHeadView, Sentence, Tone } from './view-basics.ts'
import type { ActionView, FacetStripView, FilterBarView, PagerView, WorkTableView } from './view-lists.ts'
import type { HeatStep } from './view-risk.ts'

/** Days since the last load of one table from one sender. */
export type ArrivalCellView = {
  column: string
  state: 'arrived' | 'late' | 'not-applicable'
  /** 今, `3`, `14`; ╱ is drawn by the cell itself. */
  text: string
  step: HeatStep | null
  sentence: string
  href: string | null
}

export type ArrivalMatrixView = {
  title: string
  note: string
  scale: string
  lateWord: string
  notApplicableWord: string
  /** ≠ 与申报不符 */
  differsWord: string
  rowHead: string
  exports: ExportMenuView | null
  /** Heads lead to the same month by month. */
  columns: readonly { id: string; name: string; title: string; href: string }[]
  rows: readonly { id: string; name: string; title: string; href: string; cells: readonly ArrivalCellView[] }[]
}

/** What was declared for one month, or is owed. */
export type MonthCellView = {
  column: string
  state: 'received' | 'late' | 'missing' | 'not-declared'
  mark: MarkKind
  /** Rows that have come, marked where others were declared, or the word where there are none. */
  text: string
  sentence: string
  href: string | null
}

/** Arrivals month by month, of one table in every city or of one city in every table. */
export type MonthMatrixView = {
  title: string
  note: string
  /** Which table or city, and which year. */
  menus: readonly MenuView[]
  /** Back to all tables and cities. */
  back: LinkView
  exports: ExportMenuView
  legend: readonly { mark: MarkKind; word: string }[]
  rowHead: string
  columns: readonly { id: string; name: string }[]
  rows: readonly { id: string; name: string; cells: readonly MonthCellView[] }[]
}

/** read = loaded + unchanged + replaced + held + rejected, all whole numbers of rows. */
export type ReceiptParts = { read: number; loaded: number; unchanged: number; replaced: number; held: number; rejected: number }

/** Words for the parts, in the order they are drawn: 收, 新入, 未变, 替换, 待配, 退回. */
export type ReceiptWords = { read: string; loaded: string; unchanged: string; replaced: string; held: string; rejected: string }

export type ReceiptRowView = {
  id: string
  href: string
  open: boolean
  time: string
  sender: string
  table: string
  file: string
  /** Null when the file was refused as a whole: no row entered. */
  parts: ReceiptParts | null
  /** Finished numbers, same keys; a refused file has only `read`, or empty. */
  texts: ReceiptWords
  mark: MarkKind
  outcome: string
  outcomeTone: Tone
}

export type ReceiptListView = {
  title: string
  note: string
  menus: readonly MenuView[]
  columns: { time: string; sender: string; table: string; file: string; composition: string; outcome: string }
  words: ReceiptWords
  rows: readonly ReceiptRowView[]
  empty: EmptyView | null
  pager: PagerView | null
}

/** Rules of one severity that rows met with, most often first; every bar of a receipt is to one scale. */
export type IssueGroupView = {
  id: string
  title: string
  look: 'bad' | 'strong' | 'quiet'
  rows: readonly { id: string; name: string; title: string; count: number; text: string; href: string | null }[]
  largest: number
}

/** The receipt as a sum: the parts above a rule, what was read below it. */
export type ReceiptSumView = {
  title: string
  note: string
  /** loaded, unchanged, replaced, held, rejected, in this order. */
  parts: readonly { id: 'loaded' | 'unchanged' | 'replaced' | 'held' | 'rejected'; word: string; text: string; note: Sentence }[]
  read: { word: string; text: string }
  /** 相等; a receipt that did not balance was rolled back and has no page. */
  balancedWord: string
  /** What was found against rows, by severity, the gravest first. */
  issues: readonly IssueGroupView[]
  /** Leads to the catalogue of rules. */
  rules: LinkView
  /** Remarks that were passed over, each with its line; null for none. */
  notes: { title: string; rows: readonly { id: string; line: string; text: string }[] } | null
  /** File, encoding, size, time, hash. */
  file: readonly DefinitionView[]
}

/** Rejected rows in the sender's heads, order and text. */
export type RejectTableView = {
  title: string
  note: string
  lineHead: string
  columns: readonly string[]
  adviceHead: string
  rows: readonly {
    id: string
    line: string
    /** Text as sent, one a column; `fault` frames it; an empty faulty cell says （空）. */
    cells: readonly { text: string; fault: boolean }[]
    /** Fault, then remedy: 公示日期：9月没有31日。请填实际公示日. */
    advice: string
  }[]
  actions: readonly ActionView[]
  foot: string
  pager: PagerView | null
  empty: EmptyView | null
}

/** One file handed in and how far it has come. */
export type HandInRowView = {
  id: string
  file: string
  time: string
  /** Waits or is being loaded. */
  isOpen: boolean
  mark: MarkKind
  outcome: string
  detail: string
  /** Bytes read of all bytes, whole numbers. */
  progress: { value: number; full: number } | null
  href: string | null
  /** Where an end is asked for; null when there is nothing left to end. */
  cancelAddress: string | null
}

/** Where files are handed in and followed. */
export type HandInPanelView = {
  title: string
  note: string
  choose: string
  drop: string
  /** Takes one file as its body; `name` is added to it. */
  address: string
  /** Answers the lines anew. */
  followAddress: string
  csrf: string
  words: { send: string; queued: string; sending: string; broken: string; cancel: string; dismiss: string }
  /** The table that files are handed in as; '' for what their headers tell. */
  table: { label: string; value: string; options: readonly OptionView[] }
  /** Workbooks to fill in; null where a sheet of the sender's own is to be mended. */
  templates: ExportMenuView | null
  rows: readonly HandInRowView[]
}

/** Sources that are asked by themselves, and how that went last. */
export type PullsView = {
  title: string
  rows: readonly { id: string; name: string; table: string; mark: MarkKind; state: string; time: string; fault: string }[]
}

/** Deliveries: what arrived, what became of it. */
export type DeliveriesPageView = {
  head: PageHeadView
  /** To findings and rules. */
  links: readonly LinkView[]
  ranges: readonly ChoiceView[]
  rangesLabel: string
  handIn: HandInPanelView
  /** Null for readers without any. */
  pulls: PullsView | null
  arrival: ArrivalMatrixView
  /** In its place when one table or city is looked at month by month. */
  months: MonthMatrixView | null
  receipts: ReceiptListView
  /** The open receipt beside its rejected rows; null when none is open. */
  open: { receipt: ReceiptSumView; rejects: RejectTableView } | null
}

/** A file that holds several tables is loaded as one after the other. */
export type TableChoicesView = {
  title: string
  note: string
  address: string
  csrf: string
  /** `loaded` leads to what was made of it already. */
  choices: readonly { layout: string; table: string; label: string; loaded: LinkView | null }[]
}

/** One delivery on a page of its own. */
export type DeliveryPageView = {
  head: PageHeadView
  links: readonly LinkView[]
  /** Refused as a whole: why; null when rows were read. */
  refusal: { title: string; text: string } | null
  /** The tables that its headers fit, each a button that loads the file as that one; null when there is nothing to choose. */
  choices: TableChoicesView | null
  receipt: ReceiptSumView | null
  rejects: RejectTableView
  /** Where the mended sheet is handed in; null when there is nothing to mend. */
  handIn: HandInPanelView | null
}

/** The question before a delivery is taken back. */
export type WithdrawalView = {
  head: PageHeadView
  counts: readonly DefinitionView[]
  confirm: ActionView
  back: LinkView
}

/** Every rule that rows are held to, grouped by what it does. */
export type RulesPageView = {
  head: PageHeadView
  columns: { name: string; message: string; advice: string; source: string }
  groups: readonly {
    id: string
    title: string
    note: string
    rows: readonly { code: string; name: string; message: string; advice: string; source: string }[]
  }[]
}

/** Records that do not agree with others. */
export type FindingsPageView = {
  head: PageHeadView
  /** Rows of the chosen task that have come, by table. */
  totals: readonly DefinitionView[]
  facets: FacetStripView
  filters: FilterBarView
  table: WorkTableView
  pager: PagerView
}

/** What was declared beside what has come. */
export type ReconciledPageView = {
  head: PageHeadView
  filters: FilterBarView
  table: WorkTableView
  pager: PagerView
}
