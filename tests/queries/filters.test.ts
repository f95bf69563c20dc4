/** Filters and splits by field, level and "all but", worked out by hand; each figure is the number of its records. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { findRecords } from '#app/queries/find-records.server.ts'
import type { Figure, FigureFilters, FiguresQuestion, PageScope } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { rebuildMarts } from '#etl/refresh.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query(`update core.tasks set field = '食品' where task_id in ('T1', 'T3'); update core.tasks set field = '税收' where task_id = 'T2';
    update core.results set channel = '移动端' where subject_id = 'S1'`)
  await owner.query('begin')
  await rebuildMarts(owner, { batchId: 3 })
  await owner.query('commit')
  await owner.end()
})
afterAll(() => province.close())

const period = { from: '2023-01-01', to: TODAY }
const see = <T>(work: (scope: PageScope) => Promise<T>): Promise<T> => withScope(province.services, makeRight('evaluator', '370000'), work)
const ask = (question: Partial<FiguresQuestion>): Promise<readonly Figure[]> => see((scope) => findIndicatorValues(scope, { codes: ['C01'], area: '370000', period, ...question }))
const whole = async (code: string, filters: FigureFilters, area = '370000'): Promise<string> => {
  const [figure] = await ask({ codes: [code], filters, area })
  const counts = await Promise.all((['numerator', 'denominator'] as const).map((part) => see((scope) => findRecords(scope, { code, area, period, part, filters, limit: 1 }))))
  expect([figure?.numerator, figure?.denominator], `${code} ${JSON.stringify(filters)}`).toEqual(counts.map(({ total }) => total))
  const listed = await see((scope) => findRecords(scope, { code, area, period, part: 'denominator', filters, limit: 100 }))
  expect(listed.rows).toHaveLength(figure?.denominator ?? -1)
  return `${String(figure?.numerator)}/${String(figure?.denominator)}`
}

describe('by class', () => {
  it('"not A" keeps visits without a class, and together with A there is the whole', async () => {
    // C02, visits made: S1 (A), S5 (none), S6 (C) of T1, joint; S2 (D) of T2; S3 (D), S1 (A) of T3, whose S4 (B) waits for review
    expect(await whole('C02', {})).toBe('3/7')
    expect([await whole('C02', { riskClass: 'A' }), await whole('C02', { riskClass: '!A' }), await whole('C02', { riskClass: 'none' })]).toEqual(['1/2', '2/5', '1/1'])
  })

  it('and "not unclassified" leaves them out', async () => {
    expect(await whole('C02', { riskClass: '!none' })).toBe('2/6')
  })
})

describe('by field', () => {
  it('tasks are told apart, those that name none in a row of their own', async () => {
    const figures = await ask({ by: ['field'] })
    // 食品: T1 joint, T3; 税收: T2; none: T4 joint, T5
    expect(figures.map(({ field, numerator, denominator }) => `${String(field)} ${String(numerator)}/${String(denominator)}`)).toEqual(['none 1/2', '税收 0/1', '食品 1/2'])
    expect([await whole('C01', { field: '食品' }), await whole('C01', { field: '!食品' }), await whole('C01', { field: 'none' })]).toEqual(['1/2', '1/3', '1/2'])
  })

  it('together with another split the parts add up to the whole', async () => {
    for (const by of [['field', 'city'], ['field', 'month'], ['field', 'department'], ['field', 'level']] as const) {
      const figures = await ask({ by: [...by] })
      const sum = (pick: (figure: Figure) => number | null): number => figures.reduce((all, figure) => all + (pick(figure) ?? 0), 0)
      expect([sum(({ numerator }) => numerator), sum(({ denominator }) => denominator)], by.join()).toEqual([2, 5])
    }
  })

  it('visits are told apart by what all of their results were entered with', async () => {
    // S1 by mobile in T1 (joint) and T3; the other five visits not
    expect((await ask({ codes: ['C02'], by: ['channel'] })).map(({ channel, numerator, denominator }) => [channel, numerator, denominator])).toEqual([['mobile', 1, 2], ['other', 2, 5]])
    expect([await whole('C02', { channel: 'mobile' }), await whole('C02', { channel: '!mobile', riskClass: '!A' })]).toEqual(['1/2', '2/5'])
  })

  it('what knows no field says so', async () => {
    await expect(ask({ codes: ['E01'], by: ['field'] })).rejects.toMatchObject({ status: 400, code: 'no-such-split' })
    await expect(ask({ codes: ['E01'], by: ['channel'] })).rejects.toMatchObject({ status: 400, code: 'no-such-split' })
  })
})

describe('by level', () => {
  it('the province’s, the cities’ and the counties’ own rows', async () => {
    // T5 of the province, T4 of a city, T1 … T3 of counties
    const figures = await ask({ by: ['level'] })
    expect(figures.map(({ level, numerator, denominator }) => `${String(level)} ${String(numerator)}/${String(denominator)}`)).toEqual(['city 1/1', 'county 1/3', 'province 0/1'])
    expect(await whole('C01', { level: 'city' }, '370200')).toBe('1/1')
    expect(await whole('C01', { level: '!county' })).toBe('1/2')
    expect(await whole('E01', { level: 'county', department: 'TAX' })).toBe(await whole('E01', { department: 'TAX' }))
  })
})
