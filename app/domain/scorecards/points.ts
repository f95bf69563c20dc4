/** The scale of points, and the readable table: whole points per bin that add up to the score. */
import { toProbability } from './logistic.ts'

/** How log odds become points: `base` points where the odds of a problem are `odds` to one, `doubling` more wherever they double. */
export interface Scale {
  readonly base: number
  readonly odds: number
  readonly doubling: number
}

/** Points of one indicator: one number a bin, bin 0 for what is not known. */
export interface IndicatorPoints {
  readonly slope: number
  readonly weights: readonly number[]
  readonly points: readonly number[]
}

export interface PointsTable {
  /** Every score starts here. */
  readonly base: number
  readonly indicators: readonly IndicatorPoints[]
}

/** Points a unit of log odds. */
export function findFactor({ doubling }: Scale): number {
  return doubling / Math.LN2
}

/** Points at even odds. */
export function findOffset(scale: Scale): number {
  return scale.base - findFactor(scale) * Math.log(scale.odds)
}

/** Points are whole from the start, since a fraction that is not shown must not decide: half goes up. */
function toWholePoints(value: number): number {
  return Math.floor(value + 0.5)
}

/**
 * The table of points. The best bin of each indicator has 0 points, so that points beside a name only ever say what raised its score;
 * what they all start with stands in the base.
 */
export function scalePoints(
  fit: { readonly intercept: number; readonly slopes: readonly number[] },
  weights: readonly (readonly number[])[],
  scale: Scale,
): PointsTable {
  const factor = findFactor(scale)
  const parts = weights.map((ofBins, index) => {
    const slope = fit.slopes[index] ?? 0
    const raw = ofBins.map((weight) => slope * weight)
    return { slope, weights: ofBins, raw, least: Math.min(...raw) }
  })
  const least = parts.reduce((sum, part) => sum + part.least, fit.intercept)
  return {
    base: toWholePoints(findOffset(scale) + factor * least),
    indicators: parts.map(({ slope, weights: ofBins, raw, least: best }) => ({
      slope, weights: ofBins, points: raw.map((part) => toWholePoints(factor * (part - best))),
    })),
  }
}

/** The score of a row of bins. @throws RangeError for a bin that the table does not know */
export function addUpPoints(table: PointsTable, bins: readonly number[]): number {
  return table.indicators.reduce((sum, { points }, index) => {
    const part = points[bins[index] ?? 0]
    if (part === undefined) throw new RangeError(`indicator ${String(index)} has no bin ${String(bins[index])}`)
    return sum + part
  }, table.base)
}

/** The probability of a problem that a score stands for. */
export function readScore(score: number, scale: Scale): number {
  return toProbability((score - findOffset(scale)) / findFactor(scale))
}
