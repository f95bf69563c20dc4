/**
 * Tails of the distributions that the audit of draws and the watch over figures ask for, exact where a sum is exact. They say how
 * surprising a count is and decide no points, so they are reckoned in floating point.
 * @see W. H. Press et al. (2007), Numerical Recipes, 3rd ed., chapter 6
 */
import { gammaln } from 'simple-statistics'

/** Logarithm of the number of ways to choose so many of a whole; minus infinity where there is none. */
export function logChoose(whole: number, chosen: number): number {
  if (chosen < 0 || chosen > whole) return -Infinity
  if (chosen === 0 || chosen === whole) return 0
  return gammaln(whole + 1) - gammaln(chosen + 1) - gammaln(whole - chosen + 1)
}

/** Chance that a standard normal number is above `z`; good far out, where 1 − Φ(z) would be lost. */
export function findNormalTail(z: number): number {
  if (z < 0) return 1 - findNormalTail(-z)
  if (z < 3) return findGammaTail(0.5, (z * z) / 2) / 2
  // Laplace's continued fraction.
  let fraction = z
  for (let depth = 60; depth >= 1; depth -= 1) fraction = z + depth / fraction
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / fraction
}

/** Chance that chi-square with so many degrees of freedom is at least `value`. */
export function findChiSquareTail(value: number, degrees: number): number {
  return value <= 0 ? 1 : findGammaTail(degrees / 2, value / 2)
}

/** Regularised upper incomplete gamma function Q(shape, value). */
export function findGammaTail(shape: number, value: number): number {
  if (value <= 0) return 1
  const scale = Math.exp(shape * Math.log(value) - value - gammaln(shape))
  if (value < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let step = 1; step < 2_000 && term > sum * Number.EPSILON; step += 1) {
      term *= value / (shape + step)
      sum += term
    }
    return Math.max(0, 1 - sum * scale)
  }
  let b = value + 1 - shape
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let step = 1; step < 2_000; step += 1) {
    const a = -step * (step - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    const change = c * d
    fraction *= change
    if (Math.abs(change - 1) < 1e-14) break
  }
  return fraction * scale
}

/** Chance of at least so many successes in so many trials; also far out. */
export function findBinomialTail(least: number, trials: number, rate: number): number {
  if (least <= 0) return 1
  if (least > trials || rate <= 0) return 0
  if (rate >= 1) return 1
  const at = (count: number): number => Math.exp(logChoose(trials, count) + count * Math.log(rate) + (trials - count) * Math.log1p(-rate))
  // Summed from the end that is the smaller, since the other is lost in rounding.
  if (least > trials * rate) return sumFrom(at, least, trials, 1)
  return Math.max(0, 1 - sumFrom(at, least - 1, 0, -1))
}

/** Chance of at least so many events where `mean` were expected. */
export function findPoissonTail(least: number, mean: number): number {
  if (least <= 0) return 1
  return mean <= 0 ? 0 : 1 - findGammaTail(least, mean)
}

function sumFrom(at: (count: number) => number, from: number, to: number, step: 1 | -1): number {
  let total = 0
  for (let count = from; step * count <= step * to; count += step) {
    const term = at(count)
    total += term
    if (term < total * Number.EPSILON) break
  }
  return Math.min(1, total)
}

/** Chances of 0, 1, 2 … marked among those drawn, when `drawn` of `whole` are drawn and `marked` of the whole are marked. */
export function listHypergeometric(whole: number, marked: number, drawn: number): Float64Array {
  const chances = new Float64Array(Math.min(marked, drawn) + 1)
  const all = logChoose(whole, drawn)
  for (let count = Math.max(0, drawn - (whole - marked)); count < chances.length; count += 1) {
    chances[count] = Math.exp(logChoose(marked, count) + logChoose(whole - marked, drawn - count) - all)
  }
  return chances
}

/** Chances of the sum of two independent counts. */
export function convolve(one: Float64Array, other: Float64Array): Float64Array {
  const sum = new Float64Array(one.length + other.length - 1)
  one.forEach((first, at) => {
    if (first === 0) return
    other.forEach((second, and) => (sum[at + and] = (sum[at + and] ?? 0) + first * second))
  })
  return sum
}

/** Chance of a count at least as unlikely as the one seen, both ways (Fisher's two-sided rule). */
export function findTwoSided(chances: Float64Array, seen: number): number {
  const own = (chances[seen] ?? 0) * (1 + 1e-7)
  return Math.min(1, chances.reduce((sum, chance) => (chance <= own ? sum + chance : sum), 0))
}

/** Chance of a count of at least the one seen. */
export function findUpper(chances: Float64Array, seen: number): number {
  return Math.min(1, chances.subarray(Math.max(0, seen)).reduce((sum, chance) => sum + chance, 0))
}
