/** How well scores tell problems apart from the rest. All from counts per score, so that a table of a few hundred lines is enough. */
import type { Interval } from '#domain/statistics.ts'
import type { BinCount } from './evidence.ts'

/** How many rows had this score, and how many of them a problem; each score once. */
export interface ScoreCount extends BinCount {
  readonly score: number
}

export interface Discrimination {
  /** Chance that a row with a problem scores higher than one without; equal scores count one half. */
  readonly area: number
  readonly error: number
  readonly interval: Interval
  readonly gini: number
  /** Largest distance between the two distributions (Kolmogorov and Smirnov). */
  readonly distance: number
}

const Z95 = 1.959963984540054

/** Puts rows of one score together, the highest first. */
export function countByScore(rows: readonly ScoreCount[]): readonly ScoreCount[] {
  const counts = new Map<number, { count: number; problems: number }>()
  for (const { score, count, problems } of rows) {
    const kept = counts.get(score) ?? { count: 0, problems: 0 }
    counts.set(score, { count: kept.count + count, problems: kept.problems + problems })
  }
  return [...counts].map(([score, kept]) => ({ score, ...kept })).sort((one, other) => other.score - one.score)
}

/**
 * Area under the receiver's operating characteristic with DeLong's error, Gini coefficient and greatest distance.
 * @returns null without problems or without anything else
 * @see E. R. DeLong, D. M. DeLong, D. L. Clarke-Pearson (1988), Biometrics 44, 837–845
 */
export function discriminate(rows: readonly ScoreCount[]): Discrimination | null {
  const counts = countByScore(rows)
  const problems = counts.reduce((sum, row) => sum + row.problems, 0)
  const clean = counts.reduce((sum, row) => sum + row.count - row.problems, 0)
  if (problems === 0 || clean === 0) return null
  let problemsAbove = 0
  let cleanAbove = 0
  let area = 0
  let distance = 0
  const placed = counts.map((row) => {
    const ownClean = row.count - row.problems
    // of one row with a problem: share of rows without that lie below it; of one without: share of problems above it
    const ofProblem = (clean - cleanAbove - ownClean / 2) / clean
    const ofClean = (problemsAbove + row.problems / 2) / problems
    area += (row.problems * ofProblem) / problems
    problemsAbove += row.problems
    cleanAbove += ownClean
    distance = Math.max(distance, Math.abs(problemsAbove / problems - cleanAbove / clean))
    return { problems: row.problems, clean: ownClean, ofProblem, ofClean }
  })
  const spread = (part: (row: (typeof placed)[number]) => readonly [number, number], of: number): number =>
    of < 2 ? 0 : placed.reduce((sum, row) => sum + part(row)[0] * (part(row)[1] - area) ** 2, 0) / (of - 1)
  const error = Math.sqrt(
    spread((row) => [row.problems, row.ofProblem], problems) / problems + spread((row) => [row.clean, row.ofClean], clean) / clean,
  )
  return { area, error, interval: around(area, error), gini: 2 * area - 1, distance }
}

/**
 * Error of an area from its size alone, where the single scores are not at hand.
 * @see J. A. Hanley, B. J. McNeil (1982), Radiology 143, 29–36, formula (2) with the negative exponential model
 */
export function findHanleyError(area: number, problems: number, clean: number): number {
  const two = area / (2 - area)
  const one = (2 * area * area) / (1 + area)
  return Math.sqrt((area * (1 - area) + (problems - 1) * (two - area * area) + (clean - 1) * (one - area * area)) / (problems * clean))
}

function around(area: number, error: number): Interval {
  return { low: Math.max(0, area - Z95 * error), high: Math.min(1, area + Z95 * error) }
}
