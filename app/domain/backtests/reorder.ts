/**
 * What another order of the same visits would have changed: each keeps its result, the days keep their number of visits, and the visits
 * are made in the order of a score. As the City of Chicago judged its model of 2014.
 * @see T. Schenk, G. Leynes, A. Solanki, "Forecasting restaurants with critical violations in Chicago" (github.com/Chicago/food-inspections-evaluation)
 */
import { studentTail } from './student.ts'
import type { Random } from '#domain/random.ts'

export interface OrderedVisit {
  /** Day of the visit as a number of days; only differences matter. */
  readonly day: number
  readonly isFound: boolean
  readonly score: number
}

export interface Reordering {
  /** Problems among the first half of the visits, rounded down. */
  readonly foundInFirstHalf: number
  /** Problems on whole days that end before half of the visits are made. */
  readonly foundOnFirstDays: number
  /** Days earlier of each problem; negative is later. */
  readonly daysEarlier: readonly number[]
  /** After each visit: problems found so far. */
  readonly foundSoFar: readonly number[]
}

/**
 * Makes the visits in falling order of score, on the days as they were.
 * @param visits equal scores keep the order in which they are given
 */
export function reorder(visits: readonly OrderedVisit[]): Reordering {
  const days = visits.map(({ day }) => day).sort((one, other) => one - other)
  const ordered = visits.map((visit, index) => ({ visit, index })).sort((one, other) => other.visit.score - one.visit.score || one.index - other.index)
  let found = 0
  const foundSoFar = ordered.map(({ visit }) => (found += visit.isFound ? 1 : 0))
  const half = Math.floor(visits.length / 2)
  return {
    foundInFirstHalf: foundSoFar[half - 1] ?? 0,
    foundOnFirstDays: foundSoFar[countFirstDays(days) - 1] ?? 0,
    daysEarlier: ordered.flatMap(({ visit }, slot) => (visit.isFound ? [visit.day - (days[slot] ?? visit.day)] : [])),
    foundSoFar,
  }
}

/** Visits as they were made: the score is the day turned round. */
export function asMade(visits: readonly OrderedVisit[]): readonly OrderedVisit[] {
  return visits.map((visit) => ({ ...visit, score: -visit.day }))
}

/** Visits on the days whose last one comes before the middle. */
export function countFirstDays(sortedDays: readonly number[]): number {
  const limit = sortedDays.length / 2
  let end = 0
  for (let index = 0; index < sortedDays.length; index += 1) {
    const isLastOfDay = sortedDays[index + 1] !== sortedDays[index]
    if (isLastOfDay && index + 1 < limit) end = index + 1
  }
  return end
}

export interface MeanTest {
  readonly mean: number
  readonly deviation: number
  readonly t: number
  readonly degrees: number
  /** Two-sided. */
  readonly chance: number
}

/** Student's test that the mean of the numbers is nought; null below two numbers or without any spread. */
export function testMean(numbers: readonly number[]): MeanTest | null {
  const count = numbers.length
  if (count < 2) return null
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count
  const deviation = Math.sqrt(numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / (count - 1))
  if (deviation === 0) return null
  const t = mean / (deviation / Math.sqrt(count))
  return { mean, deviation, t, degrees: count - 1, chance: studentTail(Math.abs(t), count - 1) }
}

export interface Spread {
  readonly low: number
  readonly high: number
}

/**
 * Percentile intervals (95 %) of the figures of a reordering: visits with a problem and those without are drawn anew, each with
 * replacement, so that their numbers stay.
 */
export function bootstrapReordering(visits: readonly OrderedVisit[], random: Random, rounds: number): { readonly firstHalf: Spread; readonly meanDays: Spread } {
  const found = visits.filter(({ isFound }) => isFound)
  const clean = visits.filter(({ isFound }) => !isFound)
  const halves: number[] = []
  const means: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { foundInFirstHalf, daysEarlier } = reorder([...drawAnew(found, random), ...drawAnew(clean, random)])
    halves.push(foundInFirstHalf)
    means.push(daysEarlier.reduce((sum, days) => sum + days, 0) / daysEarlier.length)
  }
  return { firstHalf: middle(halves), meanDays: middle(means) }
}

function drawAnew<Row>(rows: readonly Row[], random: Random): Row[] {
  return rows.flatMap(() => {
    const row = rows[random.below(rows.length)]
    return row === undefined ? [] : [row]
  })
}

function middle(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((one, other) => one - other)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { low: at(0.025), high: at(0.975) }
}
