import { describe, expect, it } from 'vitest'
import { usualEffects, type Rule, type SchemeItem } from '#domain/scheme.ts'
import { explainItem } from '#domain/scoring/explain.ts'
import { makeFraction } from '#domain/scoring/fraction.ts'
import { scoreItem, type Field, type Reading } from '#domain/scoring/rules.ts'

const percent = (share: number) => ({ numerator: share, denominator: 100 })
const ratio = (numerator: number, denominator: number): Reading => ({ state: 'measured', value: { kind: 'ratio', ratio: { numerator, denominator } } })

function explain(hundredths: number, rule: Rule, reading: Reading, field: Field = []) {
  const item: SchemeItem = { code: 'E01', source: { kind: 'computed' }, hundredths, rule, evidence: 'system', effects: usualEffects, losses: [] }
  const byRule = scoreItem(item, reading, field)
  return explainItem({ item, reading, byRule, adjustments: [], outcome: byRule, field })
}

describe('why an item is worth what it is worth', () => {
  it('a slope gives its ends, its value and what was lost', () => {
    // 7 × (13,364/14,206 − 80 %) ÷ 20 % = 7 × (1,336,400 − 1,136,480) ÷ 284,120 = 1,399,440 ÷ 284,120 = 34,986 ÷ 7,103 = 4.93
    expect(explain(700, { kind: 'linear', floor: percent(80), target: percent(100) }, ratio(13_364, 14_206))).toEqual({
      kind: 'slope', value: { numerator: 13_364, denominator: 14_206 }, none: percent(80), all: percent(100), isReversed: false, reached: 'between',
      full: makeFraction(7), byRule: makeFraction(34_986, 7103), points: makeFraction(34_986, 7103), lost: makeFraction(14_735, 7103), adjustments: [],
    })
  })

  it('a value at an end says which', () => {
    const rule: Rule = { kind: 'linear', floor: percent(20), target: percent(5) }
    expect(explain(300, rule, ratio(1, 100))).toMatchObject({ kind: 'slope', isReversed: true, reached: 'everything' })
    expect(explain(300, rule, ratio(1, 2))).toMatchObject({ reached: 'nothing', lost: makeFraction(3) })
  })

  it('a band explains the side the value lies on', () => {
    const rule: Rule = { kind: 'band', zeroBelow: percent(0), low: percent(2), high: percent(5), zeroAbove: percent(11) }
    expect(explain(400, rule, ratio(1, 100))).toMatchObject({ none: percent(0), all: percent(2), reached: 'between' })
    expect(explain(400, rule, ratio(8, 100))).toMatchObject({ none: percent(11), all: percent(5), isReversed: true })
  })

  it('a step and an answer name what was reached', () => {
    const steps: Rule = { kind: 'steps', steps: [{ from: percent(5), hundredths: 100 }, { from: percent(10), hundredths: 200 }] }
    expect(explain(200, steps, ratio(7, 100))).toMatchObject({ kind: 'step', step: { hundredths: 100 }, lost: makeFraction(1) })
    expect(explain(200, steps, ratio(0, 100))).toMatchObject({ kind: 'step', step: null })
    const demand = { zh: '依次不降', en: 'does not fall' }
    expect(explain(200, { kind: 'yes-no', demand }, { state: 'measured', value: { kind: 'answer', isYes: false } })).toMatchObject({
      kind: 'answer', demand, isYes: false, lost: makeFraction(2),
    })
  })

  it('rules among others name the best, the place and the sum of places', () => {
    const values = [[2, 5], [1, 4], [1, 2]].map(([numerator = 0, denominator = 1]) => ({ kind: 'ratio', ratio: { numerator, denominator } }) as const)
    expect(explain(400, { kind: 'best', better: 'higher' }, ratio(2, 5), values)).toMatchObject({ kind: 'best', best: makeFraction(1, 2), points: makeFraction(32, 10) })
    expect(explain(400, { kind: 'ladder', better: 'higher', stepHundredths: 150 }, ratio(2, 5), values)).toMatchObject({ kind: 'ladder', place: 2, among: 3, points: makeFraction(25, 10) })
    expect(explain(400, { kind: 'deduction', eachHundredths: 50, capHundredths: 100 }, ratio(3, 90))).toMatchObject({ kind: 'deduction', events: 3, lostHundredths: 100, isCapped: true, points: makeFraction(3) })
  })

  it('an empty figure says which kind and what it does', () => {
    const rule: Rule = { kind: 'linear', floor: percent(80), target: percent(100) }
    expect(explain(700, rule, { state: 'not-reported' })).toEqual({ kind: 'empty', state: 'not-reported', effect: 'range', full: makeFraction(7) })
    expect(explain(700, rule, { state: 'small-number', value: { kind: 'ratio', ratio: percent(3) } })).toMatchObject({ state: 'small-number', effect: 'return' })
  })
})
