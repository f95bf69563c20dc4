/** Totals → places. */
import type { Scheme } from '#domain/scheme.ts'
import { decidingTotal, type ScoreCard } from '#domain/scoring/aggregate.ts'
import { compare, findMedian, makeFraction, subtract, zero, type Fraction } from '#domain/scoring/fraction.ts'

/** A city or department with its scorecard. */
export interface Contestant {
  readonly code: string
  readonly name: string
  readonly card: ScoreCard
}

export interface RankedParty extends Contestant {
  /** As the sheet counts ties; null while pending or with nothing to score. */
  readonly place: number | null
  /** Less than the sheet's `nearEqualHundredths` ahead of the next one: the two can't be told apart. */
  readonly joinsNext: boolean
  /** Exact distance of the total to the median of the settled ones, in points; null when it has no place. */
  readonly fromMedian: Fraction | null
}

/**
 * Places parties by the totals that decide (stated, or exact where the sheet says so), settled ones first, then those
 * that have no place. Equal totals are listed by the points of the sheet's `tieOrder`, then by name, and placed by its `tiePlaces`.
 */
export function rankParties(scheme: Scheme, contestants: readonly Contestant[]): readonly RankedParty[] {
  const order = (one: Contestant, other: Contestant): number => compareParties(scheme, one, other)
  const settled = contestants.filter(({ card }) => card.state === 'settled').sort(order)
  const unplaced = contestants.filter(({ card }) => card.state !== 'settled').sort(order)
  const median = findMedian(settled.map(({ card }) => card.points?.low ?? zero))
  const totals = settled.map((party) => totalOf(scheme, party))
  const near = makeFraction(scheme.nearEqualHundredths, 100)
  const ranked = settled.map((party, index): RankedParty => {
    const [own, next] = [totals[index] ?? zero, totals[index + 1]]
    return {
      ...party,
      place: findTiePlace(scheme, totals, index),
      joinsNext: next !== undefined && compare(subtract(own, next), near) < 0,
      fromMedian: median && subtract(party.card.points?.low ?? zero, median),
    }
  })
  return [...ranked, ...unplaced.map((party) => ({ ...party, place: null, joinsNext: false, fromMedian: null }))]
}

/** @param totals in descending order */
function findTiePlace({ tiePlaces }: Scheme, totals: readonly Fraction[], index: number): number {
  const own = totals[index] ?? zero
  const isFirstOfItsKind = (total: Fraction, at: number): boolean => at === 0 || compare(total, totals[at - 1] ?? zero) !== 0
  switch (tiePlaces) {
    case 'broken':
      return index + 1
    case 'shared':
      return totals.findIndex((total) => compare(total, own) === 0) + 1
    case 'dense':
      return totals.filter((total, at) => at <= index && isFirstOfItsKind(total, at)).length
  }
}

/** The least that a total comes to, as it decides; −1 when there is nothing to score. */
function totalOf(scheme: Scheme, { card }: Contestant): Fraction {
  return card.points === null ? makeFraction(-1) : decidingTotal(scheme, card.points.low)
}

function compareParties(scheme: Scheme, one: Contestant, other: Contestant): number {
  const difference = compare(totalOf(scheme, other), totalOf(scheme, one))
  if (difference !== 0) return difference
  for (const code of scheme.tieOrder) {
    const byItem = compare(pointsOf(other, code), pointsOf(one, code))
    if (byItem !== 0) return byItem
  }
  // By code point, so that the order is the same wherever it is reckoned.
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
}

/** What an item brought a party; an item that returned its points counts as none here. */
function pointsOf({ card }: Contestant, code: string): Fraction {
  for (const block of card.blocks) {
    for (const { item, outcome } of block.items) if (item.code === code) return outcome.points?.low ?? zero
  }
  return zero
}
