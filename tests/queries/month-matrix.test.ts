/** Arrivals month by month: in time, late, missing or not due, of the scope alone. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { presentMonths } from '#app/presenters/arrivals-by-month.ts'
import { readDeliveriesChoice } from '#app/presenters/deliveries-page.ts'
import { getArrivalMatrix } from '#app/queries/get-arrival-matrix.server.ts'
import { getMonthMatrix, type MonthQuestion } from '#app/queries/get-month-matrix.server.ts'
import type { Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { getText } from '#app/text.ts'
import { connect } from '#sql/client.ts'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  // August came on 20 September, ten days of grace end on the 10th; Jinan never declared it, Qingdao owes October
  await owner.query(`insert into core.declarations (region_code, source_table, month_date, declared_count, declared_date, batch_id) values ('370200', 'tasks', '2023-08-01', 2, '2023-09-20', 1)`)
  await owner.end()
})
afterAll(() => province.close())

async function see(right: Right, question: MonthQuestion): Promise<readonly string[]> {
  const { cells } = await withScope(province.services, right, (scope) => getMonthMatrix(scope, question))
  return cells.map(({ city, table, month, state, declaredCount }) => `${city} ${table} ${month.slice(0, 7)} ${state} ${declaredCount ?? ''}`.trim()).sort()
}
const steward = makeRight('steward', '370000')

it('one table in every city, or one city in every table; of one year', async () => {
  const all = [
    '370100 tasks 2023-08 missing', '370100 tasks 2023-09 received 1', '370100 tasks 2023-10 received 1',
    '370200 tasks 2023-08 late 2', '370200 tasks 2023-09 received 1', '370200 tasks 2023-10 missing',
  ]
  expect(await see(steward, { table: 'tasks', year: 2023 })).toEqual(all)
  expect(await see(steward, { city: '370200', year: 2023 })).toEqual(all.slice(3))
  expect(await see(steward, { table: 'tasks', year: 2022 })).toEqual([])
  expect(await see(makeRight('city', '370100'), { table: 'tasks', year: 2023 })).toEqual(all.slice(0, 3))
  await expect(see(makeRight('city', '370100'), { city: '370200', year: 2023 })).rejects.toMatchObject({ status: 403 })
})

it('says each state by form and word, and leads to the deliveries that brought its rows', async () => {
  const reader = { text: getText('zh'), language: 'zh' as const }
  const [months, matrix] = await withScope(province.services, steward, async (scope) => [await getMonthMatrix(scope, { table: 'tasks', year: 2023 }), await getArrivalMatrix(scope)] as const)
  const view = presentMonths({ shown: { table: 'tasks' }, year: 2023, months, matrix, senders: [{ code: '370100', tables: ['tasks'] }] }, (shown, year) => `${JSON.stringify(shown)}${year ?? ''}`, reader)
  const [jinan, qingdao] = view.rows.map(({ cells }) => cells.slice(6, 11))
  // nothing of these tasks is in the counts of what has come: 0 of the rows declared
  expect(jinan?.map(({ state, mark, text, href }) => [state, mark, text, href])).toEqual([
    ['not-declared', 'not-due', '', null], ['missing', 'not-reported', '欠报', null], ['received', 'met', expect.any(String), '/deliveries/received?city=370100&table=tasks&month=2023-09'],
    ['received', 'met', expect.any(String), '/deliveries/received?city=370100&table=tasks&month=2023-10'], ['not-declared', 'not-due', '', null],
  ])
  expect(qingdao?.[1]).toMatchObject({ state: 'late', mark: 'at-risk', text: '0≠', href: '/deliveries/received?city=370200&table=tasks&month=2023-08', sentence: '0≠ 青岛市 抽查任务 2023 8月：迟报，2023-09-20 申报 2 行，收到 0 行' })
  // what is not counted by month leads to the deliveries of the table, the city's own where it sent any
  const uncounted = { ...months, cells: months.cells.map((cell) => ({ ...cell, receivedCount: null })) }
  const other = presentMonths({ shown: { table: 'tasks' }, year: 2023, months: uncounted, matrix, senders: [{ code: '370100', tables: ['tasks'] }] }, () => '', reader)
  expect(other.rows.map(({ cells }) => cells[8]?.href)).toEqual(['/deliveries?table=tasks&sender=370100', '/deliveries?table=tasks'])
  expect(view.menus.map(({ value }) => value)).toEqual(['抽查任务', '选择', '2023'])
})

it('is asked by the address: six digits are a city, anything else a table, a wrong year none', () => {
  const read = (query: string) => readDeliveriesChoice(new URLSearchParams(query))
  expect([read('months=370100&year=2022').months, read('months=tasks').months, read('').months]).toEqual([{ city: '370100' }, { table: 'tasks' }, null])
  expect([read('months=tasks&year=2022').year, read('year=x').year, read('year=20233').year]).toEqual([2022, null, null])
})
