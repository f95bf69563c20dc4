/** One figure and one rule → points, exactly. */
import type { FigureState } from '#domain/indicator.ts'
import type { Better, Rule, SchemeItem } from '#domain/scheme.ts'
import {
  clampToShare, compare, divide, makeFraction, multiply, one, subtract, toFraction, zero, type Fraction, type WholeRatio,
} from '#domain/scoring/fraction.ts'

/** What was measured for one item of one party. */
export type Reading =
  | { readonly state: Extract<FigureState, 'measured' | 'small-number'>; readonly value: MeasuredValue }
  | { readonly state: Extract<FigureState, 'not-applicable' | 'not-reported'> }
  /** Filed, but not yet reviewed. */
  | { readonly state: 'waiting' }

/** A ratio as it was counted (a filed number n is n of 1), an answer to a yes-or-no rule, or the ratios that a sum of places is made of. */
export type MeasuredValue =
  | { readonly kind: 'ratio'; readonly ratio: WholeRatio }
  | { readonly kind: 'answer'; readonly isYes: boolean }
  | { readonly kind: 'ratios'; readonly ratios: readonly WholeRatio[] }

/** The least and the most that an item, a block or a total may be worth, in points; equal when it is settled. */
export interface PointsRange {
  readonly low: Fraction
  readonly high: Fraction
}

export type ItemOutcome =
  | { readonly kind: 'scored'; readonly points: PointsRange }
  /** Not reported, or waiting for its review: anything from nothing to full marks. */
  | { readonly kind: 'open'; readonly points: PointsRange }
  /** Its points go to the others of its block. */
  | { readonly kind: 'returned'; readonly points: null }

/** Values of all parties that are scored by the same item; what `best`, `ladder` and `rank-sum` set a value against. */
export type Field = readonly MeasuredValue[]

/** Full marks of an item, in points. */
export function fullPoints(item: Pick<SchemeItem, 'hundredths'>): Fraction {
  return makeFraction(item.hundredths, 100)
}

/** The value that an item is scored by; null when its effects leave it out, open or empty. */
export function scoredValue(item: SchemeItem, reading: Reading): MeasuredValue | null {
  if (!('value' in reading)) return null
  return reading.state === 'measured' || item.effects[reading.state] === 'score' ? reading.value : null
}

/** What a reading is worth under an item's rule and effects. @throws when the reading is of another kind than the rule. */
export function scoreItem(item: SchemeItem, reading: Reading, field: Field = []): ItemOutcome {
  const value = scoredValue(item, reading)
  if (value !== null) {
    const points = multiply(fullPoints(item), shareOf(item, value, field))
    return { kind: 'scored', points: { low: points, high: points } }
  }
  const effect = reading.state === 'waiting' ? 'range' : reading.state === 'measured' ? 'return' : item.effects[reading.state]
  if (effect === 'range') return { kind: 'open', points: { low: zero, high: fullPoints(item) } }
  return effect === 'nothing' ? { kind: 'scored', points: { low: zero, high: zero } } : { kind: 'returned', points: null }
}

/** Share of full marks that a measured value earns, 0 to 1. @param field holds the value itself among the others */
export function shareOf(item: Pick<SchemeItem, 'code' | 'hundredths' | 'rule'>, value: MeasuredValue, field: Field = []): Fraction {
  const { rule } = item
  if (rule.kind === 'yes-no') {
    if (value.kind !== 'answer') throw new Error(`item ${item.code}: a yes-or-no rule needs an answer`)
    return value.isYes ? one : zero
  }
  if (rule.kind === 'rank-sum') return shareOfPlace(item, findSumPlace(rule, value, field, item.code), rule.stepHundredths)
  if (value.kind !== 'ratio') throw new Error(`item ${item.code}: a rule on values needs a ratio`)
  const ratio = toFraction(value.ratio)
  switch (rule.kind) {
    case 'linear':
      return shareBetween(ratio, rule.floor, rule.target)
    case 'deduction':
      return clampToShare(subtract(one, makeFraction(lostToEvents(rule, value.ratio.numerator), item.hundredths)))
    case 'band':
      if (compare(ratio, toFraction(rule.low)) < 0) return shareBetween(ratio, rule.zeroBelow, rule.low)
      return compare(ratio, toFraction(rule.high)) > 0 ? shareBetween(ratio, rule.zeroAbove, rule.high) : one
    case 'steps':
      return makeFraction(findStep(rule, ratio)?.hundredths ?? 0, item.hundredths)
    case 'best':
      return shareOfBest(ratio, bestOf(listRatios(field), rule.better) ?? ratio, rule.better)
    case 'ladder':
      return shareOfPlace(item, findPlace(ratio, listRatios(field), rule.better), rule.stepHundredths)
  }
}

