import { describe, expect, it } from 'vitest'
import { usualEffects, type Rule, type Scheme, type SchemeItem } from '#domain/scheme.ts'
import { cityScheme2023 } from '#domain/schemes/2023.ts'
import { scoreParties, scoreParty, type PartyInput } from '#domain/scoring/aggregate.ts'
import { nothingBeside, type Beside } from '#domain/scoring/beside.ts'
import { makeFraction, roundToStep } from '#domain/scoring/fraction.ts'
import { rankParties } from '#domain/scoring/rank.ts'
import type { Reading } from '#domain/scoring/rules.ts'

const percent = (share: number) => ({ numerator: share, denominator: 100 })
const ratio = (numerator: number, denominator: number): Reading => ({ state: 'measured', value: { kind: 'ratio', ratio: { numerator, denominator } } })
const makeItem = (code: string, hundredths: number, rule: Rule, more: Partial<SchemeItem> = {}): SchemeItem => ({ code, source: { kind: 'computed' }, hundredths, rule, evidence: 'system', effects: usualEffects, losses: [], ...more })
const linear: Rule = { kind: 'linear', floor: percent(0), target: percent(100) }

/** One block of these items. */
function sheet(items: readonly SchemeItem[], more: Partial<Scheme> = {}): Scheme {
  return { ...cityScheme2023, blocks: [{ id: 'all', name: { zh: '全部', en: 'all' }, items }], tieOrder: [], ...more }
}

const party = (readings: Readonly<Record<string, Reading>>, beside: Partial<Beside> = {}): PartyInput => ({ readings: new Map(Object.entries(readings)), beside: { ...nothingBeside, ...beside } })
const totals = (scheme: Scheme, parties: readonly PartyInput[]) => scoreParties(scheme, parties).map(({ points }) => points?.low)

describe('parties against one another', () => {
  it('in proportion to the best: 40 %, 25 % and 50 % of four points', () => {
    // highest 50 %: 4 × 0.4 ÷ 0.5 = 3.2; 4 × 0.25 ÷ 0.5 = 2; 4
    const scheme = sheet([makeItem('C01', 400, { kind: 'best', better: 'higher' })])
    expect(totals(scheme, [[2, 5], [1, 4], [1, 2]].map(([met = 0, all = 1]) => party({ C01: ratio(met, all) })))).toEqual([makeFraction(32, 10), makeFraction(2), makeFraction(4)])
    // lowest 5 %: 4 × 5 ÷ 20 = 1; nothing at all is the best there is, and then the others have nothing
    const lower = sheet([makeItem('C06', 400, { kind: 'best', better: 'lower' })])
    expect(totals(lower, [party({ C06: ratio(5, 100) }), party({ C06: ratio(20, 100) })])).toEqual([makeFraction(4), makeFraction(1)])
    expect(totals(lower, [party({ C06: ratio(0, 9) }), party({ C06: ratio(1, 9) })])).toEqual([makeFraction(4), makeFraction(0)])
  })

  it('nobody has anything: nobody earns anything', () => {
    expect(totals(sheet([makeItem('C01', 400, { kind: 'best', better: 'higher' })]), [party({ C01: ratio(0, 9) }), party({ C01: ratio(0, 3) })])).toEqual([makeFraction(0), makeFraction(0)])
  })

  it('a ladder gives the first all, equal values the same, and ends at nothing: 第一名得满分，每递减一名减', () => {
    // 4 points, 1.5 less a place: places 1, 2, 2, 4
    const scheme = sheet([makeItem('C01', 400, { kind: 'ladder', better: 'higher', stepHundredths: 150 })])
    const values = [[9, 10], [4, 5], [8, 10], [1, 10]].map(([met = 0, all = 1]) => party({ C01: ratio(met, all) }))
    expect(totals(scheme, values)).toEqual([makeFraction(4), makeFraction(25, 10), makeFraction(25, 10), makeFraction(0)])
  })

  it('one whose value is returned stands on nobody’s ladder', () => {
    const scheme = sheet([makeItem('C01', 400, { kind: 'ladder', better: 'higher', stepHundredths: 100 }), makeItem('A01', 400, linear)])
    const cards = scoreParties(scheme, [party({ C01: { state: 'not-applicable' }, A01: ratio(1, 2) }), party({ C01: ratio(1, 10), A01: ratio(1, 1) })])
    // alone, the second is first on the ladder; the first has 2 of 4, scaled to 4 of 8
    expect(cards.map(({ points }) => points?.low)).toEqual([makeFraction(4), makeFraction(8)])
  })

  it('places by several indicators are added up', () => {
    // C01 higher: 甲 1, 乙 2, 丙 3; C06 lower: 甲 3, 乙 1, 丙 2; sums 4, 3, 5: places 2, 1, 3; 3 points, 1 less each
    const rule: Rule = { kind: 'rank-sum', of: [{ code: 'C01', better: 'higher' }, { code: 'C06', better: 'lower' }], stepHundredths: 100 }
    const scheme = sheet([makeItem('R1', 300, rule, { source: { kind: 'places', name: { zh: '名次和', en: 'sum of places' } } })])
    const reading = (joint: number, repeats: number): Reading => ({ state: 'measured', value: { kind: 'ratios', ratios: [percent(joint), percent(repeats)] } })
    expect(totals(scheme, [party({ R1: reading(60, 9) }), party({ R1: reading(50, 1) }), party({ R1: reading(40, 5) })])).toEqual([2, 3, 1].map((points) => makeFraction(points)))
  })
})

