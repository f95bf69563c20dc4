/** What the joint board shows besides its ratios, over the small province: visits spared, campaigns, firms visited again. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCampaigns, findVisitedAgain, getCampaignDemand, getSparedVisits } from '#app/queries/joint/get-joint-board.server.ts'
import { getIndicatorMatrix } from '#app/queries/get-indicator-matrix.server.ts'
import { presentCampaigns, presentSpared } from '#app/presenters/joint-sections.ts'
import type { PageScope, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { getText } from '#app/text.ts'
import { createDatabase, createPool } from '#sql/client.ts'
import { createSmallProvince, makeRight, TODAY, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  const database = createDatabase(createPool(province.test.ownerUrl, { max: 1 }))
  await sql`insert into core.campaigns (region_code, campaign_year, ordinal, campaign_name, department_code, partner_departments, started_date, finished_date, batch_id) values
    ('370000', 2023, 1, '餐饮集中抽查', 'SAMR', 'TAX', '2023-06-01', '2023-08-10', 1), ('370000', 2023, 2, '危化品集中抽查', 'SAMR', 'TAX', '2023-09-01', null, 1)`.execute(database)
  await database.destroy()
})
afterAll(() => province.close())

const evaluator = makeRight('evaluator', '370000')
const year = { from: '2023-01-01', to: TODAY }
const reader = { text: getText('zh'), language: 'zh' } as const
const ask = <T>(right: Right, work: (scope: PageScope) => Promise<T>): Promise<T> => withScope(province.services, right, work)

describe('visits spared', () => {
  it('are the lines with results of each joint visit, less one', async () => {
    // T1 is joint: S1 was recorded by SAMR and TAX (spares 1), S5 and S6 by SAMR alone (spare nothing). T2, T3 are of one line.
    const { parts, whole } = await ask(evaluator, (scope) => getSparedVisits(scope, { area: '370000', period: year }))
    expect(parts.map(({ area, visits, firms, jointVisits, spared }) => [area, visits, firms, jointVisits, spared])).toEqual([['370100', 4, 4, 3, 1], ['370200', 3, 3, 0, 0]])
    // S1 was visited in both cities: six firms, not seven
    expect([whole.visits, whole.firms, whole.jointVisits, whole.spared]).toEqual([7, 6, 3, 1])
    expect(presentSpared({ parts, whole }, reader)?.table.rows.at(-1)?.cells.map((cell) => cell.text)).toEqual(['全省', '7', '6', '1.17', '3', '1'])
  })

  it('are of the days and the area asked for', async () => {
    // S6 was visited on 26 October alone, by one line
    const { whole } = await ask(evaluator, (scope) => getSparedVisits(scope, { area: '370102', period: { from: '2023-10-01', to: '2023-10-31' } }))
    expect([whole.visits, whole.jointVisits, whole.spared]).toEqual([1, 1, 0])
    await expect(ask(makeRight('city', '370200'), (scope) => getSparedVisits(scope, { area: '370100', period: year }))).rejects.toMatchObject({ status: 403 })
  })
})

it('campaigns stand with their stage against the demand of the year', async () => {
  const [campaigns, demand] = await ask(makeRight('city', '370200'), (scope) => Promise.all([findCampaigns(scope, 2023), getCampaignDemand(scope, 2023)]))
  const shown = presentCampaigns(campaigns, demand, 2023, { SAMR: '市监', TAX: '税务' }, TODAY, reader)
  expect(shown?.note).toBe('已完成 1 次，要求 2 次')
  expect(shown?.table.rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
    ['第 1 次：餐饮集中抽查', '市监牵头，税务配合', '2023-06-01', '2023-08-10', '已完成'], ['第 2 次：危化品集中抽查', '市监牵头，税务配合', '2023-09-01', '', '进行中'],
  ])
  // before the setting began nothing was demanded
  expect(await ask(evaluator, (scope) => getCampaignDemand(scope, 2020))).toBeNull()
})

it('firms visited again are told with their days to those alone who may know the class', async () => {
  // S1 (class A): 1 March for T1, 7 November for T3
  expect(await ask(evaluator, (scope) => findVisitedAgain(scope, { area: '370000', period: year }))).toMatchObject([{ subjectId: 'S1', subjectName: '历下食品有限公司', days: 2, departments: ['SAMR', 'TAX'], firstDate: '2023-03-01', lastDate: '2023-11-07' }])
  expect(await ask(evaluator, (scope) => findVisitedAgain(scope, { area: '370000', period: { from: '2023-01-01', to: '2023-11-06' } }))).toEqual([])
  expect(await ask(makeRight('leader', '370000'), (scope) => findVisitedAgain(scope, { area: '370000', period: year }))).toEqual([])
})

it('the joint ratio stands by field and by level as well', async () => {
  const matrix = (by: 'field' | 'level') => ask(evaluator, (scope) => getIndicatorMatrix(scope, { area: '370000', period: year, codes: ['C01'], by }))
  // counties: T1 joint, T2, T3; cities: T4 joint; the province: T5
  const level = await matrix('level')
  expect(level.rows.map(({ id }) => `${id} ${level.columns[0]?.figures[id]?.numerator ?? '?'} / ${level.columns[0]?.figures[id]?.denominator ?? '?'}`)).toEqual(['province 0 / 1', 'city 1 / 1', 'county 1 / 3'])
  // no task of the small province says its field
  const field = await matrix('field')
  expect(field.rows.map(({ id }) => `${id} ${field.columns[0]?.figures[id]?.denominator ?? '?'}`)).toEqual(['none 5'])
})
