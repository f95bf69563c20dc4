/** What the differentiation check stands on. */
import type { Figure } from '#app/queries/types/figures.ts'
import type { Area } from '#app/queries/types/scope.ts'
import type { FieldDraw, Populations } from '#domain/differentiation.ts'

export interface Differentiation {
  /** Places right below the area, in the order of their codes; none of a county. */
  readonly places: readonly Area[]
  /** Places whose deliveries have not come: nothing is judged of them. */
  readonly missing: readonly string[]
  /** Of each place and of the area itself. */
  readonly populations: Populations
  readonly draws: readonly FieldDraw[]
  /** D01, D03 and D05 of the area, in this order. */
  readonly figures: readonly Figure[]
}
