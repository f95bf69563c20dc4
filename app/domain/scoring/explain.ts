/**
 * Why an item is worth what it is worth, as parts with their numbers; presenters put them into words:
 * "4 × (94.07% − 80%) ÷ (100% − 80%) = 2.81".
 */
import type { Wording } from '#domain/indicator.ts'
import type { Better, Effects, SchemeItem } from '#domain/scheme.ts'
import type { ItemScore } from '#domain/scoring/aggregate.ts'
import type { Adjustment } from '#domain/scoring/beside.ts'
import { compare, toFraction, subtract, type Fraction, type WholeRatio } from '#domain/scoring/fraction.ts'
import { bestOf, findPlace, findStep, fullPoints, listRatios, lostToEvents, scoredValue, sumPlaces, type Field, type MeasuredValue } from '#domain/scoring/rules.ts'

interface Stated {
  /** Full marks, what the rule gives and what was earned with the adjustments, exact, in points. */
  readonly full: Fraction
  readonly byRule: Fraction
  readonly points: Fraction
  readonly lost: Fraction
  readonly adjustments: readonly Adjustment[]
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
  | (Stated & { readonly kind: 'deduction'; readonly events: number; readonly eachHundredths: number; readonly lostHundredths: number; readonly isCapped: boolean })
  | (Stated & { readonly kind: 'best'; readonly value: WholeRatio; readonly best: Fraction; readonly better: Better })
  | (Stated & { readonly kind: 'ladder'; readonly value: WholeRatio; readonly place: number; readonly among: number; readonly stepHundredths: number })
  | (Stated & { readonly kind: 'rank-sum'; readonly places: readonly { readonly code: string; readonly place: number }[]; readonly total: number; readonly place: number; readonly among: number; readonly stepHundredths: number })
  /** No points of its own: returned to the block, open between nothing and full marks, or worth nothing. */
  | { readonly kind: 'empty'; readonly state: keyof Effects | 'waiting'; readonly effect: Effects[keyof Effects]; readonly full: Fraction }

/** Takes an item's score apart. */
export function explainItem({ item, reading, byRule, outcome, adjustments, field }: ItemScore): Explanation {
  const full = fullPoints(item)
  const value = scoredValue(item, reading)
  if (value === null || outcome.points === null || byRule.points === null) {
    if (reading.state === 'waiting') return { kind: 'empty', state: 'waiting', effect: 'range', full }
    const state = reading.state === 'measured' ? 'not-applicable' : reading.state
    return { kind: 'empty', state, effect: item.effects[state], full }
  }
  const points = outcome.points.low
  return explainValue(item, value, field, { full, byRule: byRule.points.low, points, lost: subtract(full, points), adjustments })
}

function explainValue(item: SchemeItem, value: MeasuredValue, field: Field, stated: Stated): Explanation {
  const { rule } = item
  if (rule.kind === 'yes-no') return { kind: 'answer', demand: rule.demand, isYes: value.kind === 'answer' && value.isYes, ...stated }
  if (rule.kind === 'rank-sum') {
    const sums = field.map((other) => sumPlaces(rule, other, field, item.code))
    const total = sumPlaces(rule, value, field, item.code)
    const places = rule.of.map(({ code, better }, index) => ({ code, place: findPlace(ratioOf(value, index), field.map((other) => ratioOf(other, index)), better) }))
    return { kind: 'rank-sum', places, total, place: 1 + sums.filter((sum) => sum < total).length, among: field.length, stepHundredths: rule.stepHundredths, ...stated }
  }
  if (value.kind !== 'ratio') throw new Error(`item ${item.code}: an answer was given to a rule on values`)
  const { ratio } = value
  switch (rule.kind) {
    case 'steps':
      return { kind: 'step', value: ratio, step: findStep(rule, toFraction(ratio)), ...stated }
    case 'linear':
      return explainSlope(ratio, rule.floor, rule.target, stated)
    case 'band': {
      const isBelow = compare(toFraction(ratio), toFraction(rule.low)) < 0
      return explainSlope(ratio, isBelow ? rule.zeroBelow : rule.zeroAbove, isBelow ? rule.low : rule.high, stated)
    }
    case 'deduction': {
      const lostHundredths = lostToEvents(rule, ratio.numerator)
      return { kind: 'deduction', events: ratio.numerator, eachHundredths: rule.eachHundredths, lostHundredths, isCapped: lostHundredths < rule.eachHundredths * ratio.numerator, ...stated }
    }
    case 'best':
      return { kind: 'best', value: ratio, best: bestOf(listRatios(field), rule.better) ?? toFraction(ratio), better: rule.better, ...stated }
    case 'ladder':
      return { kind: 'ladder', value: ratio, place: findPlace(toFraction(ratio), listRatios(field), rule.better), among: field.length, stepHundredths: rule.stepHundredths, ...stated }
  }
}

function ratioOf(value: MeasuredValue, index: number): Fraction {
  const ratio = value.kind === 'ratios' ? value.ratios[index] : undefined
  if (ratio === undefined) throw new Error('a sum of places has a ratio for each indicator')
  return toFraction(ratio)
}

function explainSlope(value: WholeRatio, none: WholeRatio, all: WholeRatio, stated: Stated): SlopeExplanation {
  const reached = stated.byRule.numerator === 0n ? 'nothing' : compare(stated.byRule, stated.full) === 0 ? 'everything' : 'between'
  return { kind: 'slope', value, none, all, isReversed: compare(toFraction(none), toFraction(all)) > 0, reached, ...stated }
}
