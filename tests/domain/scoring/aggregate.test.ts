import { describe, expect, it } from 'vitest'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { gradeOf, scoreParty } from '#domain/scoring/aggregate.ts'
import { makeFraction } from '#domain/scoring/fraction.ts'
import type { Reading } from '#domain/scoring/rules.ts'

const ratio = (numerator: number, denominator: number): Reading => ({ state: 'measured', value: { kind: 'ratio', ratio: { numerator, denominator } } })
const answer = (isYes: boolean): Reading => ({ state: 'measured', value: { kind: 'answer', isYes } })
const notApplicable: Reading = { state: 'not-applicable' }
const notReported: Reading = { state: 'not-reported' }

/** Full marks in every item, but for what a test changes. */
function score(changes: Readonly<Record<string, Reading>> = {}) {
  const full: Record<string, Reading> = {
    A01: ratio(10, 10), B01: ratio(20, 20), B03: ratio(90, 90), C01: ratio(2, 5), D02: answer(true), E01: ratio(50, 50), E02: ratio(3, 3),
  }
  return scoreParty(cityScheme2023, new Map(Object.entries({ ...full, ...changes })))
}

const exactly = (points: number) => ({ low: makeFraction(points), high: makeFraction(points) })

describe('points to total', () => {
  it('a city that meets every target has the 35 points of the sheet', () => {
    expect(score()).toMatchObject({ state: 'settled', points: exactly(35), stated: { low: 3500n, high: 3500n }, grade: { id: 'excellent' } })
  })

  it('items add up to blocks and blocks to the total', () => {
    // B01 90 %: 4 × 10 ÷ 20 = 2; B03 4; E01 94 %: 7 × 14 ÷ 20 = 4.9; E02 85 %: 6 × 15 ÷ 30 = 3; D02 no: 0
    // 4 + 6 + 8 + 0 + 7.9 = 25.9, which is 74 % of 35
    const card = score({ B01: ratio(18, 20), E01: ratio(47, 50), E02: ratio(17, 20), D02: answer(false) })
    expect(card.blocks.map((block) => block.points?.low)).toEqual([4, 6, 8, 0, 7.9].map((points) => makeFraction(points * 10, 10)))
    expect(card).toMatchObject({ stated: { low: 2590n }, grade: { id: 'pass' } })
  })

  it('points of an item that does not apply go to the others of its block', () => {
    // B03 does not apply: B01 at 90 % has 2 of 4, so the block has 2 × 8 ÷ 4 = 4; total 35 − 4
    const card = score({ B03: notApplicable, B01: ratio(18, 20) })
    expect(card.blocks[1]).toMatchObject({ scale: makeFraction(2), points: exactly(4) })
    expect(card).toMatchObject({ state: 'settled', points: exactly(31) })
  })

  it('a block of which nothing applies is made up for by the others', () => {
    // C01 does not apply; A01 80 % has 2 of 4, so 25 of the other 27: 25 × 35 ÷ 27 = 875 ÷ 27 = 32.41
    const card = score({ C01: notApplicable, A01: ratio(8, 10) })
    expect(card.blocks[2]).toMatchObject({ scale: null, points: null })
    expect(card.points?.low).toEqual(makeFraction(875, 27))
    expect(card.stated?.low).toBe(3241n)
  })

  it('what was not reported makes the total a range and leaves the grade open', () => {
    // E01 (7) may be 0 or 7: 28 to 35
    expect(score({ E01: notReported })).toMatchObject({ state: 'pending', stated: { low: 2800n, high: 3500n }, grade: null })
  })

  it('an open item is scaled with its block', () => {
    // E02 returned, E01 open: the block is 0 or 13 of 13
    expect(score({ E01: notReported, E02: notApplicable }).stated).toEqual({ low: 2200n, high: 3500n })
  })

  it('with nothing to score there is no total', () => {
    const card = score(Object.fromEntries(['A01', 'B01', 'B03', 'C01', 'D02', 'E01', 'E02'].map((code) => [code, notApplicable])))
    expect(card).toMatchObject({ state: 'empty', points: null, stated: null, grade: null })
  })

  it('an item without a reading is a fault, not a zero', () => {
    expect(() => scoreParty(cityScheme2023, new Map())).toThrow('A01 has no reading')
  })

  it('grades begin exactly at 90, 80 and 60 percent of full marks', () => {
    // of 35: 31.50, 28.00, 21.00
    expect([3150n, 3149n, 2800n, 2799n, 2100n, 2099n, 0n].map((stated) => gradeOf(cityScheme2023, makeFraction(stated, 100)).name.zh)).toEqual(
      ['优秀', '良好', '良好', '合格', '合格', '不合格', '不合格'],
    )
  })
})
