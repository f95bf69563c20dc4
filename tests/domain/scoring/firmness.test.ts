import { describe, expect, it } from 'vitest'
import { listItems, type Rule } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { scoreParty } from '#domain/scoring/aggregate.ts'
import { fillShares, listContributions } from '#domain/scoring/firm-shares.ts'
import { measureFirmness, type FirmItem, type FirmnessQuestion, type FirmReading } from '#domain/scoring/firmness.ts'
import { shareOf, type Reading } from '#domain/scoring/rules.ts'

const whole = { numerator: 1, denominator: 1 }
const nothing = { numerator: 0, denominator: 1 }
/** Worth its value: floor 0, target 1. */
const plain = (code: string, full: number, block = code): FirmItem => ({ code, block, full, rule: { kind: 'linear', floor: nothing, target: whole } })
const ratio = (numerator: number, denominator: number): FirmReading => ({ kind: 'ratios', ratios: [{ numerator, denominator }], change: 0 })
const share = (value: number): FirmReading => ({ kind: 'share', share: value })

interface Asked extends Partial<Omit<FirmnessQuestion, 'parties'>> {
  readonly parties: readonly { readonly code: string; readonly readings: readonly FirmReading[]; readonly extra?: number }[]
}

function ask({ parties, ...changes }: Asked): FirmnessQuestion {
  return { items: [plain('A', 1)], ranges: { weight: 0, floor: 0 }, draws: 4_000, seed: 1, ...changes, parties: parties.map((party) => ({ extra: 0, ...party })) }
}

describe('by chance', () => {
  it('a rate stands above another as often as their posteriors say', () => {
    // 8 of 10 is Beta(8.5, 2.5), 4 of 10 is Beta(4.5, 6.5): the first is greater with 0.9675, integrated numerically over 200,000 steps
    const { above, byChance } = measureFirmness(ask({ parties: [{ code: '甲', readings: [ratio(8, 10)] }, { code: '乙', readings: [ratio(4, 10)] }], draws: 20_000 }))
    expect(above[0]?.[1]).toBeCloseTo(0.9675, 2)
    expect((above[0]?.[1] ?? 0) + (above[1]?.[0] ?? 0)).toBeCloseTo(1, 12)
    expect(byChance).toEqual([{ low: 1, high: 1 }, { low: 2, high: 2 }])
  })

  it('the same counts are a toss, and large counts leave no doubt', () => {
    const even = measureFirmness(ask({ parties: [{ code: '甲', readings: [ratio(50, 100)] }, { code: '乙', readings: [ratio(50, 100)] }] }))
    expect(Math.abs((even.above[0]?.[1] ?? 0) - 0.5)).toBeLessThan(0.03)
    expect(even.byChance).toEqual([{ low: 1, high: 2 }, { low: 1, high: 2 }])
    const sure = measureFirmness(ask({ parties: [{ code: '甲', readings: [ratio(9_000, 10_000)] }, { code: '乙', readings: [ratio(8_000, 10_000)] }] }))
    expect(sure.above[0]?.[1]).toBe(1)
  })

  it('does not move what was not counted', () => {
    const { byChance, above } = measureFirmness(ask({ parties: [{ code: '甲', readings: [share(0.6)] }, { code: '乙', readings: [share(0.5)] }, { code: '丙', readings: [share(0.5)] }] }))
    // equal totals share place 2
    expect(byChance).toEqual([{ low: 1, high: 1 }, { low: 2, high: 2 }, { low: 2, high: 2 }])
    expect(above[1]?.[2]).toBe(0.5)
  })
})

