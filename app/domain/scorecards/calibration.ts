/** Whether problems come as often as the scores say. */
import { findWilsonInterval, type Interval } from '#domain/statistics.ts'
import { chiSquaredTail } from './chi-squared.ts'
import type { BinCount } from './evidence.ts'

/** Rows with one predicted probability. */
export interface PredictedCount extends BinCount {
  readonly predicted: number
}

export interface CalibrationGroup extends BinCount {
  /** Problems that were to be expected. */
  readonly expected: number
  readonly observed: Interval | null
}

export interface Calibration {
  readonly groups: readonly CalibrationGroup[]
  /** Hosmer and Lemeshow's statistic, with as many degrees as groups when the rows were not trained on. */
  readonly statistic: number
  readonly degrees: number
  readonly chance: number
  /** Mean squared distance of the predictions. */
  readonly brier: number
}

/**
 * Groups of even counts from the least probability to the greatest; equal probabilities stay together, so that there may be fewer.
 * @param isTrainedOn whether the same rows made the predictions: two degrees of freedom are then spent
 * @returns null where there are no rows
 * @see D. W. Hosmer, S. Lemeshow (2000), Applied Logistic Regression, 2nd ed., 5.2.2
 */
export function calibrate(rows: readonly PredictedCount[], isTrainedOn: boolean, parts = 10): Calibration | null {
  const sorted = [...rows].filter(({ count }) => count > 0).sort((one, other) => one.predicted - other.predicted)
  const total = sorted.reduce((sum, row) => sum + row.count, 0)
  if (total === 0) return null
  const groups: { count: number; problems: number; expected: number }[] = []
  let open = { count: 0, problems: 0, expected: 0 }
  let passed = 0
  sorted.forEach((row, index) => {
    open = { count: open.count + row.count, problems: open.problems + row.problems, expected: open.expected + row.count * row.predicted }
    passed += row.count
    const isLast = index === sorted.length - 1
    const isTied = sorted[index + 1]?.predicted === row.predicted
    if (isLast || (!isTied && passed * parts >= total * (groups.length + 1))) {
      groups.push(open)
      open = { count: 0, problems: 0, expected: 0 }
    }
  })
  const statistic = groups.reduce((sum, { count, problems, expected }) => {
    const variance = expected * (1 - expected / count)
    return variance > 0 ? sum + (problems - expected) ** 2 / variance : sum
  }, 0)
  const degrees = Math.max(1, isTrainedOn ? groups.length - 2 : groups.length)
  const brier = sorted.reduce((sum, { predicted, count, problems }) => sum + problems * (1 - predicted) ** 2 + (count - problems) * predicted ** 2, 0) / total
  return {
    groups: groups.map((group) => ({ ...group, observed: findWilsonInterval({ numerator: group.problems, denominator: group.count }) })),
    statistic,
    degrees,
    chance: chiSquaredTail(statistic, degrees),
    brier,
  }
}
