/** Exact points → what is shown of them: lengths of bars, looks, finished numbers. */
import { compare, divide, makeFraction, multiply, subtract, toHundredths, zero, type Fraction } from '#domain/scoring/fraction.ts'
import type { ScoreCard } from '#domain/scoring/aggregate.ts'
import type { PointsRange } from '#domain/scoring/rules.ts'
import { formatFullMarks, formatRange, formatScore } from './format.ts'
import type { ScoreLoss } from './view-models.ts'

/** Points as shares of full marks, per mille; cut, so that only full marks reach the end of the bar. */
export function toPerMille(points: Fraction, full: Fraction): number {
  const share = multiply(divide(points, full), makeFraction(1000))
  return Number(share.numerator / share.denominator)
}

/** How much of full marks was lost, decided exactly. */
export function judgeLoss(points: Fraction, full: Fraction): ScoreLoss {
  const lost = subtract(full, points)
  if (compare(lost, zero) <= 0) return 'none'
  if (compare(points, zero) === 0) return 'all'
  if (compare(multiply(lost, makeFraction(2)), full) >= 0) return 'half'
  return compare(multiply(lost, makeFraction(5)), full) >= 0 ? 'fifth' : 'little'
}

/** Points in two decimals; full marks as the bare number that the head of the sheet shows, and none at all as `0`. */
export function formatPoints(points: Fraction, full: Fraction): string {
  if (compare(points, zero) === 0) return '0'
  return compare(points, full) === 0 ? formatFullMarks(toHundredths(full)) : formatScore(toHundredths(points))
}

/** Points that may still be anything in between: `27.10—31.30`; the one number when settled. */
export function formatPointsRange({ low, high }: PointsRange): string {
  return formatRange(formatScore(toHundredths(low)), formatScore(toHundredths(high)))
}

/** A total as it is stated, a range while it is open; empty with nothing to score. */
export function formatTotal({ points, stated, state }: Pick<ScoreCard, 'points' | 'stated' | 'state'>): string {
  if (points === null || stated === null) return ''
  return state === 'pending' ? formatPointsRange(points) : formatScore(stated.low)
}

/** A very small number of points, four decimals half-up: `0.0025`. */
export function formatPointsOfOne(points: Fraction): string {
  const fine = toHundredths(multiply(points, makeFraction(100)))
  return `${fine / 10_000n}.${(fine % 10_000n).toString().padStart(4, '0')}`
}
