/** Indicators side by side. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { Figure } from '#app/queries/types/figures.ts'
import type { Area } from '#app/queries/types/scope.ts'

export type MatrixBy = 'area' | 'department' | 'field' | 'level' | 'month'

export interface MatrixRow {
  /** Code of the area, department or level, a field, or a month, `2023-05`. */
  readonly id: string
  readonly name: string
}

export interface MatrixColumn {
  readonly definition: IndicatorDefinition
  readonly whole: Figure
  /** By row; a department that nothing was counted of has none. */
  readonly figures: Readonly<Record<string, Figure>>
}

export interface IndicatorMatrix {
  readonly area: Area
  readonly by: MatrixBy
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  /** Indicators that say nothing of such rows, or of such a period. */
  readonly unanswered: readonly IndicatorDefinition[]
}

/** Figures of every version of a definition: of an area as a whole, and of its parts. */
export interface Bridge {
  readonly area: Area
  readonly whole: readonly Figure[]
  readonly parts: readonly Figure[]
}
