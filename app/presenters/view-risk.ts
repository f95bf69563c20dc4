import type { FigureState, LinkView, MarkKind, PageHeadView, Sentence, Tone } from './view-basics.ts'

/** Six steps of "how much", lowest first; their limits come from policy and stay put. */
export type HeatStep = 0 | 1 | 2 | 3 | 4 | 5

/** What hovering or focusing a cell shows: 菏泽市 C 类, 2.62%, 低于 B 类 3.41%, then lines. Nothing in it stands there alone. */
export type TipView = { title: string; value: string; aside: string; lines: readonly Sentence[]; action: LinkView | null }

export type HeatCellView = {
  /** Id of the column it belongs to. */
  column: string
  state: FigureState
  /** `9.7`, `19`, `1/7`, 未报; ╱ is drawn by the cell itself. */
  text: string
  step: HeatStep | null
  /** Outside the control limits: a triangle in the upper or lower corner. */
  outlier: 'high' | 'low' | null
  /** Part of an inversion: framed. */
  inverted: boolean
  sentence: string
  href: string | null
  tip: TipView | null
}

/** The monotone check of one row: a line over its classes and what it found. */
export type GradientView = {
  /** Heights per mille on a logarithmic scale, one a column; null breaks the line. */
  points: readonly (number | null)[]
  /** Index of the point that falls below the one before it; null when the line only rises. */
  faultAt: number | null
  ratio: { text: string; tone: Tone }
  mark: MarkKind
  word: string
  tone: Tone
}

export type HeatRowView = {
  id: string
  /** Quiet code before the name, `H`; empty when none. */
  prefix: string
  name: string
  /** Row total in bold; empty when the table has none. */
  total: string
  cells: readonly HeatCellView[]
  gradient: GradientView | null
  href: string | null
}

export type HeatLegendView = {
  label: string
  /** `<1`, `1—3` … as many as the table uses, lowest first. */
  steps: readonly string[]
  notApplicable: string
  notReported: string
  smallNumber: string
  outlier: { high: string; low: string } | null
}

export type HeatTableView = {
  id: string
  title: string
  note: string
  /** Second note at the right end: 只在同行业内比较，不作城市排名. */
  aside: string
  rowHead: string
  /** Head of the row totals; empty when there are none. */
  totalHead: string
  /** A column that begins a group stands a little apart. */
  columns: readonly { id: string; name: string; title: string; startsGroup: boolean }[]
  /** Column names stand vertically. */
  vertical: boolean
  gradientHeads: { line: string; ratio: string; check: string } | null
  rows: readonly HeatRowView[]
  /** Column totals; null when there are none. */
  totals: HeatRowView | null
  legend: HeatLegendView
  foot: Sentence
}

/** One inversion and the visits that would mend it. */
export type InversionView = { area: string; kind: string; fraction: string; value: string; against: string; mend: Sentence; link: LinkView | null }

/** The risk heat maps. */
export type RiskPageView = {
  head: PageHeadView
  classes: HeatTableView
  inversions: { columns: { kind: string; fraction: string; against: string; mend: string }; rows: readonly InversionView[]; none: string }
  industries: HeatTableView
}
