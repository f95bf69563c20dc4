/** What scorecards and risk heat maps stand on. */
import type { Figure } from '#app/queries/types/figures.ts'
import type { Area } from '#app/queries/types/scope.ts'

/** What a sheet is computed from: for each party, the figure of each code asked. */
export interface ScoreInputs {
  readonly parties: readonly { readonly code: string; readonly name: string }[]
  /** `figures[partyCode][code]` */
  readonly figures: Readonly<Record<string, Readonly<Record<string, Figure>>>>
}

/** One cell of a heat map: rows of a place or industry, columns of a class or city. */
export interface HeatCell {
  readonly row: string
  readonly column: string
  readonly figure: Figure
}

export interface RiskMatrices {
  readonly cities: readonly Area[]
  readonly classes: readonly string[]
  readonly industries: readonly string[]
  /** Draw rate, city × class; `row` of the province itself is its code. */
  readonly drawRates: readonly HeatCell[]
  /** Gradient of each city and of the province. */
  readonly gradients: readonly Figure[]
  /** Problem rate, city × class. */
  readonly problemRates: readonly HeatCell[]
  /** Problem rate, industry × class and industry × city. */
  readonly industryClasses: readonly HeatCell[]
  readonly industryCities: readonly HeatCell[]
}
