/** Figures of the small province, each worked out by hand from its rows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeGradientFigure } from '#app/queries/figures/make-figure.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { getBoardFigures } from '#app/queries/get-board-figures.server.ts'
import { getIndicatorAnswer } from '#app/queries/get-indicator-answer.server.ts'
import { getRiskMatrices } from '#app/queries/get-risk-matrices.server.ts'
import { getScoreInputs } from '#app/queries/get-score-inputs.server.ts'
import type { Figure, FiguresQuestion, Right, Split } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { findIndicator, indicators, ratios } from '#domain/indicators/index.ts'
import { targetingLift } from '#domain/indicators/targeting-lift.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'
import { insertWarnings } from '../support/warnings.ts'

let province: SmallProvince
beforeAll(async () => void (province = await createSmallProvince()))
afterAll(() => province.close())

const year = { from: '2023-01-01', to: '2023-12-31' }
const whole = makeRight('leader', '370000')

function ask(right: Right, question: Partial<FiguresQuestion>): Promise<readonly Figure[]> {
  return withScope(province.services, right, (scope) => findIndicatorValues(scope, { codes: ['C01'], area: right.areaCode, period: year, ...question }))
}

const short = ({ area, numerator, denominator, state }: Figure) => [area, numerator, denominator, state]

describe('a figure', () => {
  it('of the province holds every city and what the province itself organised', async () => {
    // T1 and T4 are joint; T1 … T5 count, the draft T6 does not: 2 / 5
    const [figure] = await ask(whole, {})
    expect(figure).toMatchObject({ numerator: 2, denominator: 5, value: 0.4, state: 'measured', met: true, batch: 2, asOf: TODAY, missingCities: ['370200'] })
    expect(figure?.period).toEqual({ from: '2023-01-01', to: TODAY })
  })

  it('by city has the province’s own row, and a city that owes a closed month is not reported', async () => {
    // 370200 declared its tasks for September but not for October, which ended more than ten days before today
    expect((await ask(whole, { by: ['city'] })).map(short)).toEqual([
      ['370000', 0, 1, 'measured'],
      ['370100', 1, 2, 'measured'],
      ['370200', 1, 2, 'not-reported'],
    ])
  })

  it('of a period in which the owed month does not lie wholly is reported', async () => {
    const figures = await ask(whole, { by: ['city'], period: { from: '2023-10-02', to: '2023-11-17' } })
    expect(figures.map(short)).toEqual([
      ['370100', 0, 1, 'measured'],
      ['370200', 1, 1, 'measured'],
    ])
  })

  it('by month has every month, and nothing counted is not applicable, not zero', async () => {
    const figures = await ask(makeRight('city', '370100'), { by: ['month'], period: { from: '2023-01-15', to: '2023-03-31' } })
    expect(figures.map(({ period, state, value }) => [period.from, state, value])).toEqual([
      ['2023-01-15', 'not-applicable', null],
      ['2023-02-01', 'measured', 1],
      ['2023-03-01', 'not-applicable', null],
    ])
  })

  it('of a population by month runs from 1 January', async () => {
    // A01 of 370100: one item due, covered on 20 May
    const figures = await ask(makeRight('city', '370100'), { codes: ['A01'], by: ['month'], period: { from: '2023-01-01', to: '2023-06-30' } })
    expect(figures.map(({ numerator, denominator }) => `${String(numerator)}/${String(denominator)}`)).toEqual(['0/1', '0/1', '0/1', '0/1', '1/1', '1/1'])
  })

  it('of few visits is a small number, measured and not judged', async () => {
    const [figure] = await ask(makeRight('leader', '370100'), { codes: ['D04'] })
    // visits with an entered result: S1, S5, S6 of T1 and S2 of T2; problems S5 (2) and S2 (6)
    expect(figure).toMatchObject({ numerator: 2, denominator: 4, value: 0.5, state: 'small-number', met: null })
  })

  it('of a department is that department’s, and says so', async () => {
    const [figure] = await ask(makeRight('department', '370000', 'TAX'), {})
    expect(figure).toMatchObject({ department: 'TAX', numerator: 1, denominator: 2 })
    const [same] = await ask(whole, { filters: { department: 'TAX' } })
    expect(same).toMatchObject({ department: 'TAX', numerator: 1, denominator: 2 })
  })

  it('of a gradient compares the classes and shows them', async () => {
    // population: S1 A, S4 B, S6 C, S2 and S3 D; all were drawn: 1 / 1 in each class, D 2 / 2; 1 is below 5 times
    const [figure] = await ask(whole, { codes: ['D02'] })
    expect(figure).toMatchObject({ numerator: null, denominator: null, value: 1, isMonotone: true, met: false })
    expect(figure?.parts?.map(({ riskClass, numerator, denominator }) => [riskClass, numerator, denominator])).toEqual([['A', 1, 1], ['B', 1, 1], ['C', 1, 1], ['D', 2, 2]])
  })
})

describe('a multiple of classes', () => {
  it('holds classes together against another, and is of small numbers when either side is', async () => {
    // checkable visits with a result: A: S1 in T1 and T3, no problem in 2; C: S6 1, no problem; D: S2 and S3, both with one; so 2 / 3 over 0 / 2: no multiple
    const [none] = await ask(whole, { codes: ['D05'] })
    expect(none).toMatchObject({ value: null, state: 'not-applicable', met: null })
    expect(none?.parts?.map(({ riskClass, numerator, denominator }) => [riskClass, numerator, denominator])).toEqual([['A', 0, 2], ['C+D', 2, 3]])
    const place = { area: { code: '370000', name: '', level: 'province', cityCode: '370000' }, period: year, department: null, riskClass: null, industry: null } as const
    const ground = { generation: { generation: 1, batch: 1, loadedAt: null }, today: TODAY, missingCities: [], smallNumber: 10 }
    const count = (low: readonly [number, number], high: readonly [number, number]) =>
      makeGradientFigure(targetingLift, place, new Map([['A', { numerator: low[0], denominator: low[1] }], ['C+D', { numerator: high[0], denominator: high[1] }]]), ground)
    // 10 % over 5 % is 2 times, exactly the target; 199 of 2,000 over 5 % is just short of it
    expect(count([5, 100], [10, 100])).toMatchObject({ value: 2, state: 'measured', met: true })
    expect(count([5, 100], [199, 2000])).toMatchObject({ value: 1.99, state: 'measured', met: false })
    // 9 visits on one side
    expect(count([5, 100], [3, 9])).toMatchObject({ state: 'small-number', met: null })
  })
})

describe('parts add up to the whole', () => {
  const splits: readonly (readonly Split[])[] = [['city'], ['county'], ['city', 'month'], ['county', 'month'], ['department'], ['county', 'department', 'month']]
  const rights = [whole, makeRight('city', '370100'), makeRight('staff', '370202'), makeRight('department', '370000', 'SAMR'), makeRight('staff', '370200', 'TAX')]
  const periods = [year, { from: '2023-01-01', to: '2023-05-31' }, { from: '2023-02-02', to: '2023-11-08' }]
  it.each(rights.map((right) => [right.role, right.areaCode, right.departmentCode, right] as const))('for %s of %s %s', async (_role, _area, _department, right) => {
    const codes = ratios.filter(({ periods: demand, fact }) => demand === 'any' && fact !== 'subject_years').map(({ code }) => code)
    for (const period of periods) {
      const totals = await ask(right, { codes, period })
      for (const by of splits) {
        const parts = await ask(right, { codes, period, by })
        for (const total of totals) {
          const own = parts.filter(({ indicator }) => indicator === total.indicator)
          const sum = (pick: (figure: Figure) => number | null): number => own.reduce((all, figure) => all + (pick(figure) ?? 0), 0)
          expect([sum(({ numerator }) => numerator), sum(({ denominator }) => denominator)], `${total.indicator} by ${by.join()}`).toEqual([total.numerator, total.denominator])
        }
      }
    }
  })

  it('by class and by industry, where a fact knows them', async () => {
    for (const right of [whole, makeRight('staff', '370202'), makeRight('department', '370000', 'SAMR')]) {
      const [total] = await ask(right, { codes: ['D04'] })
      for (const by of [['class'], ['industry'], ['industry', 'class'], ['city', 'class'], ['county', 'industry', 'month']] as const) {
        const parts = await ask(right, { codes: ['D04'], by: [...by] })
        expect(parts.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0), by.join()).toBe(total?.denominator)
        expect(parts.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(total?.numerator)
      }
    }
  })
})

describe('a question that has no answer is refused with its reason', () => {
  it.each([
    ['the province asked by a city', makeRight('city', '370100'), { area: '370000' }, 403, 'outside-right'],
    ['another city', makeRight('city', '370100'), { area: '370200' }, 403, 'outside-right'],
    ['a county of another city', makeRight('city', '370100'), { area: '370202' }, 403, 'outside-right'],
    ['the city asked by its county', makeRight('staff', '370102'), { area: '370100' }, 403, 'outside-right'],
    ['another department', makeRight('department', '370000', 'TAX'), { filters: { department: 'SAMR' } }, 403, 'outside-right'],
    ['an area that is not there', whole, { area: '379999' }, 404, 'no-such-area'],
    ['an area that is no code', whole, { area: `3701' or 1=1` }, 404, 'no-such-area'],
    ['an unknown indicator', whole, { codes: ['Z99'] }, 404, 'no-such-indicator'],
    ['a population from the middle of a year', whole, { codes: ['A01'], period: { from: '2023-02-01', to: '2023-05-31' } }, 400, 'period-must-begin-at-new-year'],
    ['tasks by class', whole, { by: ['class'] }, 400, 'no-such-split'],
    ['a gradient by class', whole, { codes: ['D02'], by: ['class'] }, 400, 'no-such-split'],
    ['a population by department', whole, { codes: ['D03'], by: ['department'] }, 400, 'no-such-split'],
  ] as const)('%s', async (_says, right, question, status, code) => {
    await expect(ask(right, { ...question, by: 'by' in question ? [...question.by] : [] })).rejects.toMatchObject({ status, code })
  })
})

describe('a board', () => {
  const codes = indicators.map(({ code }) => code)
  it.each([whole, makeRight('city', '370100'), makeRight('staff', '370202'), makeRight('department', '370000', 'SAMR')])('says what single figures say: %o', async (right) => {
    const board = await withScope(province.services, right, (scope) => getBoardFigures(scope, { area: right.areaCode, day: TODAY, codes }))
    for (const indicator of board.indicators) {
      const [now] = await ask(right, { codes: [indicator.code], period: { from: '2023-01-01', to: TODAY } })
      const [before] = await ask(right, { codes: [indicator.code], period: { from: '2022-01-01', to: '2022-11-17' } })
      expect(indicator.now).toEqual(now)
      expect(indicator.before).toEqual(before)
      if (findIndicator(indicator.code)?.kind === 'gradient') continue
      expect(indicator.months.at(-1)?.cumulativeDenominator).toBe(now?.denominator)
      if (right.level === 'county') continue
      const parts = await ask(right, { codes: [indicator.code], by: [right.level === 'province' ? 'city' : 'county'] })
      expect(indicator.parts.map(({ now: part }) => part)).toEqual(parts)
    }
  })

  it('tells a leader how many warnings are open, and those who work with them the gravest besides', async () => {
    await insertWarnings(province.test.ownerUrl, [
      { rule: 'W02', key: 'a', level: 'red', area: '370202', subject: 'S4', due: '2023-11-01' }, { rule: 'W03', key: 'b', level: 'red', area: '370202', subject: 'S3', due: '2023-11-20' },
      { rule: 'W02', key: 'c', level: 'yellow', area: '370102', subject: 'S6' },
    ])
    const board = (right: Right) => withScope(province.services, right, (scope) => getBoardFigures(scope, { area: '370000', day: TODAY, codes: ['C01'] }))
    const seen = await board(makeRight('evaluator', '370000'))
    expect(seen.gravest.map(({ rule, level, subjectId }) => [rule, level, subjectId])).toEqual([['W02', 'red', 'S4'], ['W03', 'red', 'S3'], ['W02', 'yellow', 'S6']])
    const counts = [{ rule: 'W02', level: 'red', count: 1 }, { rule: 'W02', level: 'yellow', count: 1 }, { rule: 'W03', level: 'red', count: 1 }]
    expect(seen.warningCounts.filter(({ count }) => count > 0)).toEqual(counts)
    const leader = await board(whole)
    expect([leader.gravest, leader.warningCounts.filter(({ count }) => count > 0)]).toEqual([[], counts])
    expect(seen.arrival).toMatchObject({ expected: 2, arrived: 1 })
  })
})

describe('other answers over the same sums', () => {
  it('scorecards have a figure of each code for each city', async () => {
    const inputs = await withScope(province.services, makeRight('evaluator', '370000'), (scope) => getScoreInputs(scope, { of: 'cities', codes: ['C01', 'D02'], period: year }))
    expect(inputs.parties.map(({ code }) => code)).toEqual(['370100', '370200'])
    expect(inputs.figures['370200']?.C01).toMatchObject({ state: 'not-reported', numerator: 1, denominator: 2 })
    expect(inputs.figures['370100']?.D02?.parts).toHaveLength(4)
  })

  it('departments are scored by their own work in the province, and by nothing where they did none', async () => {
    const ask = (right: Right) => withScope(province.services, right, (scope) => getScoreInputs(scope, { of: 'departments', codes: ['C01'], period: year }))
    const all = await ask(makeRight('evaluator', '370000'))
    const counted = all.parties.map(({ code }) => all.figures[code]?.C01).filter((figure) => figure?.state !== 'not-applicable')
    const whole = await withScope(province.services, makeRight('evaluator', '370000'), (scope) => findIndicatorValues(scope, { codes: ['C01'], area: '370000', period: year }))
    // the parts add up to the province
    expect(counted.reduce((sum, figure) => sum + (figure?.denominator ?? 0), 0)).toBe(whole[0]?.denominator)
    expect(Object.values(all.figures).every(({ C01 }) => C01 !== undefined)).toBe(true)
    const [first] = all.parties
    const own = await ask({ ...makeRight('department', '370000'), departmentCode: first?.code ?? '' })
    expect([own.parties.map(({ code }) => code), own.figures[first?.code ?? '']?.C01]).toEqual([[first?.code], all.figures[first?.code ?? '']?.C01])
  })

  it('risk maps have rows of cities and of the whole, and industries', async () => {
    const maps = await withScope(province.services, whole, (scope) => getRiskMatrices(scope, { area: '370000', period: year }))
    expect(maps.industries).toEqual(['C', 'F', 'H', 'none'])
    expect(maps.drawRates.find(({ row, column }) => row === '370000' && column === 'D')?.figure).toMatchObject({ numerator: 2, denominator: 2 })
    expect(maps.gradients.map(({ area }) => area)).toEqual(['370100', '370200', '370000'])
  })

  it('an indicator’s page has its figure, the year before, and the months of both', async () => {
    const answer = await withScope(province.services, whole, (scope) => getIndicatorAnswer(scope, { code: 'C01', area: '370000', period: year }))
    expect(answer.now.denominator).toBe(5)
    expect(answer.before).toMatchObject({ period: { from: '2022-01-01', to: '2022-11-17' }, state: 'not-applicable' })
    expect([answer.months.length, answer.monthsBefore.length]).toEqual([11, 12])
  })
})
