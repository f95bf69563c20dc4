/** What is asked of sums, and what they answer. */
import type { Level } from '#app/queries/figures/choose-level.ts'
import type { Area, DayRange, FigureFilters, Split } from '#app/queries/types.ts'

export interface CellsQuestion {
  readonly level: Level
  /** Codes of ratios. */
  readonly codes: readonly string[]
  readonly area: Area
  readonly ranges: readonly DayRange[]
  readonly by: readonly Split[]
  readonly filters: FigureFilters
}

/** What was counted in one cell. Splits that were not asked for are null; `''` is "none" of a department, class, industry, field or channel. */
export interface Cell {
  readonly indicator: string
  /** Index of the range in the question. */
  readonly range: number
  readonly city: string | null
  readonly county: string | null
  /** First day of the month. */
  readonly month: string | null
  readonly department: string | null
  readonly class: string | null
  readonly industry: string | null
  readonly field: string | null
  readonly level: string | null
  readonly channel: string | null
  readonly numerator: number
  readonly denominator: number
}
