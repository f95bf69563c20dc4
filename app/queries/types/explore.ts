/** One indicator by one or two splits, with its subtotals. */
import type { Figure, FigureFilters } from '#app/queries/types/figures.ts'
import type { Area, DayRange } from '#app/queries/types/scope.ts'
import type { ExploreSplit } from '#domain/explore-splits.ts'
import type { IndicatorDefinition, RatioDefinition } from '#domain/indicator.ts'

export type { ExploreSplit }

export interface ExploreQuestion {
  readonly code: string
  readonly area: string
  /** Cut at today. */
  readonly period: DayRange
  readonly rows: ExploreSplit
  readonly columns: ExploreSplit | null
  readonly filters: FigureFilters
}

/** A value of a split: area code, `2023-05`, department code, class, … `''` for none. */
export interface ExploreKey {
  readonly id: string
  /** Name of an area; other values are named by their split. */
  readonly name: string
}

export interface ExploreRow extends ExploreKey {
  /** By column; where nothing was counted there is none. */
  readonly cells: Readonly<Record<string, Figure>>
  /** Over all columns, counted for itself: a ratio of sums. */
  readonly total: Figure
}

export interface ExploreTable {
  readonly definition: IndicatorDefinition
  /** The ratio that it is, or is built from. */
  readonly ratio: RatioDefinition
  readonly area: Area
  readonly period: DayRange
  readonly rows: ExploreSplit
  readonly columns: ExploreSplit | null
  readonly rowKeys: readonly ExploreRow[]
  readonly columnKeys: readonly (ExploreKey & { readonly total: Figure })[]
  readonly whole: Figure
  /** What filters that take one value out keep without any value. */
  readonly unclassified: readonly { readonly filter: keyof FigureFilters; readonly figure: Figure }[]
}
