/**
 * Rates that could lie behind what was counted: draws from the posterior of a ratio under Jeffreys' prior. That prior is even in the
 * angle whose squared sine is the rate, so the posterior there is a smooth hump; its quantiles are tabled once for each ratio, and a draw
 * is one random number and a look into the table.
 * @see L. D. Brown, T. T. Cai, A. DasGupta (2001), "Interval estimation for a binomial proportion", Statistical Science 16, 101–133
 */
import type { Random } from '#domain/random.ts'

/** Steps of the table: a draw is as fine as a thousandth of the chances, and even within a step. */
const STEPS = 1_024
/** Points at which the hump is weighed, and how far it is followed, in units of its width. */
const POINTS = 512
const REACH = 8

/** Rates at equal steps of their chance, from the lowest to the highest; `STEPS + 1` of them. */
export type Quantiles = Float64Array

/** @param denominator above 0 */
export function tabulateRate(numerator: number, denominator: number): Quantiles {
  const middle = Math.asin(Math.sqrt(numerator / denominator))
  const width = REACH / (2 * Math.sqrt(denominator))
  const [low, high] = [Math.max(middle - width, 0), Math.min(middle + width, Math.PI / 2)]
  const step = (high - low) / POINTS
  const [met, unmet] = [2 * numerator, 2 * (denominator - numerator)]
  const heights = new Float64Array(POINTS)
  let top = -Infinity
  for (let point = 0; point < POINTS; point += 1) {
    const angle = low + (point + 0.5) * step
    const height = (met === 0 ? 0 : met * Math.log(Math.sin(angle))) + (unmet === 0 ? 0 : unmet * Math.log(Math.cos(angle)))
    heights[point] = height
    top = Math.max(top, height)
  }
  let whole = 0
  for (let point = 0; point < POINTS; point += 1) {
    const weight = Math.exp((heights[point] ?? 0) - top)
    heights[point] = weight
    whole += weight
  }
  const rates = new Float64Array(STEPS + 1)
  const rateAt = (angle: number): number => Math.sin(angle) ** 2
  let [point, below] = [0, 0]
  for (let quantile = 0; quantile <= STEPS; quantile += 1) {
    const sought = (quantile / STEPS) * whole
    while (point < POINTS - 1 && below + (heights[point] ?? 0) < sought) {
      below += heights[point] ?? 0
      point += 1
    }
    const weight = heights[point] ?? 0
    rates[quantile] = rateAt(low + (point + (weight > 0 ? Math.min((sought - below) / weight, 1) : 0)) * step)
  }
  return rates
}

/** A rate as likely as the table says. */
export function drawRate(rates: Quantiles, random: Random): number {
  const at = random.unit() * STEPS
  const below = Math.floor(at)
  const lower = rates[below] ?? 0
  return lower + (at - below) * ((rates[below + 1] ?? lower) - lower)
}
