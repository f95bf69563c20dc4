import type { BadgeView, DefinitionView, FigureView, LinkView, PageHeadView, Sentence } from './view-basics.ts'
import type { ChartView } from './view-board.ts'
import type { OwnWordsView } from './view-notes.ts'
import type { WorkTableView } from './view-lists.ts'

/** The catalogue of indicators. */
export type IndicatorsPageView = {
  head: PageHeadView
  groups: readonly { title: string; note: string; table: WorkTableView }[]
}

/** A worked example of a definition: its rows and the value worked out by hand. */
export type ExampleView = {
  title: string
  columns: readonly string[]
  rows: readonly { cells: readonly string[]; counted: string; met: string }[]
  countedHead: string
  metHead: string
  result: string
}

/** The page of one indicator: what it asks, what it counts, what it is worth. */
export type IndicatorPageView = {
  head: PageHeadView
  badges: readonly BadgeView[]
  figure: { label: string; view: FigureView; note: Sentence; links: readonly LinkView[] } | null
  /** Question, source and clause, fact, dated by, counted, met, better when, small number, versions. */
  definition: { title: string; rows: readonly DefinitionView[] }
  worth: { title: string; rows: readonly DefinitionView[] } | null
  examples: { title: string; note: string; items: readonly ExampleView[] }
  /** When each version ruled, and the bridge between the last two; null where there has been one alone. */
  versions: { title: string; rows: readonly DefinitionView[]; bridge: { title: string; note: string; table: WorkTableView } | null } | null
  sql: { title: string; text: string } | null
  trend: ChartView | null
  ownWords: OwnWordsView | null
}
