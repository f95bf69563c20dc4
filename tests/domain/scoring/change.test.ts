import { describe, expect, it } from 'vitest'
import { usualEffects, type Scheme, type SchemeItem } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { scoreParty, type ScoreCard } from '#domain/scoring/aggregate.ts'
import { explainTotalChange, sharePoints, splitShift } from '#domain/scoring/change.ts'
import { add, makeFraction, zero } from '#domain/scoring/fraction.ts'
import type { Reading } from '#domain/scoring/rules.ts'

const percent = (share: number) => ({ numerator: share, denominator: 100 })
const item = (code: string, hundredths: number, floor = 0): SchemeItem => ({ code, source: { kind: 'computed' }, hundredths, rule: { kind: 'linear', floor: percent(floor), target: percent(100) }, evidence: 'system', effects: usualEffects, losses: [] })
const sheet = (...items: readonly SchemeItem[]): Scheme => ({ ...cityScheme2023, blocks: [{ id: 'all', name: { zh: '全部', en: 'all' }, items }], tieOrder: [] })
const ratio = (met: number, all: number): Reading => ({ state: 'measured', value: { kind: 'ratio', ratio: { numerator: met, denominator: all } } })
const score = (scheme: Scheme, readings: Readonly<Record<string, Reading>>): ScoreCard => scoreParty(scheme, new Map(Object.entries(readings)))

describe('why a total changed', () => {
  const [last, next] = [sheet(item('A01', 400), item('B01', 600)), sheet(item('A01', 400, 50), item('B01', 500), item('C01', 100))]

  it('splits into correction, rule and performance, and adds up', () => {
    const cards = {
      // frozen: 4 × 80 % + 6 × 50 % = 6.2
      frozenBefore: score(last, { A01: ratio(8, 10), B01: ratio(1, 2) }),
      // one came late: 4 × 90 % + 6 × 50 % = 6.6
      before: score(last, { A01: ratio(9, 10), B01: ratio(1, 2) }),
      // floor 50 %: 4 × 80 % = 3.2; 5 × 50 % = 2.5; 1 × 20 % = 0.2
      beforeByNow: score(next, { A01: ratio(9, 10), B01: ratio(1, 2), C01: ratio(1, 5) }),
      // 4 × 40 % = 1.6; 5 × 100 % = 5; 1 × 30 % = 0.3: 6.9
      now: score(next, { A01: ratio(7, 10), B01: ratio(1, 1), C01: ratio(3, 10) }),
    }
    const { items, extras, whole } = explainTotalChange(cards)
    expect(items).toEqual([
      { code: 'A01', correction: makeFraction(4, 10), rule: makeFraction(-4, 10), performance: makeFraction(-16, 10) },
      { code: 'B01', correction: zero, rule: makeFraction(-5, 10), performance: makeFraction(25, 10) },
      { code: 'C01', correction: zero, rule: makeFraction(2, 10), performance: makeFraction(1, 10) },
    ])
    expect([whole, extras]).toEqual([makeFraction(7, 10), zero])
    expect(items.flatMap(({ correction, rule, performance }) => [correction ?? zero, rule ?? zero, performance]).reduce(add, zero)).toEqual(whole)
  })

  it('without a sheet last year there is performance alone', () => {
    const now = score(next, { A01: ratio(1, 1), B01: ratio(1, 1), C01: ratio(1, 1) })
    const beforeByNow = score(next, { A01: ratio(1, 1), B01: ratio(1, 2), C01: ratio(1, 1) })
    expect(explainTotalChange({ frozenBefore: null, before: null, beforeByNow, now })).toMatchObject({ whole: makeFraction(25, 10), items: [{ rule: null, correction: null }, { performance: makeFraction(25, 10) }, {}] })
  })
})

describe('rate and mix', () => {
  it('half of the tasks moved to the department that does better: mix alone', () => {
    // 60 of 100 at 50 %, 40 at 100 %: 70 %; then 20 and 80: 90 %
    const shift = splitShift(new Map([['X', { numerator: 30, denominator: 60 }], ['Y', { numerator: 40, denominator: 40 }]]), new Map([['X', { numerator: 10, denominator: 20 }], ['Y', { numerator: 80, denominator: 80 }]]))
    expect(shift).toEqual({ rate: zero, mix: makeFraction(1, 5) })
  })

  it('both: they add up to the change of the whole', () => {
    // before 50 % of 10 and 100 % of 10 = 75 %; now 80 % of 30 and 100 % of 10 = 34/40 = 85 %
    // rate: (1/2 + 3/4)/2 × 0.3 = 0.1875; mix: (0.5 + 0.8)/2 × 1/4 + 1 × −1/4 = −0.0875; together 0.10
    const shift = splitShift(new Map([['X', { numerator: 5, denominator: 10 }], ['Y', { numerator: 10, denominator: 10 }]]), new Map([['X', { numerator: 24, denominator: 30 }], ['Y', { numerator: 10, denominator: 10 }]]))
    expect(shift).toEqual({ rate: makeFraction(3, 16), mix: makeFraction(-7, 80) })
    // of half a point gained: 0.9375 by rate, 0.4375 lost by mix
    expect(shift && sharePoints(makeFraction(1, 2), shift)).toEqual({ rate: makeFraction(15, 16), mix: makeFraction(-7, 16) })
  })

  it('a department that is new comes as mix, and nothing to compare is no answer', () => {
    // before 50 % of 10; now the same and 10 of 10: 75 %
    expect(splitShift(new Map([['X', { numerator: 5, denominator: 10 }]]), new Map([['X', { numerator: 5, denominator: 10 }], ['Y', { numerator: 10, denominator: 10 }]]))).toEqual({ rate: zero, mix: makeFraction(1, 4) })
    expect(splitShift(new Map(), new Map([['X', { numerator: 1, denominator: 1 }]]))).toBeNull()
    expect(sharePoints(makeFraction(1), { rate: zero, mix: zero })).toBeNull()
  })
})
