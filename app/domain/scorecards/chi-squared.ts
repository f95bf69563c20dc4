/** Tail of the chi-squared distribution, by the incomplete gamma function. */
import { gammaln } from 'simple-statistics'

/**
 * Chance that a chi-squared variable with so many degrees of freedom is at least this large.
 * @see M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 6.5.29 and 6.5.31
 */
export function chiSquaredTail(statistic: number, degrees: number): number {
  if (statistic <= 0) return 1
  const shape = degrees / 2
  const point = statistic / 2
  const front = Math.exp(shape * Math.log(point) - point - gammaln(shape))
  return point < shape + 1 ? 1 - front * lowerSeries(shape, point) : front * upperFraction(shape, point)
}

function lowerSeries(shape: number, point: number): number {
  let term = 1 / shape
  let sum = term
  for (let step = 1; step < 1000 && term > sum * Number.EPSILON; step += 1) {
    term *= point / (shape + step)
    sum += term
  }
  return sum
}

/** Lentz's method for the continued fraction. */
function upperFraction(shape: number, point: number): number {
  let above = point + 1 - shape
  let numerator = 1 / Number.MIN_VALUE ** 0.25
  let denominator = 1 / above
  let value = denominator
  for (let step = 1; step < 1000; step += 1) {
    const part = -step * (step - shape)
    above += 2
    denominator = 1 / (part * denominator + above)
    numerator = above + part / numerator
    const change = denominator * numerator
    value *= change
    if (Math.abs(change - 1) < Number.EPSILON * 4) break
  }
  return value
}
