/** Tails of Student's distribution, by the incomplete beta function. */
import { gammaln } from 'simple-statistics'

/**
 * Chance that a variable of Student's distribution lies at least so far from nought, on either side.
 * @see M. Abramowitz, I. A. Stegun (1964), Handbook of Mathematical Functions, 26.5.8 and 26.7.1
 */
export function studentTail(distance: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + distance * distance), degrees / 2, 0.5)
}

function incompleteBeta(point: number, one: number, other: number): number {
  if (point <= 0 || point >= 1) return point <= 0 ? 0 : 1
  // The fraction converges fast on the near side of the mean; the far side is its complement.
  if (point > (one + 1) / (one + other + 2)) return 1 - incompleteBeta(1 - point, other, one)
  const front = Math.exp(gammaln(one + other) - gammaln(one) - gammaln(other) + one * Math.log(point) + other * Math.log1p(-point)) / one
  let c = 1
  let d = 1 / nonZero(1 - ((one + other) * point) / (one + 1))
  let value = d
  for (let step = 1; step < 500; step += 1) {
    const twice = one + 2 * step
    const even = (step * (other - step) * point) / ((twice - 1) * twice)
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    value *= d * c
    const odd = (-(one + step) * (one + other + step) * point) / (twice * (twice + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-15) break
  }
  return front * value
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value
}
