/** Totals → places. */
import type { Scheme } from '#domain/scheme.ts'
import type { ScoreCard } from '#domain/scoring/aggregate.ts'
import { compare, findMedian, subtract, zero, type Fraction } from '#domain/scoring/fraction.ts'

/** A city with its scorecard. */
export interface Contestant {
  readonly code: string
  readonly name: string
  readonly card: ScoreCard
}

export interface RankedCity extends Contestant {
  /** Competition place: equal stated totals share it, the next counts all before it; null while pending or with nothing to score. */
  readonly place: number | null
  /** Less than the sheet's `nearEqualHundredths` ahead of the next one: the two can't be told apart. */
  readonly joinsNext: boolean
  /** Exact distance of the total to the median of the settled ones, in points; null when it has no place. */
  readonly fromMedian: Fraction | null
}

/**
 * Places cities by their stated totals, settled ones first, then pending, then those with nothing to score.
 * Equal totals share a place and are listed by the points of the sheet's `tieOrder`, then by name.
 */
export function rankCities(scheme: Scheme, contestants: readonly Contestant[]): readonly RankedCity[] {
  const order = (one: Contestant, other: Contestant): number => compareCities(scheme, one, other)
  const settled = contestants.filter(({ card }) => card.state === 'settled').sort(order)
  const unplaced = contestants.filter(({ card }) => card.state !== 'settled').sort(order)
  const median = findMedian(settled.map(({ card }) => card.points?.low ?? zero))
  const ranked = settled.map((city, index): RankedCity => {
    const next = settled[index + 1]
    return {
      ...city,
      place: settled.findIndex((other) => totalOf(other) === totalOf(city)) + 1,
      joinsNext: next !== undefined && totalOf(city) - totalOf(next) < BigInt(scheme.nearEqualHundredths),
      fromMedian: median && subtract(city.card.points?.low ?? zero, median),
    }
  })
  return [...ranked, ...unplaced.map((city) => ({ ...city, place: null, joinsNext: false, fromMedian: null }))]
}

/** The least that a city's total comes to, as stated; −1 when there is nothing to score. */
function totalOf({ card }: Contestant): bigint {
  return card.stated?.low ?? -1n
}

function compareCities(scheme: Scheme, one: Contestant, other: Contestant): number {
  const [first, second] = [totalOf(one), totalOf(other)]
  if (first !== second) return first > second ? -1 : 1
  for (const code of scheme.tieOrder) {
    const difference = compare(pointsOf(other, code), pointsOf(one, code))
    if (difference !== 0) return difference
  }
  // By code point, so that the order is the same wherever it is reckoned.
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
}

/** What an item brought a city; an item that returned its points counts as none here. */
function pointsOf({ card }: Contestant, code: string): Fraction {
  for (const block of card.blocks) {
    for (const { item, outcome } of block.items) if (item.code === code) return outcome.points?.low ?? zero
  }
  return zero
}