/** Hundredths of a point that so many events cost, cut at the cap. */
export function lostToEvents({ eachHundredths, capHundredths }: { readonly eachHundredths: number; readonly capHundredths: number | null }, events: number): number {
  return Math.min(eachHundredths * events, capHundredths ?? Infinity)
}

/** Competition place of a value among those of a field: 1 and one for each that is better. */
export function findPlace(value: Fraction, field: readonly Fraction[], better: Better): number {
  return 1 + field.filter((other) => isBetter(other, value, better)).length
}

/** Sum of the places by each indicator of the rule. @throws when the value has not one ratio for each */
export function sumPlaces(rule: Extract<Rule, { kind: 'rank-sum' }>, value: MeasuredValue, field: Field, code: string): number {
  return rule.of.reduce((sum, { better }, index) => sum + findPlace(ratioAt(value, index, code), field.map((other) => ratioAt(other, index, code)), better), 0)
}

/** The best value of a field; null of none. */
export function bestOf(field: readonly Fraction[], better: Better): Fraction | null {
  return field.reduce<Fraction | null>((best, value) => (best === null || isBetter(value, best, better) ? value : best), null)
}

export function listRatios(field: Field): readonly Fraction[] {
  return field.flatMap((value) => (value.kind === 'ratio' ? [toFraction(value.ratio)] : []))
}

function ratioAt(value: MeasuredValue, index: number, code: string): Fraction {
  const ratio = value.kind === 'ratios' ? value.ratios[index] : undefined
  if (ratio === undefined) throw new Error(`item ${code}: a sum of places needs a ratio for each indicator`)
  return toFraction(ratio)
}

/** @returns the place that a sum of places has among those of the field */
function findSumPlace(rule: Extract<Rule, { kind: 'rank-sum' }>, value: MeasuredValue, field: Field, code: string): number {
  const own = sumPlaces(rule, value, field, code)
  return 1 + field.filter((other) => sumPlaces(rule, other, field, code) < own).length
}

function isBetter(one: Fraction, other: Fraction, better: Better): boolean {
  return better === 'higher' ? compare(one, other) > 0 : compare(one, other) < 0
}

/** Where nobody has anything, nobody earns anything; where lower is better, nothing at all is the best there is. */
function shareOfBest(value: Fraction, best: Fraction, better: Better): Fraction {
  if (better === 'higher') return compare(best, zero) <= 0 ? zero : clampToShare(divide(value, best))
  return compare(value, zero) === 0 ? one : clampToShare(divide(best, value))
}

function shareOfPlace({ hundredths }: Pick<SchemeItem, 'hundredths'>, place: number, stepHundredths: number): Fraction {
  return clampToShare(makeFraction(hundredths - stepHundredths * (place - 1), hundredths))
}

/** How far a value has come from the end that earns nothing to the end that earns all; either may be the greater. */
function shareBetween(value: Fraction, none: WholeRatio, all: WholeRatio): Fraction {
  const [start, end] = [toFraction(none), toFraction(all)]
  // A band may end in a cliff: beyond it there is nothing.
  if (compare(start, end) === 0) return zero
  return clampToShare(divide(subtract(value, start), subtract(end, start)))
}

/** The highest step that a value reaches, or null when it reaches none. */
export function findStep(rule: Extract<Rule, { kind: 'steps' }>, value: Fraction): (typeof rule.steps)[number] | null {
  return rule.steps.filter((step) => compare(value, toFraction(step.from)) >= 0).at(-1) ?? null
}
