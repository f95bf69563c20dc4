import type { BadgeView, ChoiceView, ExportMenuView, FigureState, FigureView, LinkView, MenuView, PageHeadView, Sentence, Tone } from './view-basics.ts'

/** How much of the full marks a cell lost: `fifth` is 20 % or more, `half` 50 % or more, `all` everything. */
export type ScoreLoss = 'none' | 'little' | 'fifth' | 'half' | 'all'

/** One scored item of the sheet's head. */
export type ScoreItemView = {
  id: string
  /** Short name, written vertically. */
  short: string
  name: string
  /** Full marks as a bare number. */
  points: string
  /** Target as a bare number; empty when there is none. */
  target: string
  /** Its definition; null for what is filed. */
  href: string | null
}

/** A block of the sheet with its items, left to right. */
export type ScoreBlockHeadView = { id: string; name: string; points: string; items: readonly ScoreItemView[] }

export type ScoreCellView = {
  itemId: string
  state: FigureState
  /** `2.31`, full marks as `4`, 未报, ╱ is drawn by the cell itself. */
  text: string
  /** Share of full marks earned, per mille, 0–1000; null when not scored. */
  perMille: number | null
  loss: ScoreLoss
  /** Another reading gives other points: the hollow dot. */
  liveDiffers: boolean
  /** Under appeal: the square. */
  appealed: boolean
  sentence: string
  href: string
}

export type ScoreRowView = {
  code: string
  name: string
  /** Place, or empty while pending. */
  place: string
  pending: boolean
  joinsNext: boolean
  /** `94.70`; a pending row shows its range, `79.8—86.8`. */
  total: string
  /** Total in hundredths of a point; a pending row has its lower end, and `totalHigh` its upper one. */
  totalHundredths: number
  totalHigh: number | null
  /** Places the row may hold when the weights vary; null when not computed. */
  interval: { low: number; high: number; sentence: string } | null
  /** 优秀; 待定 while pending. */
  grade: string
  selected: boolean
  href: string
  /** In the order of the head's items. */
  cells: readonly ScoreCellView[]
}

export type ScoreSheetView = {
  label: string
  /** An empty `interval`: the column is not drawn. */
  columns: { place: string; area: string; total: string; interval: string; grade: string; points: string; target: string }
  blocks: readonly ScoreBlockHeadView[]
  rows: readonly ScoreRowView[]
  /** Median of every item; null when fewer than three are scored. */
  median: { name: string; total: string; cells: readonly string[] } | null
  /** Full marks of the sheet in hundredths of a point, and the totals that earn a grade: `60`, `80`, `90`. */
  fullHundredths: number
  ticks: readonly { hundredths: number; text: string }[]
  ticksNote: string
  /** Number of places the interval strip spans. */
  places: number
  /** Explains the looks, each with its sample. */
  legend: {
    full: string
    fifth: string
    half: string
    zero: string
    notApplicable: string
    smallNumber: string
    notReported: string
    liveDiffers: string
    appealed: string
    target: string
  }
}

/** City scorecards. */
export type ScoresPageView = {
  head: PageHeadView
  modes: readonly { label: string; choices: readonly ChoiceView[] }[]
  menus: readonly MenuView[]
  /** To what stands behind the places. */
  links: readonly LinkView[]
  exports: ExportMenuView
  sheet: ScoreSheetView
}

/** Where a city stands among all: every city's share per mille, its own, and the median. */
export type SpreadView = { own: number | null; median: number | null; others: readonly number[]; sentence: string }

/** A rule opened in place: words, the same with its numbers, the records behind it. */
export type DeductionView = {
  lines: readonly { label: string; text: Sentence }[]
  records: {
    columns: readonly { label: string; align: 'left' | 'right' }[]
    rows: readonly { id: string; href: string; cells: readonly { text: string; tone?: Tone }[] }[]
    note: string
    links: readonly LinkView[]
  } | null
}

export type CityItemView = {
  id: string
  /** `E01` */
  code: string
  name: string
  figure: FigureView
  /** `4.33`, with ` / 7` behind it. */
  score: string
  full: string
  perMille: number | null
  /** What the other reading would give, per mille; null when the same. */
  otherPerMille: number | null
  loss: ScoreLoss
  evidence: string
  href: string
  /** Only the opened item carries it. */
  deduction: DeductionView | null
}

export type CityBlockView = {
  id: string
  name: string
  score: string
  full: string
  perMille: number | null
  loss: ScoreLoss
  spread: SpreadView
  /** The most costly losses in words. */
  losses: Sentence
  /** Opens or closes the block. */
  href: string
  open: boolean
  items: readonly CityItemView[]
}

/** One city's scorecard. */
export type CityScorePageView = {
  trail: readonly LinkView[]
  name: string
  total: string
  /** 良好 · 第 11 名，与第 10、12 名均可区分 · 距中位 −4.11. */
  facts: readonly string[]
  second: Sentence
  /** An empty `spread`: the reader sees no other city, so the strip is not drawn. */
  blockColumns: { block: string; bar: string; score: string; spread: string; losses: string }
  itemColumns: { item: string; fraction: string; value: string; bar: string; score: string; evidence: string }
  openLabel: string
  closeLabel: string
  blocks: readonly CityBlockView[]
  side: readonly SideSectionView[]
}

/** A section of a side column: a small table of figures, or a list of matters with a badge. */
export type SideSectionView = {
  title: string
  note: string
  table: { columns: readonly string[]; rows: readonly { cells: readonly string[]; strong: boolean; link: LinkView | null }[] } | null
  matters: readonly { title: string; amount: string; badge: BadgeView | null; note: string; href: string | null }[]
  foot: Sentence
}
