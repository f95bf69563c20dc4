/** One figure and one rule → points, exactly. */
import type { FigureState } from '#domain/indicator.ts'
import type { Rule, SchemeItem } from '#domain/scheme.ts'
import {
  clampToShare, compare, divide, makeFraction, multiply, one, subtract, toFraction, zero, type Fraction, type WholeRatio,
} from '#domain/scoring/fraction.ts'

/** What was measured for one item of one city. */
export type Reading =
  | { readonly state: Extract<FigureState, 'measured' | 'small-number'>; readonly value: MeasuredValue }
  | { readonly state: Extract<FigureState, 'not-applicable' | 'not-reported'> }

/** A ratio as it was counted, or an answer to a yes-or-no rule. */
export type MeasuredValue = { readonly kind: 'ratio'; readonly ratio: WholeRatio } | { readonly kind: 'answer'; readonly isYes: boolean }

/** The least and the most that an item, a block or a total may be worth, in points; equal when it is settled. */
export interface PointsRange {
  readonly low: Fraction
  readonly high: Fraction
}

export type ItemOutcome =
  | { readonly kind: 'scored'; readonly points: PointsRange }
  /** Not reported: anything from nothing to full marks. */
  | { readonly kind: 'open'; readonly points: PointsRange }
  /** Its points go to the others of its block. */
  | { readonly kind: 'returned'; readonly points: null }

/** Full marks of an item, in points. */
export function fullPoints(item: Pick<SchemeItem, 'hundredths'>): Fraction {
  return makeFraction(item.hundredths, 100)
}

/** What a reading is worth under an item's rule and effects. @throws when the reading is of another kind than the rule. */
export function scoreItem(item: SchemeItem, reading: Reading): ItemOutcome {
  const effect = reading.state === 'measured' ? 'score' : item.effects[reading.state]
  if (effect === 'range') return { kind: 'open', points: { low: zero, high: fullPoints(item) } }
  if (effect === 'return' || !('value' in reading)) return { kind: 'returned', points: null }
  const points = multiply(fullPoints(item), shareOf(item, reading.value))
  return { kind: 'scored', points: { low: points, high: points } }
}

/** Share of full marks that a measured value earns, 0 to 1. */
export function shareOf(item: Pick<SchemeItem, 'code' | 'hundredths' | 'rule'>, value: MeasuredValue): Fraction {
  const { rule } = item
  if (rule.kind === 'yes-no') {
    if (value.kind !== 'answer') throw new Error(`item ${item.code}: a yes-or-no rule needs an answer`)
    return value.isYes ? one : zero
  }
  if (value.kind !== 'ratio') throw new Error(`item ${item.code}: a rule on values needs a ratio`)
  const ratio = toFraction(value.ratio)
  switch (rule.kind) {
    case 'linear':
      return shareBetween(ratio, rule.floor, rule.target)
    case 'band':
      if (compare(ratio, toFraction(rule.low)) < 0) return shareBetween(ratio, rule.zeroBelow, rule.low)
      return compare(ratio, toFraction(rule.high)) > 0 ? shareBetween(ratio, rule.zeroAbove, rule.high) : one
    case 'steps':
      return makeFraction(findStep(rule, ratio)?.hundredths ?? 0, item.hundredths)
  }
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
