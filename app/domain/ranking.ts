/** Ratios → places: decided by whole numbers, with the places that chance alone would allow. */
import { canBeToldApart, findWilsonInterval, type Counted, type Interval } from '#domain/statistics.ts'

/** A place's ratio; only measured figures are ranked, so something was counted. */
export interface RatioEntry extends Counted {
  readonly code: string
}

export type RankedRatio<Entry extends RatioEntry> = Entry & {
  /** Competition place: equal ratios share it, the next counts all before it. */
  readonly place: number
  /** Places it may hold within the 95 % intervals, both included. */
  readonly placeLow: number
  readonly placeHigh: number
  readonly interval: Interval
  /** Can't be told apart from the next one by a test at 95 %. */
  readonly joinsNext: boolean
}

/**
 * Ranks ratios, best first, equal ones by code. The possible places follow from the intervals: a city stands behind those
 * whose whole interval is better than its own and before those whose whole interval is worse; the rest may stand on either side.
 * Each interval holds by itself at 95 %; the places together hold with less.
 * @see M. Klein, T. Wright, J. Wieczorek (2020), "A joint confidence region for an overall ranking of populations", JRSS C 69, 589–606
 * @throws RangeError when an entry counted nothing
 */
export function rankRatios<Entry extends RatioEntry>(
  entries: readonly Entry[],
  betterWhen: 'higher' | 'lower',
): readonly RankedRatio<Entry>[] {
  const order = (one: Entry, other: Entry): number => (betterWhen === 'higher' ? compareRatios(other, one) : compareRatios(one, other))
  const sorted = entries
    .map((entry) => ({ entry, interval: getInterval(entry) }))
    .sort((one, other) => order(one.entry, other.entry) || (one.entry.code < other.entry.code ? -1 : 1))
  return sorted.map(({ entry, interval }, index) => {
    const above = sorted.filter((other) => other.interval.low > interval.high).length
    const below = sorted.filter((other) => other.interval.high < interval.low).length
    const [better, worse] = betterWhen === 'higher' ? [above, below] : [below, above]
    const next = sorted[index + 1]
    return {
      ...entry,
      interval,
      place: sorted.findIndex((other) => compareRatios(other.entry, entry) === 0) + 1,
      placeLow: better + 1,
      placeHigh: sorted.length - worse,
      joinsNext: next !== undefined && !canBeToldApart(entry, next.entry),
    }
  })
}

/** Negative, zero or positive as the first ratio is smaller, equal or greater; cross-multiplied, so exact. */
export function compareRatios(one: Counted, other: Counted): number {
  const difference = BigInt(one.numerator) * BigInt(other.denominator) - BigInt(other.numerator) * BigInt(one.denominator)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function getInterval(entry: RatioEntry): Interval {
  const interval = findWilsonInterval(entry)
  if (interval === null) throw new RangeError(`${entry.code} counted nothing and cannot be ranked`)
  return interval
}
