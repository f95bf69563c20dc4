/** Distance to a target as work, in whole numbers: how many rows it takes, not how many percent are missing. */
import type { RatioDefinition, Target } from '#domain/indicator.ts'

export type Distance =
  /** The target is met, and one row fewer would miss it (恰达标). */
  | { readonly kind: 'exact'; readonly count: 0 }
  /** Met with rows to spare: so many could fail and it would still be met (超 41 项, 距上限尚余 835 户). */
  | { readonly kind: 'over'; readonly count: number }
  /**
   * Short. `count`: fewest of the rows there are that must change sides (再联合 46 项, 再办结 12 件). `added`: fewest new rows on the
   * right side that reach the target with all the old ones unchanged; null when no number does (a target of 100 %).
   */
  | { readonly kind: 'short'; readonly count: number; readonly added: number | null }

const divideUp = (over: bigint, under: bigint): bigint => (over + under - 1n) / under

/**
 * How far a ratio is from its target, in rows; null when there is no row, no target, or it is watched only.
 * Whether missed rows can still change sides is the definition's `remedy`.
 */
export function findDistance(
  { betterWhen }: Pick<RatioDefinition, 'betterWhen'>,
  target: Target | null,
  numerator: number,
  denominator: number,
): Distance | null {
  if (target === null || denominator === 0 || betterWhen === 'watch') return null
  // Lower is better: the same question asked about the rows that stay out of the numerator.
  const isHigher = betterWhen === 'higher'
  const have = BigInt(isHigher ? numerator : denominator - numerator)
  const all = BigInt(denominator)
  const under = BigInt(target.denominator)
  const over = isHigher ? BigInt(target.numerator) : under - BigInt(target.numerator)
  // Fewest rows on the right side of all there are: needed ÷ all ≥ over ÷ under.
  const needed = divideUp(over * all, under)
  if (have === needed) return { kind: 'exact', count: 0 }
  if (have > needed) return { kind: 'over', count: Number(have - needed) }
  return { kind: 'short', count: Number(needed - have), added: countAdded(have, all, over, under) }
}

/** Smallest k with (have + k) ÷ (all + k) ≥ over ÷ under: k × (under − over) ≥ over × all − under × have. */
function countAdded(have: bigint, all: bigint, over: bigint, under: bigint): number | null {
  return under <= over ? null : Number(divideUp(over * all - under * have, under - over))
}

/** Rows of a due figure: met, lost for good, and open (not yet due, or still to be finished). */
export interface DueCounts {
  readonly met: number
  readonly lost: number
  readonly open: number
}

/** The best value a due figure can still reach: every open row is met in time. Null when there is no row. */
export function findBestReachable({ met, lost, open }: DueCounts): { readonly numerator: number; readonly denominator: number } | null {
  const denominator = met + lost + open
  return denominator === 0 ? null : { numerator: met + open, denominator }
}

/**
 * How many rows a week it takes to have `count` of them done in the days that are left: the smallest whole number that suffices.
 * @param daysLeft days after today up to the period's last; null when none is left
 */
export function findWeeklyPace(count: number, daysLeft: number): number | null {
  if (daysLeft <= 0) return null
  const [needed, left] = [BigInt(count) * 7n, BigInt(daysLeft)]
  // in the last week all of it
  return Math.min(count, Number(divideUp(needed, left)))
}
