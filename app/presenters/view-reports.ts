import type { ChartView } from './view-board.ts'
import type { ExportMenuView, MenuView, PageHeadView, Sentence } from './view-basics.ts'

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

export type ModelPageView = { form: ModelFormView; report: ReportPageView }