describe('by weights', () => {
  const parties = [{ code: '甲', readings: [share(1), share(0)] }, { code: '乙', readings: [share(0), share(1)] }, { code: '丙', readings: [share(0.3), share(0.3)] }]
  const items = [plain('A', 1), plain('B', 1)]

  it('two that lead in one item each change places, a third below both never does', () => {
    // with weights within 25 %, the first two have 0.75 to 1.25 of 2 and the third always 0.6
    const { byWeights } = measureFirmness(ask({ items, parties, ranges: { weight: 0.25, floor: 0 } }))
    expect(byWeights).toEqual([{ low: 1, high: 2 }, { low: 1, high: 2 }, { low: 3, high: 3 }])
  })

  it('without a range everybody keeps the place', () => {
    const { byWeights } = measureFirmness(ask({ items, parties }))
    expect(byWeights).toEqual([{ low: 1, high: 1 }, { low: 1, high: 1 }, { low: 3, high: 3 }])
  })

  it('a floor that moves changes places where the values lie on both sides of it', () => {
    // A alone: floor 0 to target 1, values 0.5 and, in an item without a floor to move, 0.5 of full marks
    const stepped: FirmItem = { code: 'S', block: 'S', full: 1, rule: { kind: 'steps', steps: [{ from: nothing, hundredths: 50 }] } }
    const mixed = [{ code: '甲', readings: [ratio(1, 2), share(0)] }, { code: '乙', readings: [share(0), ratio(1, 2)] }]
    const { byWeights } = measureFirmness(ask({ items: [plain('A', 1), stepped], parties: mixed, ranges: { weight: 0, floor: 0.2 } }))
    expect(byWeights).toEqual([{ low: 1, high: 2 }, { low: 1, high: 2 }])
  })
})

it('the same seed gives the same numbers, another seed others', () => {
  const parties = [{ code: '甲', readings: [ratio(51, 100)] }, { code: '乙', readings: [ratio(49, 100)] }]
  const [one, same, other] = [ask({ parties }), ask({ parties }), ask({ parties, seed: 2 })].map(measureFirmness)
  expect(one).toEqual(same)
  expect(one?.above).not.toEqual(other?.above)
})

describe('what an item brings', () => {
  it('a returned item gives its marks to its block, a block without any to the sheet', () => {
    // blocks X (2 + 3) and Y (5): without the 3 the 2 count for 5; without Y all is scaled to 10
    const items = [plain('A', 2, 'X'), plain('B', 3, 'X'), plain('C', 5, 'Y')]
    expect(listContributions(items, [2, 3, 5], [0.5, null, 1])).toEqual([2.5, 0, 5])
    expect(listContributions(items, [2, 3, 5], [0.5, 1, null])).toEqual([2, 6, 0])
  })

  it('adds up to the total of the exact sheet', () => {
    const marks = [[83, 100], [17, 20], [99, 100], [31, 100], [1, 1], [93, 100], [4, 5]] as const
    const items = listItems(cityScheme2023)
    const readings = new Map(items.map(({ code }, index): [string, Reading] => {
      const [numerator, denominator] = marks[index] ?? [0, 1]
      return [code, code === 'D02' ? { state: 'measured', value: { kind: 'answer', isYes: true } } : code === 'B01' ? { state: 'not-applicable' } : { state: 'measured', value: { kind: 'ratio', ratio: { numerator, denominator } } }]
    }))
    const card = scoreParty(cityScheme2023, readings)
    const shares = card.blocks.flatMap((block) => block.items.map(({ item, outcome }) => (outcome.points === null ? null : (Number(outcome.points.low.numerator) / Number(outcome.points.low.denominator) / item.hundredths) * 100)))
    const blocks = cityScheme2023.blocks.flatMap((block) => block.items.map(() => ({ block: block.id })))
    const total = listContributions(blocks, items.map(({ hundredths }) => hundredths / 100), shares).reduce((sum, part) => sum + part, 0)
    expect(total).toBeCloseTo(Number(card.points?.low.numerator) / Number(card.points?.low.denominator), 10)
  })

  it('is worth as much as it moves the totals', () => {
    // A differs between the two, B does not: all of the difference is A’s, though B has four fifths of the marks
    const parties = [{ code: '甲', readings: [share(1), share(0.5)] }, { code: '乙', readings: [share(0), share(0.5)] }]
    expect(measureFirmness(ask({ items: [plain('A', 1), plain('B', 4)], parties })).effective).toEqual([1, 0])
    expect(measureFirmness(ask({ items: [plain('A', 1)], parties: [{ code: '甲', readings: [share(1)] }] })).effective).toEqual([null])
  })
})