describe('beside the rule', () => {
  const far = { code: 'B03', eachHundredths: 10, capHundredths: 200 }
  const scheme = sheet([makeItem('E01', 700, linear, { losses: [far] })])

  it('each event costs its points, up to the cap, never below nothing', () => {
    const score = (met: number, events: number) => totals(scheme, [party({ E01: ratio(met, 100) }, { events: new Map([['B03', events]]) })])[0]
    // 7 × 50 % = 3.5, less 0.1 for each of 12 = 2.3; 25 would cost 2.5, but at most 2 = 1.5; 10 %: 0.7 less 2 is nothing
    expect([score(50, 0), score(50, 12), score(50, 25), score(10, 25)]).toEqual([35, 23, 15, 0].map((tenths) => makeFraction(tenths, 10)))
  })

  it('an own value too far from the records costs half a point an item', () => {
    const strict = sheet([makeItem('A01', 400, linear)], { selfGap: { percent: 5, eachHundredths: 50 } })
    expect(totals(strict, [party({ A01: ratio(1, 1) }, { gaps: new Set(['A01']) }), party({ A01: ratio(1, 1) })])).toEqual([makeFraction(35, 10), makeFraction(4)])
  })

  it('a decided appeal changes what was counted, or gives points back, up to full marks', () => {
    const plain = sheet([makeItem('A01', 400, linear)])
    const decide = (numeratorDelta: number, denominatorDelta: number, givenHundredths: number) => ({ decisions: new Map([['A01', { numeratorDelta, denominatorDelta, givenHundredths }]]) })
    // 7 of 10 is 2.8; one more is met: 3.2; one does not count: 7 of 9 = 28/9; 0.5 back: 3.3; 9 back: 4; nothing is left to count: returned
    const score = (beside: Partial<Beside>) => scoreParty(plain, party({ A01: ratio(7, 10) }).readings, { ...nothingBeside, ...beside })
    expect([decide(1, 0, 0), decide(0, -1, 0), decide(0, 0, 50), decide(0, 0, 900)].map((beside) => score(beside).points?.low)).toEqual([makeFraction(32, 10), makeFraction(28, 9), makeFraction(33, 10), makeFraction(4)])
    expect(score(decide(-7, -10, 0)).state).toBe('empty')
  })

  it('deductions for events in place of a rule take their points to the cap', () => {
    const events = sheet([makeItem('B03', 300, { kind: 'deduction', eachHundredths: 100, capHundredths: 250 })])
    expect(totals(events, [0, 1, 3].map((count) => party({ B03: ratio(count, 40) })))).toEqual([makeFraction(3), makeFraction(2), makeFraction(1, 2)])
  })

  it('what was not filed may earn nothing', () => {
    const filed = sheet([makeItem('A01', 400, linear), makeItem('B01', 400, linear, { effects: { ...usualEffects, 'not-reported': 'nothing' } })])
    expect(scoreParties(filed, [party({ A01: ratio(1, 1), B01: { state: 'not-reported' } })])[0]).toMatchObject({ state: 'settled', points: { low: makeFraction(4), high: makeFraction(4) } })
  })
})

