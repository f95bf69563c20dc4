import { describe, expect, it } from 'vitest'
import type { Rule } from '#domain/scheme.ts'
import { usualEffects, type SchemeItem } from '#domain/scheme.ts'
import { makeFraction, toHundredths } from '#domain/scoring/fraction.ts'
import { scoreItem, type Reading } from '#domain/scoring/rules.ts'

const percent = (share: number) => ({ numerator: share, denominator: 100 })
const item = (hundredths: number, rule: Rule): SchemeItem => ({ code: 'C01', source: { kind: 'computed' }, hundredths, rule, evidence: 'system', effects: usualEffects, losses: [] })
const measured = (numerator: number, denominator: number): Reading => ({ state: 'measured', value: { kind: 'ratio', ratio: { numerator, denominator } } })
const earn = (scored: SchemeItem, reading: Reading) => scoreItem(scored, reading).points?.low

const joint = item(800, { kind: 'linear', floor: percent(15), target: percent(40) })

describe('value to points', () => {
  it('203 of 508 is not full marks, and 200 of 500 is', () => {
    // 8 × (203/508 − 15/100) ÷ (25/100) = 8 × (20,300 − 7,620) ÷ 12,700 = 8 × 12,680 ÷ 12,700 = 5,072 ÷ 635 = 7.9874
    expect(earn(joint, measured(203, 508))).toEqual(makeFraction(5072, 635))
    expect(toHundredths(earn(joint, measured(203, 508)) ?? makeFraction(0))).toBe(799n)
    expect(earn(joint, measured(200, 500))).toEqual(makeFraction(8))
  })

  it('799 of 2,000 earns just under full marks: 7.984, never 8', () => {
    // 8 × (39.95 − 15) ÷ 25 = 7.984
    expect(earn(joint, measured(799, 2000))).toEqual(makeFraction(7984, 1000))
  })

  it('at the floor and below there is nothing, above the target no more than full marks', () => {
    expect([measured(15, 100), measured(1, 100), measured(0, 7)].map((reading) => earn(joint, reading)?.numerator)).toEqual([0n, 0n, 0n])
    expect(earn(joint, measured(9, 10))).toEqual(makeFraction(8))
  })

  it('a rule whose target lies below its floor is reversed', () => {
    // C06: 5 % earns 3, 20 % nothing; 8 %: 3 × (20 − 8) ÷ 15 = 2.4
    const repeats = item(300, { kind: 'linear', floor: percent(20), target: percent(5) })
    expect([measured(5, 100), measured(8, 100), measured(20, 100), measured(1, 100), measured(30, 100)].map((reading) => earn(repeats, reading))).toEqual(
      [3, 2.4, 0, 3, 0].map((points) => makeFraction(points * 10, 10)),
    )
  })

  it('of steps the highest reached counts', () => {
    // B08: 10 % earns 2, 5 % earns 1
    const offSite = item(200, { kind: 'steps', steps: [{ from: percent(5), hundredths: 100 }, { from: percent(10), hundredths: 200 }] })
    expect([measured(49, 1000), measured(1, 20), measured(99, 1000), measured(1, 10)].map((reading) => earn(offSite, reading))).toEqual(
      [0, 1, 1, 2].map((points) => makeFraction(points)),
    )
  })

  it('a band earns all inside and falls evenly outside', () => {
    // B04: 2 to 5 % earn 4; 1 % half-way to 0, 8 % half-way to 11 %
    const band = item(400, { kind: 'band', zeroBelow: percent(0), low: percent(2), high: percent(5), zeroAbove: percent(11) })
    expect([measured(0, 9), measured(1, 100), measured(2, 100), measured(5, 100), measured(8, 100), measured(12, 100)].map((reading) => earn(band, reading))).toEqual(
      [0, 2, 4, 4, 2, 0].map((points) => makeFraction(points)),
    )
  })

  it('a band may end in a cliff', () => {
    const cliff = item(400, { kind: 'band', zeroBelow: percent(2), low: percent(2), high: percent(5), zeroAbove: percent(5) })
    expect([measured(199, 10_000), measured(2, 100), measured(5, 100), measured(501, 10_000)].map((reading) => earn(cliff, reading))).toEqual(
      [0, 4, 4, 0].map((points) => makeFraction(points)),
    )
  })

  it('yes earns all and no nothing, and a ratio is no answer', () => {
    const gradient = item(200, { kind: 'yes-no', demand: { zh: '依次不降', en: 'does not fall' } })
    const answer = (isYes: boolean): Reading => ({ state: 'measured', value: { kind: 'answer', isYes } })
    expect([earn(gradient, answer(true)), earn(gradient, answer(false))]).toEqual([makeFraction(2), makeFraction(0)])
    expect(() => earn(gradient, measured(1, 2))).toThrow('needs an answer')
    expect(() => earn(joint, answer(true))).toThrow('needs a ratio')
  })

  it('the three kinds of empty return, open, or score as the item says', () => {
    const thin: Reading = { state: 'small-number', value: { kind: 'ratio', ratio: { numerator: 2, denominator: 5 } } }
    expect(scoreItem(joint, { state: 'not-applicable' }).kind).toBe('returned')
    expect(scoreItem(joint, thin).kind).toBe('returned')
    expect(scoreItem(joint, { state: 'not-reported' })).toEqual({ kind: 'open', points: { low: makeFraction(0), high: makeFraction(8) } })
    expect(scoreItem({ ...joint, effects: { ...usualEffects, 'small-number': 'score' } }, thin).points?.low).toEqual(makeFraction(8))
  })
})
