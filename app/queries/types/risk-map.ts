/** One heat map of the risk pages. */
import type { FigureState } from '#domain/indicator.ts'
import type { Area } from '#app/queries/types/scope.ts'

export interface MapCell {
  readonly row: string
  readonly column: string
  readonly state: FigureState
  readonly numerator: number
  readonly denominator: number
}

export interface RiskMap {
  readonly places: readonly Area[]
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: readonly MapCell[]
}
