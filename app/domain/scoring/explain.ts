/**
 * Why an item is worth what it is worth, as parts with their numbers; presenters put them into words:
 * "4 × (94.07% − 80%) ÷ (100% − 80%) = 2.81".
 */
import type { Wording } from '#domain/indicator.ts'
import type { Effects, SchemeItem } from '#domain/scheme.ts'
import type { ItemScore } from '#domain/scoring/aggregate.ts'
import { compare, toFraction, subtract, type Fraction, type WholeRatio } from '#domain/scoring/fraction.ts'
import { findStep, fullPoints, type MeasuredValue } from '#domain/scoring/rules.ts'

interface Stated {
  /** Full marks and what was earned, exact, in points. */
  readonly full: Fraction
  readonly points: Fraction
  readonly lost: Fraction
}

/** `full × (value − none) ÷ (all − none) = points`, or cut at an end. */
export interface SlopeExplanation extends Stated {
  readonly kind: 'slope'
  readonly value: WholeRatio
  /** The end that earns nothing and the end that earns full marks; reversed when `none` is the greater. */
  readonly none: WholeRatio
  readonly all: WholeRatio
  readonly isReversed: boolean
  /** `nothing` and `everything`: the value lies at or beyond an end, so that the slope is not reckoned. */
  readonly reached: 'nothing' | 'between' | 'everything'
}

export type Explanation =
  | SlopeExplanation
  | (Stated & { readonly kind: 'answer'; readonly demand: Wording; readonly isYes: boolean })
  | (Stated & { readonly kind: 'step'; readonly value: WholeRatio; readonly step: { readonly from: WholeRatio; readonly hundredths: number } | null })
  /** No points of its own: returned to the block, or open between nothing and full marks. */
  | { readonly kind: 'empty'; readonly state: keyof Effects; readonly effect: Effects[keyof Effects]; readonly full: Fraction }

/** Takes an item's score apart. */
export function explainItem({ item, reading, outcome }: ItemScore): Explanation {
  const full = fullPoints(item)
  if (outcome.kind !== 'scored' || !('value' in reading)) {
    const state = reading.state === 'measured' ? 'not-applicable' : reading.state
    return { kind: 'empty', state, effect: item.effects[state], full }
  }
  const points = outcome.points.low
  return explainValue(item, reading.value, { full, points, lost: subtract(full, points) })
}

function explainValue(item: SchemeItem, value: MeasuredValue, stated: Stated): Explanation {
  const { rule } = item
  if (value.kind === 'answer') {
    if (rule.kind !== 'yes-no') throw new Error(`item ${item.code}: an answer was given to a rule on values`)
    return { kind: 'answer', demand: rule.demand, isYes: value.isYes, ...stated }
  }
  switch (rule.kind) {
    case 'yes-no':
      throw new Error(`item ${item.code}: a yes-or-no rule needs an answer`)
    case 'steps':
      return { kind: 'step', value: value.ratio, step: findStep(rule, toFraction(value.ratio)), ...stated }
    case 'linear':
      return explainSlope(value.ratio, rule.floor, rule.target, stated)
    case 'band': {
      const isBelow = compare(toFraction(value.ratio), toFraction(rule.low)) < 0
      return explainSlope(value.ratio, isBelow ? rule.zeroBelow : rule.zeroAbove, isBelow ? rule.low : rule.high, stated)
    }
  }
}

function explainSlope(value: WholeRatio, none: WholeRatio, all: WholeRatio, stated: Stated): SlopeExplanation {
  const reached = stated.points.numerator === 0n ? 'nothing' : stated.lost.numerator === 0n ? 'everything' : 'between'
  return { kind: 'slope', value, none, all, isReversed: compare(toFraction(none), toFraction(all)) > 0, reached, ...stated }
}
