/** Audited draws as each right sees them, and how the list is asked, ordered and paged. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findDraws, getDraw, sumDraws } from '#app/queries/draws/find-draws.server.ts'
import type { DrawsQuestion, PageScope, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

/** T1 of Lixia asks by its gaps, T3 of Shinan asks nothing and was changed after the lock, T2 of Shizhong is too small to be tested. */
const ROWS = `
insert into warn.audited_draws (task_id, area_code, city_code, department_code, drawn_date, drawn_count, frame_count, silent_change_count, reasoned_change_count, redraw_count, outside_count, is_hand_chosen, least_adjusted_p, audited_batch_id) values
  ('T1', '370102', '370100', 'SAMR', '2023-02-02', 12, 60, 0, 0, 0, 0, false, 1e-9, 1),
  ('T2', '370103', '370100', 'TAX', '2023-11-03', 1, 60, 0, 0, 0, 0, false, null, 1),
  ('T3', '370202', '370200', 'SAMR', '2023-04-02', 15, 60, 2, 1, 0, 0, false, 0.4, 1);
insert into warn.draw_audits (task_id, test, statistic, p, adjusted_p, method, untold, numbers, audited_batch_id) values
  ('T1', 'gaps', 0, 1e-10, 1e-9, 'exact', null, '{"gap": 5}', 1), ('T1', 'area', null, null, null, null, 'one-group', '{}', 1), ('T3', 'tail', 0.1, 0.4, 0.4, 'exact', null, '{"undrawn": 3, "frame": 60}', 1);
`

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  await owner.query(ROWS)
  await owner.end()
})
afterAll(() => province.close())

const all: Omit<DrawsQuestion, 'after' | 'limit'> = { city: null, department: null, year: null, ask: null, sort: 'asked' }
const see = <T>(right: Right, work: (scope: PageScope) => Promise<T>): Promise<T> => withScope(province.services, right, work)
const idsOf = async (right: Right, question: Partial<DrawsQuestion> = {}): Promise<string[]> =>
  (await see(right, (scope) => findDraws(scope, { ...all, after: null, limit: 10, ...question }))).rows.map(({ taskId }) => taskId)
const evaluator = makeRight('evaluator', '370000')

it('are those of the area and department, for who works with single draws; a leader sees how many', async () => {
  expect(await idsOf(evaluator)).toEqual(['T1', 'T3', 'T2'])
  expect(await idsOf(makeRight('staff', '370100'))).toEqual(['T1', 'T2'])
  expect(await idsOf(makeRight('staff', '370103'))).toEqual(['T2'])
  expect(await idsOf(makeRight('staff', '370000', 'TAX'))).toEqual(['T2'])
  for (const role of ['leader', 'city'] as const) expect(await idsOf(makeRight(role, role === 'city' ? '370100' : '370000'))).toEqual([])
  expect(await see(makeRight('leader', '370000'), (scope) => sumDraws(scope, all))).toEqual([
    { cityCode: '370100', draws: 2, tested: 1, asked: 1, changed: 0 }, { cityCode: '370200', draws: 1, tested: 1, asked: 0, changed: 1 },
  ])
})

it('are asked by what asks about them, by city, department and year, and paged by key in either order', async () => {
  expect(await idsOf(evaluator, { ask: 'gaps' })).toEqual(['T1'])
  expect(await idsOf(evaluator, { ask: 'tail' })).toEqual([])
  expect(await idsOf(evaluator, { ask: 'changed' })).toEqual(['T3'])
  expect(await idsOf(evaluator, { city: '370200' })).toEqual(['T3'])
  expect(await idsOf(evaluator, { department: 'TAX' })).toEqual(['T2'])
  expect(await idsOf(evaluator, { year: 2022 })).toEqual([])
  expect(await idsOf(evaluator, { sort: 'drawn' })).toEqual(['T2', 'T3', 'T1'])
  await see(evaluator, async (scope) => {
    for (const [sort, second] of [['asked', ['T3', 'T2']], ['drawn', ['T3', 'T1']]] as const) {
      const first = await findDraws(scope, { ...all, sort, after: null, limit: 1 })
      expect(first.counts).toMatchObject({ any: 1, gaps: 1, changed: 1, 'by-hand': 0 })
      const next = await findDraws(scope, { ...all, sort, after: first.next, limit: 2 })
      expect([first.total, next.start, next.rows.map(({ taskId }) => taskId), next.next]).toEqual([3, 2, second, null])
    }
  })
})

it('one draw has its tests in their order; one of another place is not there', async () => {
  const draw = await see(evaluator, (scope) => getDraw(scope, 'T1'))
  expect([draw.taskName, draw.asked, draw.tests.map(({ test, p, untold }) => [test, p, untold])]).toEqual(['历下联合抽查', ['gaps'], [['area', null, 'one-group'], ['gaps', 1e-10, null]]])
  await expect(see(makeRight('staff', '370200'), (scope) => getDraw(scope, 'T1'))).rejects.toMatchObject({ status: 404 })
  await expect(see(makeRight('leader', '370000'), (scope) => getDraw(scope, 'T1'))).rejects.toMatchObject({ status: 404 })
})