describe('bonus, deductions, vetoes', () => {
  const scheme = sheet([makeItem('A01', 10_000, linear)], {
    bonus: { capHundredths: 500, items: [{ code: 'P1', name: { zh: '表扬', en: 'praise' }, eachHundredths: 200, mostCases: 2 }, { code: 'P2', name: { zh: '试点', en: 'pilot' }, eachHundredths: 150, mostCases: null }] },
    deductions: { capHundredths: 1000, items: [{ code: 'M1', name: { zh: '弄虚作假', en: 'false data' }, eachHundredths: 500, mostCases: null }] },
    vetoes: [{ code: 'V1', name: { zh: '一票否决', en: 'veto' }, atBest: 'pass' }],
  })
  const card = (share: number, cases: Readonly<Record<string, number>>, vetoes: readonly string[] = []) => scoreParties(scheme, [party({ A01: ratio(share, 100) }, { cases: new Map(Object.entries(cases)), vetoes: new Set(vetoes) })])[0]

  it('cases add and take their points, at most so many and at most the cap', () => {
    // 90 + 2 × 2 (three filed, two count) = 94; + 1 × 1.5 would be 5.5, capped at 5; 3 × −5 is capped at 10; nothing goes below nothing
    expect([card(90, { P1: 3 }), card(90, { P1: 3, P2: 1 }), card(90, { M1: 3 }), card(5, { M1: 2 })].map((one) => one?.points?.low)).toEqual([94, 95, 80, 0].map((points) => makeFraction(points)))
  })

  it('a bonus may lift a total above full marks, a veto holds the grade down and leaves the total', () => {
    expect(card(100, { P1: 2 })?.stated?.low).toBe(10_400n)
    expect(card(95, {}, ['V1'])).toMatchObject({ stated: { low: 9500n }, grade: { id: 'pass' }, vetoes: [{ code: 'V1' }] })
    expect(card(30, {}, ['V1'])).toMatchObject({ grade: { id: 'fail' } })
  })
})

describe('precision and ties', () => {
  const place = (more: Partial<Scheme>, ...shares: (readonly [number, number])[]) => {
    const scheme = sheet([makeItem('A01', 400, linear)], { ...more })
    const cards = scoreParties(scheme, shares.map(([met, all]) => party({ A01: ratio(met, all) })))
    return rankParties(scheme, cards.map((card, index) => ({ code: String(index), name: String(index), card }))).map((one) => one.place)
  }
  const values = [[90, 100], [80, 100], [80, 100], [70, 100]] as const

  it('equal totals are placed as the sheet says', () => {
    expect([place({ tiePlaces: 'shared' }, ...values), place({ tiePlaces: 'dense' }, ...values), place({ tiePlaces: 'broken' }, ...values)]).toEqual([[1, 2, 2, 4], [1, 2, 2, 3], [1, 2, 3, 4]])
  })

  it('3.996 and 3.995 are one place in hundredths and in tenths, two when exact', () => {
    const close = [[999, 1000], [3995, 4000]] as const
    expect([place({ statedHundredths: 1 }, ...close), place({ statedHundredths: 10 }, ...close), place({ statedHundredths: null }, ...close)]).toEqual([[1, 1], [1, 1], [1, 2]])
  })

  it('a step is rounded half up', () => {
    expect([[7949, 100], [7950, 100], [7999, 1000]].map(([over = 0, under = 1]) => roundToStep(makeFraction(over, 100 * under), 10))).toEqual([80n, 80n, 10n])
  })
})

describe('too little to place', () => {
  const scheme = sheet([makeItem('A01', 400, linear), makeItem('B01', 600, linear)], { rankedFromPercent: 50 })

  it('a party to which less than half of full marks applies is scored, but neither placed nor graded', () => {
    // 4 of 10 apply: 40 %; its 4 scale to 10. 6 of 10 apply: 60 %
    const cards = scoreParties(scheme, [party({ A01: ratio(1, 1), B01: { state: 'not-applicable' } }), party({ A01: { state: 'not-applicable' }, B01: ratio(1, 2) })])
    expect(cards.map(({ state, stated, grade }) => [state, stated?.low, grade?.id])).toEqual([['thin', 1000n, undefined], ['settled', 500n, 'fail']])
    const ranked = rankParties(scheme, cards.map((card, index) => ({ code: String(index), name: String(index), card })))
    expect(ranked.map(({ code, place }) => [code, place])).toEqual([['1', 1], ['0', null]])
  })
})
