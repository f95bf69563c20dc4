import type { ChoiceView, DeltaView, EmptyView, FigureState, LinkView, PageHeadView, Sentence } from './view-basics.ts'
import type { ChartDownloadView, ChartView, TargetBin } from './view-board.ts'
import type { FilterBarView } from './view-lists.ts'
import type { HeatStep, TipView } from './view-risk.ts'

/** One number of the table. */
export type ExploreCellView = {
  column: string
  state: FigureState
  /** `39.75`, `1,204`, `12.3`, `1/7`, 未报; ╱ is drawn by the cell itself. */
  text: string
  /** Distance to a target, or how much; null in a plain table. */
  bin: TargetBin | null
  step: HeatStep | null
  short: boolean
  sentence: string
  /** The records that were counted, or the page with this cell picked or let go. */
  href: string | null
  /** Whether it stands among those compared; null while cells open their records. */
  isPicked: boolean | null
  tip: TipView
}

export type ExploreRowView = {
  id: string
  name: string
  /** Narrows the page to this row; null on sums. */
  href: string | null
  /** `sum`: several pinned rows together; `whole`: all rows. */
  kind: 'row' | 'pinned' | 'sum' | 'whole'
  /** 钉住 or 取下; null on sums. */
  pin: LinkView | null
  cells: readonly ExploreCellView[]
  total: ExploreCellView
}

export type ExploreTableView = {
  caption: string
  rowHead: string
  /** 合计; empty where there are no columns, and the total is the only one. */
  totalHead: string
  columns: readonly { id: string; name: string; href: string | null }[]
  rows: readonly ExploreRowView[]
  /** 共 136 行，第 1—40 行. */
  count: string
  pages: readonly LinkView[]
  /** Tints of a heat map with their words; null in a plain table. */
  legend: { label: string; steps: readonly { bin: TargetBin | null; step: HeatStep | null; label: string }[] } | null
}

/** One field of the controls. */
export type ExploreFieldView = { name: string; label: string; value: string; options: readonly { value: string; text: string; disabled: boolean }[] }

/** Cities like one, how alike, and by what. */
export type PeersView = {
  title: string
  text: string
  table: { columns: readonly string[]; rows: readonly (readonly string[])[]; caption: string }
  /** How the group is found, in a few sentences. */
  explanation: readonly string[]
  close: LinkView
}

/** Cells side by side, each with its difference from the first. */
export type PicksView = {
  title: string
  text: string
  rows: readonly { id: string; place: string; value: string; makeup: string; delta: DeltaView | null; records: LinkView | null; remove: LinkView }[]
  heads: { place: string; value: string; makeup: string; delta: string; action: string }
  clear: LinkView | null
}

export type ExploreView = {
  head: PageHeadView
  controls: { label: string; action: string; keep: readonly (readonly [name: string, value: string])[]; fields: readonly ExploreFieldView[]; apply: string }
  filters: FilterBarView | null
  views: { label: string; choices: readonly ChoiceView[] }
  measures: { label: string; choices: readonly ChoiceView[] }
  /** What does not add up, what the rows know nothing of, how many are unclassified. */
  notes: readonly Sentence[]
  chart: ChartView | null
  multiples: { label: string; charts: readonly ChartView[] } | null
  table: ExploreTableView | null
  /** In place of a table without rows. */
  empty: EmptyView | null
  peers: PeersView | null
  /** Whether following a cell opens its records or picks it. */
  picking: { label: string; choices: readonly ChoiceView[] } | null
  picks: PicksView | null
  /** What is drawn as a picture; null for a plain table. */
  download: ChartDownloadView | null
}
