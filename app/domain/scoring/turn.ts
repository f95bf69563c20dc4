/** The smallest change of weights that turns two neighbours: what the higher one must answer when the lower one asks. */
import type { ScoreCard } from '#domain/scoring/aggregate.ts'
import { add, compare, divide, multiply, one, subtract, zero, type Fraction } from '#domain/scoring/fraction.ts'

/**
 * The share by which every weight would have to change, each in the direction that favours the lower party, until the two are
 * equal: with a total of Σ wᵢsᵢ, the gap over Σ |difference of item i|. No change by less can turn them. What an item that returned
 * its points gave to its block is held as it is; without such items the answer is exact for the sheet's own scaling.
 * Bonus and deductions count into the gap; no weight moves them.
 * @returns null when no change turns them: the lower party is ahead in no item; zero for equal totals
 * @throws when one of the two is not settled
 * @see J. Foster, M. McGillivray, S. Seth (2013), "Composite indices: rank robustness, statistical association, and redundancy", Econometric Reviews 32, 35–56
 */
export function findTurn(higher: ScoreCard, lower: ScoreCard): Fraction | null {
  const [above, below] = [listParts(higher), listParts(lower)]
  let [gap, spread] = [subtract(netOf(higher), netOf(lower)), zero]
  for (const [code, part] of above) {
    const difference = subtract(part, below.get(code) ?? zero)
    gap = add(gap, difference)
    spread = add(spread, compare(difference, zero) < 0 ? subtract(zero, difference) : difference)
  }
  if (compare(gap, zero) <= 0) return zero
  if (compare(spread, zero) === 0) return null
  const share = divide(gap, spread)
  return compare(share, one) >= 0 ? null : share
}

/** Bonus less deductions, which no weight touches. */
export function netOf({ bonus, deducted }: ScoreCard): Fraction {
  return subtract(bonus.points, deducted.points)
}

/** What each item brings to the total, exactly, scaling of block and sheet included. @throws when the total is not settled */
export function listParts({ state, full, points, blocks }: ScoreCard): ReadonlyMap<string, Fraction> {
  if (state !== 'settled' || points === null) throw new Error('only settled totals can be compared')
  const counted = blocks.filter((block) => block.points !== null)
  const scale = divide(full, counted.reduce((sum, block) => add(sum, block.full), zero))
  return new Map(
    blocks.flatMap((block) =>
      block.items.map(({ item, outcome }): [string, Fraction] => [item.code, outcome.points === null || block.scale === null ? zero : multiply(multiply(outcome.points.low, block.scale), scale)]),
    ),
  )
}
