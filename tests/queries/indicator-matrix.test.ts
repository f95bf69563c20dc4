/** Indicators side by side in the small province, counted by hand from its rows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presentIndicatorMatrix } from '#app/presenters/indicator-matrix.ts'
import { getIndicatorMatrix, type MatrixQuestion } from '#app/queries/get-indicator-matrix.server.ts'
import type { Figure, IndicatorMatrix, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { getText } from '#app/text.ts'
import { parsePeriod } from '#domain/period.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => void (province = await createSmallProvince()))
afterAll(() => province.close())

const year = { from: '2023-01-01', to: TODAY }
const whole = makeRight('evaluator', '370000')

function ask(right: Right, question: Partial<MatrixQuestion>): Promise<IndicatorMatrix> {
  return withScope(province.services, right, (scope) => getIndicatorMatrix(scope, { area: right.areaCode, period: year, codes: ['C01'], by: 'department', ...question }))
}

const fraction = (figure: Figure | undefined) => (figure === undefined ? null : `${figure.numerator ?? ''}/${figure.denominator ?? ''}`)

describe('indicators side by side', () => {
  it('by department count a task with its organiser, and add up to the whole', async () => {
    // SAMR organises T1 (joint), T3 and T5; TAX organises T2 and T4 (joint); T6 is a draft
    const { rows, columns } = await ask(whole, {})
    expect(rows.map(({ id }) => id)).toEqual(['SAMR', 'TAX'])
    const [joint] = columns
    expect([fraction(joint?.whole), fraction(joint?.figures['SAMR']), fraction(joint?.figures['TAX'])]).toEqual(['2/5', '1/3', '1/2'])
  })

  it('leave out what knows no department, and say so', async () => {
    const { columns, unanswered } = await ask(whole, { codes: ['C01', 'D03'] })
    expect(columns.map(({ definition }) => definition.code)).toEqual(['C01'])
    expect(unanswered.map(({ code }) => code)).toEqual(['D03'])
  })

  it('of a quarter leave out a population of 1 January', async () => {
    const { unanswered } = await ask(whole, { codes: ['C01', 'D03'], by: 'area', period: { from: '2023-04-01', to: '2023-06-30' } })
    expect(unanswered.map(({ code }) => code)).toEqual(['D03'])
  })

  it('by month hold each month, and by area the province’s own row', async () => {
    // T1 begins in February, T3 in April, T5 in September, T2 and T4 in November
    const months = await ask(whole, { by: 'month' })
    expect(months.rows.map(({ id }) => [id, fraction(months.columns[0]?.figures[id])])).toEqual([
      ['2023-01', '0/0'], ['2023-02', '1/1'], ['2023-03', '0/0'], ['2023-04', '0/1'], ['2023-05', '0/0'], ['2023-06', '0/0'],
      ['2023-07', '0/0'], ['2023-08', '0/0'], ['2023-09', '0/1'], ['2023-10', '0/0'], ['2023-11', '1/2'],
    ])
    const areas = await ask(whole, { by: 'area' })
    expect(areas.rows.map(({ id }) => [id, fraction(areas.columns[0]?.figures[id])])).toEqual([['370000', '0/1'], ['370100', '1/2'], ['370200', '1/2']])
  })

  it('for a department hold that department alone', async () => {
    const { rows, columns } = await ask(makeRight('department', '370000', 'TAX'), {})
    expect(rows.map(({ id }) => id)).toEqual(['TAX'])
    expect(fraction(columns[0]?.whole)).toBe('1/2')
  })
})

describe('the table of them', () => {
  const present = (matrix: IndicatorMatrix, language: 'zh' | 'en' = 'zh') =>
    presentIndicatorMatrix({
      matrix, language, text: getText(language), period: parsePeriod('2023'), department: null, role: 'evaluator', title: 'x', chosen: 'C01', switches: [], exports: null,
      addressOf: (indicator) => `?indicator=${indicator}`, addressRow: () => null,
    })

  it('opens the records of each cell, writes small numbers as fractions and tints by the target', async () => {
    const view = present(await ask(whole, { codes: ['C01', 'D04'] }))
    expect(view.columns.map(({ id, current, target }) => [id, current, target])).toEqual([['C01', true, '目标 ≥ 40%'], ['D04', false, '']])
    const [samr] = view.rows
    // 1 of 3 lies 6.67 points below 40 %
    expect(samr?.cells[0]).toMatchObject({ text: '33.33', bin: 1, short: true, href: '/records?indicator=C01&area=370000&period=2023&part=denominator&department=SAMR' })
    // problems are counted by visit: fewer than ten say no rate
    expect(samr?.cells[1]).toMatchObject({ state: 'small-number', bin: null, short: false })
    expect(samr?.cells[1]?.text).toMatch(/^\d\/\d$/)
  })

  it('opens the days of a month', async () => {
    const view = present(await ask(whole, { by: 'month' }), 'en')
    expect(view.rows[1]?.cells[0]?.href).toBe('/records?indicator=C01&area=370000&period=2023-02-01..2023-02-28&part=denominator')
    expect(view.rows[0]?.cells[0]).toMatchObject({ state: 'not-applicable', href: null, tip: null })
  })
})
