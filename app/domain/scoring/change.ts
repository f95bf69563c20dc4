/**
 * Why a total is another than the year before: what was corrected since, what the sheet changed, and what the party did, the last split
 * into rate and mix. The parts add up to the whole, exactly.
 */
import type { ScoreCard } from '#domain/scoring/aggregate.ts'
import { add, compare, divide, makeFraction, multiply, subtract, zero, type Fraction, type WholeRatio } from '#domain/scoring/fraction.ts'
import { listParts, netOf } from '#domain/scoring/turn.ts'

/** The year before and this one, each by the sheet and the figures named; null where there was no such sheet or freeze. */
export interface ComparedCards {
  /** Last year's sheet on the figures that were frozen. */
  readonly frozenBefore: ScoreCard | null
  /** Last year's sheet on last year's figures as they stand now. */
  readonly before: ScoreCard | null
  /** This year's sheet on last year's figures as they stand now. */
  readonly beforeByNow: ScoreCard
  /** This year's sheet and figures. */
  readonly now: ScoreCard
}

/** Points that an item's part of the total gained or lost; null where it cannot be told. */
export interface ItemChange {
  readonly code: string
  readonly correction: Fraction | null
  readonly rule: Fraction | null
  readonly performance: Fraction
}

export interface TotalChange {
  readonly items: readonly ItemChange[]
  /** Bonus less deductions, of which each sheet has its own. */
  readonly extras: Fraction
  readonly whole: Fraction
}

type Parts = ReadonlyMap<string, Fraction>

/** @throws when one of the totals is not settled */
export function explainTotalChange({ frozenBefore, before, beforeByNow, now }: ComparedCards): TotalChange {
  const first = frozenBefore ?? before ?? beforeByNow
  const [ofFrozen, ofBefore] = [frozenBefore && listParts(frozenBefore), before && listParts(before)]
  const [ofByNow, ofNow] = [listParts(beforeByNow), listParts(now)]
  const codes = [...new Set([...(ofFrozen?.keys() ?? []), ...(ofBefore?.keys() ?? []), ...ofNow.keys()])]
  const differ = (later: Parts | null, earlier: Parts | null, code: string): Fraction | null =>
    later === null || earlier === null ? null : subtract(later.get(code) ?? zero, earlier.get(code) ?? zero)
  return {
    items: codes.map((code) => ({ code, correction: differ(ofBefore, ofFrozen, code), rule: differ(ofByNow, ofBefore, code), performance: differ(ofNow, ofByNow, code) ?? zero })),
    extras: subtract(netOf(now), netOf(first)),
    whole: subtract(totalOf(now), totalOf(first)),
  }
}

function totalOf({ points }: ScoreCard): Fraction {
  return points?.low ?? zero
}

/** What one group of a party counted: its tasks of one department, say. */
export type Groups = ReadonlyMap<string, WholeRatio>

export interface Shift {
  /** Because groups did better or worse. */
  readonly rate: Fraction
  /** Because groups that do better or worse had a greater part of the whole. */
  readonly mix: Fraction
}

/**
 * Splits the change of a ratio: Σ w̄ × Δr is rate, Σ r̄ × Δw is mix, with the means of both years; a group that one year lacks has there
 * the other year's ratio, so that its coming or going is mix alone. Rate and mix add up to the change exactly.
 * @returns null where one of the years counted nothing
 * @see E. M. Kitagawa (1955), "Components of a difference between two rates", JASA 50, 1168–1194
 */
export function splitShift(before: Groups, now: Groups): Shift | null {
  const [earlier, later] = [before, now].map((groups) => [...groups.values()].reduce((sum, { denominator }) => sum + denominator, 0))
  if (earlier === undefined || later === undefined || earlier === 0 || later === 0) return null
  let [rate, mix] = [zero, zero]
  const half = makeFraction(1, 2)
  for (const group of new Set([...before.keys(), ...now.keys()])) {
    const [was, is] = [before.get(group) ?? nothing, now.get(group) ?? nothing]
    const [wasShare, isShare] = [makeFraction(was.denominator, earlier), makeFraction(is.denominator, later)]
    const wasRate = rateOf(was.denominator === 0 ? is : was)
    const isRate = rateOf(is.denominator === 0 ? was : is)
    rate = add(rate, multiply(multiply(add(wasShare, isShare), half), subtract(isRate, wasRate)))
    mix = add(mix, multiply(multiply(add(wasRate, isRate), half), subtract(isShare, wasShare)))
  }
  return { rate, mix }
}

const nothing: WholeRatio = { numerator: 0, denominator: 0 }

function rateOf({ numerator, denominator }: WholeRatio): Fraction {
  return denominator === 0 ? zero : makeFraction(numerator, denominator)
}

/** Points of a change as rate and mix made them, in proportion; null where the ratio did not move, so that nothing tells the two apart. */
export function sharePoints(points: Fraction, { rate, mix }: Shift): Shift | null {
  const whole = add(rate, mix)
  if (compare(whole, zero) === 0) return null
  return { rate: divide(multiply(points, rate), whole), mix: divide(multiply(points, mix), whole) }
}
