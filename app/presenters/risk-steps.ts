/** Steps of the heat maps. They come from policy and stay put from period to period, so that a tint always means the same. */
import type { Counted } from '#domain/statistics.ts'
import type { HeatStep } from './view-models.ts'

/** Percent at which a new step begins: 通行做法 A about 1, B 2 to 5, C about 10, D 30 and more. */
export const drawSteps: readonly number[] = [1, 3, 10, 30, 60]
/** Percent at which a new step begins for problem rates. */
export const problemSteps: readonly number[] = [5, 10, 15, 25]

const STEPS: readonly HeatStep[] = [0, 1, 2, 3, 4, 5]

/** The step of a ratio, decided by whole numbers. */
export function findHeatStep({ numerator, denominator }: Counted, limits: readonly number[]): HeatStep {
  const passed = limits.filter((limit) => BigInt(numerator) * 100n >= BigInt(limit) * BigInt(denominator)).length
  return STEPS[passed] ?? 5
}

/** Steps in words: <1, 1—3 … ≥60. */
export function nameSteps(limits: readonly number[]): readonly string[] {
  return [...limits.map((limit, index) => (index === 0 ? `<${limit}` : `${limits[index - 1] ?? 0}—${limit}`)), `≥${limits[limits.length - 1] ?? 0}`]
}

/** Counts at which a new step begins: powers of ten, whatever the place. */
export const countSteps: readonly number[] = [10, 100, 1000, 10_000, 100_000]

/** The step of a count. */
export function findCountStep(count: number): HeatStep {
  return STEPS[countSteps.filter((limit) => count >= limit).length] ?? 5
}
