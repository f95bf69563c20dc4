import type { EmptyView, FigureState, Sentence, LinkView, ChoiceView, ExportMenuView, PageHeadView } from './view-basics.ts'
import type { RankingView, TargetBin } from './view-board.ts'
import type { TipView } from './view-risk.ts'

/** One indicator of one row. */
export type MatrixCellView = {
  column: string
  state: FigureState
  /** `39.75`, `1/7`, 未报; ╱ is drawn by the cell itself. */
  text: string
  /** Distance to its target; null where there is none. */
  bin: TargetBin | null
  /** Falls short: ▽ in the corner. */
  short: boolean
  sentence: string
  /** The records that were counted; null where the reader may not look. */
  href: string | null
  tip: TipView | null
}

export type MatrixRowView = { id: string; name: string; href: string | null; cells: readonly MatrixCellView[] }

/** Indicators side by side; a head chooses its indicator. */
export type IndicatorMatrixView = {
  title: string
  note: string
  rowHead: string
  columns: readonly { id: string; name: string; title: string; target: string; href: string; current: boolean }[]
  rows: readonly MatrixRowView[]
  whole: MatrixRowView
  /** Rows to choose between: 按市, 按部门, 按月; empty when there is no choice. */
  switches: { label: string; choices: readonly ChoiceView[] }
  legend: { label: string; steps: readonly string[] }
  /** Indicators that say nothing here, and why; empty when all do. */
  foot: Sentence
  exports: ExportMenuView | null
  /** In place of the table when there is no row. */
  empty: EmptyView | null
}

/** A board that sets indicators side by side and ranks the chosen one. */
export type CompareBoardView = {
  head: PageHeadView
  matrix: IndicatorMatrixView
  /** Null where rows have no place: months. */
  ranking: RankingView | null
  /** Null on the wall. */
  definition: LinkView | null
}
