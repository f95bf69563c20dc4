import { expect, it } from 'vitest'
import { listItems } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { scoreParty, type ScoreCard } from '#domain/scoring/aggregate.ts'
import { makeFraction } from '#domain/scoring/fraction.ts'
import type { Reading } from '#domain/scoring/rules.ts'
import { findTurn } from '#domain/scoring/turn.ts'

const ratio = (numerator: number, denominator: number): Reading => ({ state: 'measured', value: { kind: 'ratio', ratio: { numerator, denominator } } })

/** Full marks but for what a test changes. */
function card(changes: Readonly<Record<string, Reading>>): ScoreCard {
  return scoreParty(cityScheme2023, new Map(listItems(cityScheme2023).map(({ code }) => [code, changes[code] ?? (code === 'D02' ? { state: 'measured', value: { kind: 'answer', isYes: true } } : ratio(1, 1))])))
}

it('is the gap over all differences between the two', () => {
  // A01 95 % costs 4 × 5 ÷ 40 = 0.5; B01 85 % costs 4 × 15 ÷ 20 = 3: gap 2.5, differences 0.5 + 3
  const turn = findTurn(card({ A01: ratio(95, 100) }), card({ B01: ratio(85, 100) }))
  expect(turn).toEqual(makeFraction(5, 7))
})

it('is nothing between equals, and cannot be where one is behind in nothing', () => {
  expect(findTurn(card({ A01: ratio(9, 10) }), card({ B01: ratio(19, 20) }))).toEqual(makeFraction(0))
  expect(findTurn(card({}), card({ B01: ratio(85, 100) }))).toBeNull()
})

it('counts what a returned item gave to its block', () => {
  // without B01, B03 is worth 8: at 90 % it brings 4; the other has B01 full 4 and B03 95 % 3: ahead by 3 in all
  const turn = findTurn(card({ B03: ratio(95, 100) }), card({ B01: { state: 'not-applicable' }, B03: ratio(90, 100) }))
  // B01: 4 against 0; B03: 3 against 4. Gap 3, differences 4 + 1
  expect(turn).toEqual(makeFraction(3, 5))
})

it('is not asked of a total that is still open', () => {
  expect(() => findTurn(card({}), card({ E02: { state: 'not-reported' } }))).toThrow('settled')
})
