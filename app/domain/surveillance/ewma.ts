/**
 * EWMA of what each month stood from its expectation, in units of chance: small shifts that last come out of it sooner than out of single months.
 * @see S. W. Roberts (1959), Technometrics 1, 239–250; J. M. Lucas, M. S. Saccucci (1990), Technometrics 32, 1–12
 */
import type { Month } from '#domain/surveillance/cusum.ts'

export interface EwmaPoint {
  readonly value: number
  /** Where it would alarm, either way. */
  readonly limit: number
}

/** Averages with weight `weight` for the newest number; limits of `width` times its own standard deviation, which grows to its final size. */
export function average(values: readonly number[], weight: number, width: number, start = 0): readonly EwmaPoint[] {
  let value = start
  return values.map((next, index) => {
    value = weight * next + (1 - weight) * value
    return { value, limit: width * Math.sqrt((weight / (2 - weight)) * (1 - (1 - weight) ** (2 * (index + 1)))) }
  })
}

/** What counts stood from their expectation; the square root steadies their spread (Freeman and Tukey 1950). */
export function standardise(months: readonly Month[]): readonly number[] {
  return months.map(({ observed, expected }) => (expected <= 0 ? 0 : Math.sqrt(observed) + Math.sqrt(observed + 1) - Math.sqrt(4 * expected + 1)))
}
