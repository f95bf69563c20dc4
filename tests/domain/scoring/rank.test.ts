import { describe, expect, it } from 'vitest'
import { listItems } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { scoreParty } from '#domain/scoring/aggregate.ts'
import { makeFraction } from '#domain/scoring/fraction.ts'
import { rankParties, type Contestant } from '#domain/scoring/rank.ts'
import type { Reading } from '#domain/scoring/rules.ts'

const ratio = (numerator: number, denominator: number): Reading => ({ state: 'measured', value: { kind: 'ratio', ratio: { numerator, denominator } } })
const yes: Reading = { state: 'measured', value: { kind: 'answer', isYes: true } }

/** A city with full marks but for what a test changes. */
function city(name: string, changes: Readonly<Record<string, Reading>> = {}): Contestant {
  const readings = listItems(cityScheme2023).map(({ code }): [string, Reading] => [code, changes[code] ?? (code === 'D02' ? yes : ratio(1, 1))])
  return { code: name, name, card: scoreParty(cityScheme2023, new Map(readings)) }
}

const rank = (...cities: Contestant[]) => rankParties(cityScheme2023, cities)

describe('totals to places', () => {
  it('equal totals share a place and the next counts them all', () => {
    const ranked = rank(city('甲', { A01: ratio(9, 10) }), city('丙'), city('乙'))
    expect(ranked.map(({ name, place }) => [name, place])).toEqual([['丙', 1], ['乙', 1], ['甲', 3]])
  })

  it('totals that are stated alike are alike', () => {
    // 4 points over 40 percent: 1 of 10,000 short is 0.001 points, stated 35.00 like full marks
    const ranked = rank(city('甲', { A01: ratio(9999, 10_000) }), city('乙'))
    expect(ranked.map(({ name, place }) => [name, place])).toEqual([['乙', 1], ['甲', 1]])
  })

  it('within a shared place C01 decides the order, then E01, then the name', () => {
    // each lost 1 point: C01 36.875 % costs 8 × 3.125 ÷ 25 = 1; E01 97.14… % costs 7 × (1/35) ÷ 0.2 = 1; A01 90 % costs 1
    const ranked = rank(
      city('丁', { C01: ratio(295, 800) }), city('丙', { E01: ratio(34, 35) }), city('乙', { A01: ratio(9, 10) }), city('甲', { B01: ratio(19, 20) }),
    )
    expect(ranked.map(({ name, place }) => [name, place])).toEqual([['乙', 1], ['甲', 1], ['丙', 1], ['丁', 1]])
  })

  it('neighbours less than half a point apart are joined, half a point is not', () => {
    // A01 95 % costs 4 × 5 ÷ 40 = 0.50; 95.1 % costs 0.49
    expect(rank(city('甲'), city('乙', { A01: ratio(95, 100) })).map(({ joinsNext }) => joinsNext)).toEqual([false, false])
    expect(rank(city('甲'), city('乙', { A01: ratio(951, 1000) })).map(({ joinsNext }) => joinsNext)).toEqual([true, false])
  })

  it('a city that owes data stands last without a place', () => {
    const ranked = rank(city('未报', { E02: { state: 'not-reported' } }), city('乙', { A01: ratio(0, 9) }))
    expect(ranked.map(({ name, place, fromMedian }) => [name, place, fromMedian?.numerator])).toEqual([['乙', 1, 0n], ['未报', null, undefined]])
  })

  it('the distance to the median is exact', () => {
    // 35, 34, 31: the median is 34
    const ranked = rank(city('甲'), city('乙', { A01: ratio(9, 10) }), city('丙', { A01: ratio(6, 10) }))
    expect(ranked.map(({ fromMedian }) => fromMedian)).toEqual([makeFraction(1), makeFraction(0), makeFraction(-3)])
  })
})