const percent = (numerator: number) => ({ numerator, denominator: 100 })

/** Shares of full marks of two points, as they are estimated for a column of values. */
function estimate(rule: Rule, values: readonly (readonly number[])[]): readonly number[] {
  const shares = new Float64Array(values.length)
  const parts = values[0]?.length ?? 0
  fillShares(rule, 2, Array.from({ length: parts }, (_, part) => Float64Array.from(values, (own) => own[part] ?? 0)), new Uint8Array(values.length).fill(1), shares)
  return [...shares]
}
const rules: readonly (readonly [string, Rule])[] = [
  ['rising', { kind: 'linear', floor: percent(15), target: percent(40) }],
  ['falling', { kind: 'linear', floor: percent(20), target: percent(5) }],
  ['a band', { kind: 'band', zeroBelow: percent(10), low: percent(20), high: percent(50), zeroAbove: percent(90) }],
  ['a band with cliffs', { kind: 'band', zeroBelow: percent(20), low: percent(20), high: percent(50), zeroAbove: percent(50) }],
  ['steps', { kind: 'steps', steps: [{ from: percent(5), hundredths: 100 }, { from: percent(10), hundredths: 200 }] }],
]

it.each(rules)('an estimate is the exact share of its rule at every hundredth: %s', (_name, rule) => {
  for (let hundredth = 0; hundredth <= 100; hundredth += 1) {
    const exact = shareOf({ code: 'X', hundredths: 200, rule }, { kind: 'ratio', ratio: percent(hundredth) })
    expect(estimate(rule, [[hundredth / 100]])[0], `${hundredth} %`).toBeCloseTo(Number(exact.numerator) / Number(exact.denominator), 12)
  }
})

const among: readonly (readonly [string, Rule])[] = [
  ['to the highest', { kind: 'best', better: 'higher' }],
  ['to the lowest', { kind: 'best', better: 'lower' }],
  ['a ladder', { kind: 'ladder', better: 'higher', stepHundredths: 45 }],
  ['a ladder from below', { kind: 'ladder', better: 'lower', stepHundredths: 90 }],
]

it.each(among)('an estimate among others is the exact share: %s', (_name, rule) => {
  const others = [0, 3, 17, 17, 42, 88, 100]
  const estimated = estimate(rule, others.map((other) => [other / 100]))
  for (const [index, own] of others.entries()) {
    const exact = shareOf({ code: 'X', hundredths: 200, rule }, { kind: 'ratio', ratio: percent(own) }, others.map((other) => ({ kind: 'ratio', ratio: percent(other) })))
    expect(estimated[index], `${own} %`).toBeCloseTo(Number(exact.numerator) / Number(exact.denominator), 12)
  }
})

it('an estimate of a sum of places is the exact share', () => {
  const rule: Rule = { kind: 'rank-sum', of: [{ code: 'C01', better: 'higher' }, { code: 'C06', better: 'lower' }], stepHundredths: 70 }
  const others = [[40, 5], [50, 9], [40, 1], [10, 1]] as const
  const estimated = estimate(rule, others.map(([one, two]) => [one / 100, two / 100]))
  for (const [index, [one, two]] of others.entries()) {
    const exact = shareOf({ code: 'X', hundredths: 200, rule }, { kind: 'ratios', ratios: [percent(one), percent(two)] }, others.map(([a, b]) => ({ kind: 'ratios', ratios: [percent(a), percent(b)] })))
    expect(estimated[index]).toBeCloseTo(Number(exact.numerator) / Number(exact.denominator), 12)
  }
})

it('bonus and deductions stand in the totals that are drawn', () => {
  // 0.5 against 0.6: a bonus of 0.2 turns them
  const parties = [{ code: '甲', readings: [share(0.5)], extra: 0.2 }, { code: '乙', readings: [share(0.6)] }]
  expect(measureFirmness(ask({ parties })).byChance).toEqual([{ low: 1, high: 1 }, { low: 2, high: 2 }])
})
