import type { ChartView } from './view-board.ts'
import type { DefinitionView, ExportMenuView, LinkView, MenuView, PageHeadView, Sentence } from './view-basics.ts'
import type { WorkTableView } from './view-lists.ts'
import type { EntryFormView } from './view-notes.ts'

/** One cell of a report: words, or a number that stands right. */
export type ReportCellView = {
  text: string
  /** A smaller line below: the exact fraction, an interval. */
  below: string
  href: string | null
  /** Too few to say: hatched, never dark. */
  isSmall: boolean
  isStrong: boolean
}

export type ReportTableView = {
  caption: string
  columns: readonly { label: string; isNumber: boolean; title: string }[]
  rows: readonly { key: string; head: ReportCellView; cells: readonly ReportCellView[] }[]
  /** Said where there are no rows. */
  none: string
}

export type ReportSectionView = {
  id: string
  title: string
  note: string
  lines: readonly Sentence[]
  chart: ChartView | null
  table: ReportTableView | null
  /** Whether the table is folded away under its caption until asked for. */
  isFolded: boolean
}

/** A page of figures in sections: the backtest, the report card of warnings. */
export type ReportPageView = {
  head: PageHeadView
  menus: readonly MenuView[]
  sections: readonly ReportSectionView[]
  exports: ExportMenuView | null
}

/** The builder's form; all of it stands in the address. */
export type ModelFormView = {
  action: string
  submit: string
  hidden: Readonly<Record<string, string>>
  selects: readonly { name: string; label: string; options: readonly { value: string; label: string; isChosen: boolean }[] }[]
  boxes: { name: string; label: string; options: readonly { value: string; label: string; isChosen: boolean }[] }
}

/** Models that are kept, version by version. */
export type ModelListView = { title: string; note: string; table: WorkTableView }

/** The builder, beside what is kept. */
export type ModelsPageView = {
  form: ModelFormView
  report: ReportPageView
  saved: ModelListView
  /** Null where nothing was fitted or the reader writes no models. */
  draft: EntryFormView | null
}

/** One version of a model: what it says, what may be done with it, what was done. */
export type ModelPageView = {
  report: ReportPageView
  links: readonly LinkView[]
  facts: readonly DefinitionView[]
  forms: readonly (EntryFormView & { id: string })[]
  versions: ModelListView
  history: { title: string; rows: readonly { id: string; text: string }[] }
}
