/** Cells by month → the points of a line: each month alone, and from the first day of the period on. */
import type { Counted } from '#app/queries/figures/make-figure.ts'
import type { DayRange, MonthPoint } from '#app/queries/types.ts'
import { findMonths } from '#domain/period.ts'

/** One point for every month that the range touches, also where nothing was counted. */
export function makeMonthPoints(range: DayRange, cells: readonly (Counted & { readonly month: string | null })[]): readonly MonthPoint[] {
  let [cumulativeNumerator, cumulativeDenominator] = [0, 0]
  return findMonths(range).map(({ month }) => {
    let [numerator, denominator] = [0, 0]
    for (const cell of cells) {
      if (cell.month?.slice(0, 7) !== month) continue
      numerator += cell.numerator
      denominator += cell.denominator
    }
    cumulativeNumerator += numerator
    cumulativeDenominator += denominator
    return { month, numerator, denominator, cumulativeNumerator, cumulativeDenominator }
  })
}
