/** A figure: what was counted, and everything it never walks without. */
import type { FigureState, IndicatorDefinition, Target } from '#domain/indicator.ts'
import type { DayRange } from '#app/queries/types/scope.ts'

export type Split = 'city' | 'county' | 'month' | 'department' | 'class' | 'industry' | 'field' | 'level' | 'channel'

/** Each is a value, `none` for rows without one, or with `!` before it everything else, rows without one among it. */
export interface FigureFilters {
  readonly department?: string | undefined
  /** A, B, C or D. */
  readonly riskClass?: string | undefined
  /** First letter of the industry code. */
  readonly industry?: string | undefined
  /** Field of inspection, as the plan or task names it. */
  readonly field?: string | undefined
  /** Level of the area that a row belongs to: province, city or county. */
  readonly level?: string | undefined
  /** By what a result was entered. */
  readonly channel?: string | undefined
}

export interface FiguresQuestion {
  readonly codes: readonly string[]
  readonly area: string
  /** Cut at today by the query itself. */
  readonly period: DayRange
  readonly by?: readonly Split[]
  readonly filters?: FigureFilters
}

/** One class's part of a gradient. */
export interface GradientPart {
  readonly riskClass: string
  readonly numerator: number
  readonly denominator: number
  /** Share 0–1, null when the class is empty. */
  readonly value: number | null
}

/** One figure with everything it never walks without. */
export interface Figure {
  /** Code of the catalogue, `C01`. */
  readonly indicator: string
  readonly area: string
  readonly areaName: string
  /** The days really counted (ends at today at the latest). */
  readonly period: DayRange
  readonly department: string | null
  /** `none` for rows without a class. */
  readonly riskClass: string | null
  readonly industry: string | null
  readonly field: string | null
  readonly level: string | null
  readonly channel: string | null
  /** What was counted, whatever the state; null for a gradient alone. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Ratio 0–1 (gradient: times), null unless measured or small-number. */
  readonly value: number | null
  readonly state: FigureState
  readonly target: Target | null
  /** Decided by integers; null when there is nothing to judge. */
  readonly met: boolean | null
  /** `frozen`: as an assessment froze it. */
  readonly reading: 'live' | 'frozen'
  readonly batch: number
  /** The day the figure stands on. */
  readonly asOf: string
  /** Cities whose deliveries this figure lacks (province: any of them; city and county: the city itself). */
  readonly missingCities: readonly string[]
  /** Gradient alone: its classes, and whether the rate never falls from one to the next (null: a class is empty). */
  readonly parts?: readonly GradientPart[]
  readonly isMonotone?: boolean | null
}

/** Counted from 1 January to the end of a month (the last one: to today). */
export interface MonthPoint {
  /** `2023-05` */
  readonly month: string
  /** Of the month alone. */
  readonly numerator: number
  readonly denominator: number
  /** From 1 January on. */
  readonly cumulativeNumerator: number
  readonly cumulativeDenominator: number
}

export interface IndicatorAnswer {
  readonly definition: IndicatorDefinition
  readonly now: Figure
  readonly before: Figure | null
  readonly months: readonly MonthPoint[]
  readonly monthsBefore: readonly MonthPoint[]
}
