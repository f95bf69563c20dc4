/** Warnings added up by place, for readers of totals. */
import type { Area } from '#app/queries/types/scope.ts'
import type { WarningCount } from '#app/queries/types/warnings.ts'

/** Open warnings of one rule and level in one city of a province, or one county of a city. */
export interface WarningPlace extends WarningCount {
  readonly area: Area
}
