/** What a scorecard learns from: facts as they stood before the draw, within the reader's right. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTrainingRows } from '#app/queries/models/find-training-rows.server.ts'
import type { Area, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import type { ModelIndicatorId } from '#domain/scorecards/indicators.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

/*
 * Draws: T1 on 2 February 2023 (S1, S5, S6 in 370100), T2 on 3 November (S2), T3 on 2 April (S3, S4, S1 in 370200). Signals: of S1 one the day
 * before the draw of T3, one on its very day, one a year and a day before it; of S3 a penalty in March.
 */
const SIGNALS = `
insert into core.risk_signals (subject_id, signal_id, kind_code, signal_date, source, batch_id) values
  ('S1', 'a', 'complaint', '2023-04-01', '', 1), ('S1', 'b', 'complaint', '2023-04-02', '', 1), ('S1', 'c', 'complaint', '2022-04-01', '', 1),
  ('S3', 'd', 'penalty', '2023-03-10', '', 1);
`
const province: Area = { code: '370000', name: '山东省', level: 'province', cityCode: '', cityName: '' }
const qingdao: Area = { code: '370200', name: '青岛市', level: 'city', cityCode: '370200', cityName: '青岛市' }

let small: SmallProvince
beforeAll(async () => {
  small = await createSmallProvince()
  const owner = await connect(small.test.ownerUrl, 'drb-tests')
  await owner.query(SIGNALS)
  await owner.end()
})
afterAll(() => small.close())

const ask = (right: Right, area: Area, indicators: readonly ModelIndicatorId[], days = { from: '2023-01-01', to: '2023-12-31' }) =>
  withScope(small.services, right, (scope) => findTrainingRows(scope, { area, industry: null, ...days, indicators }))
const april = { from: '2023-04-02', to: '2023-04-02' }

describe('the rows of training', () => {
  it('signals count from a year before the draw to the day before it', async () => {
    const rows = await ask(makeRight('evaluator', '370000'), qingdao, ['signals', 'grave-signals'], april)
    // S1: the one of 1 April alone, class A, no problem; S3: one penalty, class D, a problem; S4: none, class B, no problem
    expect(new Set(rows.map(({ values, riskClass, count, problems }) => JSON.stringify([values, riskClass, count, problems])))).toEqual(
      new Set(['[[1,0],"A",1,0]', '[[1,1],"D",1,1]', '[[0,0],"B",1,0]']),
    )
  })

  it('a visit is told by earlier visits, never by itself or a later one', async () => {
    const rows = await ask(makeRight('evaluator', '370000'), province, ['visits', 'problems', 'days-since', 'class'])
    // S1 was visited on 1 March without a problem: known at its draw of 2 April (32 days, no full quarter), not at that of 2 February.
    // All others had no visit before their draw, though S5, S2 and S3 have one with a problem of that very draw.
    const known = rows.filter(({ values }) => values[0] !== 0)
    expect(known).toEqual([{ values: [1, 0, 0, 'A'], riskClass: 'A', count: 1, problems: 0 }])
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(7)
    expect(rows.reduce((sum, { problems }) => sum + problems, 0)).toBe(3)
  })

  it('age is that on the day of the draw', async () => {
    // all established on 1 January 2020: three whole years at every draw of 2023
    const rows = await ask(makeRight('evaluator', '370000'), province, ['age'])
    expect(new Set(rows.map(({ values }) => values[0]))).toEqual(new Set([3]))
  })

  it('a city learns from its own, a leader from none', async () => {
    const own = await ask(makeRight('staff', '370200'), province, ['type'])
    expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(await ask(makeRight('leader', '370000'), province, ['type'])).toEqual([])
  })
})
