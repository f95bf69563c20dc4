/** Where a line may lie: by the scores of visits that a model has not seen. */
import { findBin } from './binning.ts'
import type { BuiltModel, ValueRow } from './build.ts'
import { addUpPoints } from './points.ts'

/**
 * The least score that no more than `most` of `of` visits reach; one point over the highest where the highest alone are more.
 * @throws RangeError without visits
 */
export function findLine({ card, binnings }: Pick<BuiltModel, 'card' | 'binnings'>, rows: readonly ValueRow[], { most, of }: { readonly most: number; readonly of: number }): number {
  const counts = new Map<number, number>()
  for (const { values, count } of rows) {
    const score = addUpPoints(card.table, binnings.map((binning, index) => findBin(binning, values[index] ?? null)))
    counts.set(score, (counts.get(score) ?? 0) + count)
  }
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  const sorted = [...counts].sort(([one], [other]) => other - one)
  const [highest] = sorted
  if (highest === undefined) throw new RangeError('no visits')
  let line = highest[0] + 1
  let passed = 0
  for (const [score, count] of sorted) {
    passed += count
    if (passed * of > most * total) break
    line = score
  }
  return line
}
