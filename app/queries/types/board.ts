/** What the leader board stands on. */
import type { Figure, MonthPoint } from '#app/queries/types/figures.ts'
import type { ArrivalState, Freshness } from '#app/queries/types/deliveries.ts'
import type { Area } from '#app/queries/types/scope.ts'
import type { WarningCount, WarningLine } from '#app/queries/types/warnings.ts'

export interface BoardIndicator {
  readonly code: string
  /** 1 January to the day. */
  readonly now: Figure
  /** The same days of last year. */
  readonly before: Figure
  /** Months of this year up to the day's month; empty for a gradient. */
  readonly months: readonly MonthPoint[]
  /** The twelve months of last year. */
  readonly monthsBefore: readonly MonthPoint[]
  /** Cities of a province or counties of a city, in the order of their codes; what is counted at the area itself (省本级) is among them. */
  readonly parts: readonly BoardPart[]
}

export interface BoardPart {
  readonly area: Area
  /** Counted at the parent itself (省本级, 市本级): not ranked, not on the map. */
  readonly isOwnLevel: boolean
  readonly now: Figure
  readonly before: Figure
}

export interface BoardFigures {
  readonly area: Area
  readonly day: string
  readonly indicators: readonly BoardIndicator[]
  readonly arrival: ArrivalState
  /** The gravest five. */
  readonly gravest: readonly WarningLine[]
  readonly warningCounts: readonly WarningCount[]
  readonly freshness: Freshness
}

/** An indicator without a figure: it counts from 1 January on, or its rows belong to no department. */
export interface Unanswered {
  readonly code: string
  readonly reason: 'period' | 'department'
}
