/** A cell of the months leads to the deliveries that brought its very rows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findReceived } from '#app/queries/find-received.server.ts'
import type { ReceivedPage, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import { countedTables } from '#domain/finding-rules.ts'
import { connect } from '#sql/client.ts'
import { sql } from 'kysely'
import { createSmallProvince, makeRight, type SmallProvince } from '../support/small-province.ts'

let province: SmallProvince
beforeAll(async () => {
  province = await createSmallProvince()
  const owner = await connect(province.test.ownerUrl, 'drb-tests')
  // What a load counts of T1 and P1; batch 2 then corrects one of the three results of March.
  await owner.query(`
    insert into core.drawn_inspectors (task_id, department_code, subject_id, inspector_id, batch_id) values ('T1', 'SAMR', 'S1', 'M1', 1);
    insert into core.task_events (task_id, event_no, event_code, happened_at, batch_id) values ('T1', 1, 'plan-attached', '2023-02-01 09:00+08', 1), ('T1', 2, 'recusal-asked', '2023-02-28 23:50+08', 1), ('T1', 3, 'list-changed', '2023-03-01 00:05+08', 1);
    insert into ops.received_counts (holder_id, source_table, month_date, city_code, row_count) values
      ('P1', 'plans', '2023-02-01', '370100', 1), ('T1', 'tasks', '2023-02-01', '370100', 1), ('T1', 'task_departments', '2023-02-01', '370100', 2), ('T1', 'task_items', '2023-02-01', '370100', 1),
      ('T1', 'draws', '2023-02-01', '370100', 1), ('T1', 'drawn_subjects', '2023-02-01', '370100', 3), ('T1', 'drawn_inspectors', '2023-02-01', '370100', 1),
      ('T1', 'results', '2023-03-01', '370100', 3), ('T1', 'results', '2023-10-01', '370100', 1), ('T1', 'follow_ups', '2023-03-01', '370100', 1),
      ('T1', 'task_events', '2023-02-01', '370100', 2), ('T1', 'task_events', '2023-03-01', '370100', 1);
    update core.results set batch_id = 2 where subject_id = 'S1' and task_id = 'T1' and department_code = 'SAMR';
    insert into core.declarations (region_code, source_table, month_date, declared_count, declared_date, batch_id) values ('370100', 'results', '2023-03-01', 4, '2023-04-03', 1)`)
  await owner.end()
})
afterAll(() => province.close())

const steward = makeRight('steward', '370000')
const find = (right: Right, city: string, table: string, month: string, after: string | null = null, limit = 10): Promise<ReceivedPage> =>
  withScope(province.services, right, (scope) => findReceived(scope, { city, table, month, after, limit }))
const brought = ({ rows }: ReceivedPage): string[] => rows.map(({ batch, rowCount, fileName, mayOpen }) => `${batch} ${fileName ?? ''}: ${rowCount}${mayOpen ? ' open' : ''}`)

describe('the rows of a city, table and month', () => {
  it('are told by the delivery that they hold from, beside what was declared', async () => {
    const march = await find(steward, '370100', 'results', '2023-03')
    expect(brought(march)).toEqual(['2 results.csv: 1 open', '1 tasks.csv: 2 open'])
    expect(march).toMatchObject({ received: 3, declared: 4, total: 2 })
    // S6 was inspected in October; the month holds three more rows of a task that is not there
    expect(brought(await find(steward, '370100', 'results', '2023-10'))).toEqual(['1 tasks.csv: 1 open'])
    expect(await find(steward, '370200', 'results', '2023-03')).toMatchObject({ received: 0, declared: null, total: 0, rows: [], start: 0 })
  })

  it('are as many as are counted, of each table', async () => {
    const found = await Promise.all(countedTables.map(async (table) => [table, (await find(steward, '370100', table, ['results', 'follow_ups'].includes(table) ? '2023-03' : '2023-02')).received]))
    expect(Object.fromEntries(found)).toEqual({ plans: 1, tasks: 1, task_departments: 2, task_items: 1, draws: 1, drawn_subjects: 3, drawn_inspectors: 1, results: 3, follow_ups: 1, task_events: 2 })
  })

  it('are given out page by page', async () => {
    const first = await find(steward, '370100', 'results', '2023-03', null, 1)
    const second = await find(steward, '370100', 'results', '2023-03', first.next, 1)
    expect([[first.start, ...brought(first)], [second.start, ...brought(second)], second.next]).toEqual([[1, '2 results.csv: 1 open'], [2, '1 tasks.csv: 2 open'], null])
  })

  it('are a city’s own: it opens its own receipts, and asks in vain for another city', async () => {
    const city = makeRight('city', '370100')
    expect(brought(await find(city, '370100', 'results', '2023-03'))).toEqual(['2 results.csv: 1', '1 tasks.csv: 2 open'])
    await expect(find(makeRight('city', '370200'), '370100', 'results', '2023-03')).rejects.toMatchObject({ status: 403 })
    const ask = (right: Right): Promise<readonly unknown[]> =>
      withScope(province.services, right, async ({ db }) => (await sql`select * from read.received_origins('370100', 'results', '2023-03-01')`.execute(db)).rows)
    expect([(await ask(city)).length, await ask(makeRight('city', '370200')), await ask(makeRight('staff', '370202'))]).toEqual([2, [], []])
    expect((await sql`select * from read.received_origins('370100', 'results', '2023-03-01')`.execute(province.database)).rows).toEqual([])
  })

  it.each([['subjects', '2023-03', 404], ['results', '2023-13', 400], ['results', '', 400], ["results' or true --", '2023-03', 404]])('%s %s is refused', async (table, month, status) => {
    await expect(find(steward, '370100', table, month)).rejects.toMatchObject({ status })
  })
})
