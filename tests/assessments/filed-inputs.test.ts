import { describe, expect, it } from 'vitest'
import { toFiledInputs } from '#app/assessments/filed-inputs.ts'
import { scoreFigures } from '#app/presenters/score-readings.ts'
import type { AcceptedFiling, ScoreInputs } from '#app/queries/types.ts'
import { nothingFiled } from '#domain/filings/value.ts'
import type { Scheme } from '#domain/scheme.ts'
import { fullCityScheme2023 } from '#domain/schemes/2023-cities.ts'

/** The organisation block without what is computed: Z1, Z2, Z3 (1 each), Z4 (2, by pieces), Z5 (2, from 50 %). */
const sheet: Scheme = {
  ...fullCityScheme2023,
  blocks: fullCityScheme2023.blocks.filter(({ id }) => id === 'organisation').map((block) => ({ ...block, items: block.items.filter(({ source }) => source.kind === 'filed') })),
  tieOrder: [],
}
const inputs: ScoreInputs = { parties: [{ code: '370100', name: '济南市' }, { code: '370200', name: '青岛市' }], figures: { '370100': {}, '370200': {} } }

const file = (party: string, item: string, more: Partial<AcceptedFiling>): AcceptedFiling => ({ ...nothingFiled, party, item, method: 'self', state: 'counts', filing: 'accepted', documents: [], gap: null, ...more })
const ITEMS = [
  file('370100', 'Z1', { isYes: true }), file('370100', 'Z2', { isYes: false }), file('370100', 'Z3', { state: 'missing', filing: null }), file('370100', 'Z4', { numerator: 5 }),
  // changed by a review: 9 of 12
  file('370100', 'Z5', { method: 'written', numerator: 9, denominator: 12 }),
  file('370200', 'Z1', { isYes: true }), file('370200', 'Z2', { isYes: true }), file('370200', 'Z3', { state: 'not-asked' }), file('370200', 'Z4', { state: 'waiting', numerator: 20 }), file('370200', 'Z5', { numerator: 1, denominator: 2 }),
]

describe('what was filed becomes points', () => {
  const filed = toFiledInputs(sheet, {
    items: ITEMS,
    cases: [{ party: '370100', item: 'P2', found: 1, waiting: 2, documents: [] }, { party: '370100', item: 'M3', found: 0, waiting: 1, documents: [] }, { party: '370200', item: 'V1', found: 1, waiting: 0, documents: [] }],
  }, [])
  const scored = new Map(scoreFigures(sheet, inputs, filed).map((party) => [party.code, party]))

  it('answers, numbers and ratios by their rules; what was not filed by its day earns nothing', () => {
    // 1 + 0 + 0 + 1 (5 pieces reach the step of 4) + 2 × (75 − 50) ÷ 50 = 1: 3 of 7, and 1 for the praise that was found true
    expect(scored.get('370100')?.card).toMatchObject({ state: 'settled', stated: { low: 400n, high: 400n }, grade: { id: 'fail' } })
  })

  it('what waits for its review leaves the total open, what is not asked returns its points, a veto that was found applies', () => {
    // Z3 returned: 1 + 1 + (0 to 2) + 0 of 6, scaled to 7: 2.33 to 4.67
    expect(scored.get('370200')?.card).toMatchObject({ state: 'pending', stated: { low: 233n, high: 467n }, vetoes: [{ code: 'V1' }], grade: null })
  })

  it('of whom nothing is known of the kind has filed nothing', () => {
    // all seven points by what was not filed: nothing
    const stranger: ScoreInputs = { parties: [{ code: '370300', name: '淄博市' }], figures: { '370300': {} } }
    expect(scoreFigures(sheet, stranger, filed)[0]?.card).toMatchObject({ state: 'settled', stated: { low: 0n, high: 0n } })
  })

  it('gaps and decisions reach the item that they are of', () => {
    const one = toFiledInputs(sheet, { items: [file('370100', 'A01', { method: 'system', gap: { own: { ...nothingFiled, numerator: 9, denominator: 10 }, state: 'exceeds' } })], cases: [] }, [{ party: '370100', item: 'E01', numeratorDelta: 1, denominatorDelta: 0, givenHundredths: 0 }]).get('370100')
    expect([...(one?.beside.gaps ?? [])]).toEqual(['A01'])
    expect(one?.beside.decisions.get('E01')).toEqual({ numeratorDelta: 1, denominatorDelta: 0, givenHundredths: 0 })
    // the figure of the records stays what it is
    expect(one?.readings.size).toBe(0)
  })
})
