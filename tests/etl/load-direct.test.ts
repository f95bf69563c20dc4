import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createWarehouse, figures, lines, result, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

/** Enough rows for a file above one megabyte, from which on an empty table is filled without staging. */
const MANY = 15_000
const rows = Array.from({ length: MANY }, (_, index) => result(`SUBJECT-${index}`))

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
  await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
})
beforeEach(() => warehouse.query('delete from core.results'))
afterAll(() => warehouse.close())

const findIndexes = () => warehouse.query(`select indexname, indexdef from pg_indexes where schemaname = 'core' and tablename = 'results' order by 1`)

it('a first load fills the table and leaves its indexes as they were', async () => {
  const before = await findIndexes()
  const receipt = await warehouse.load('first.csv', lines(RESULT_HEADER, ...rows, result('BAD', '2023-05-01')))
  expect(figures(receipt)).toEqual({ read: MANY + 1, loaded: MANY, unchanged: 0, replaced: 0, held: 0, rejected: 1 })
  expect(await findIndexes()).toEqual(before)
  expect(await warehouse.query(`select count(*)::integer as rows, count(distinct result_id)::integer as numbers, min(batch_id) as batch, min(published_date) as day from core.results`)).toEqual([
    { rows: MANY, numbers: MANY, batch: receipt.batch, day: '2023-05-20' },
  ])
})

it('a key that stands twice is refused there as well', async () => {
  const receipt = await warehouse.load('twice.csv', lines(RESULT_HEADER, ...rows, result('SUBJECT-7')))
  expect(figures(receipt)).toEqual({ read: MANY + 1, loaded: MANY, unchanged: 0, replaced: 0, held: 0, rejected: 1 })
  const issues = await warehouse.query<{ row_number: number; issues: { message: { en: string } }[] }>('select row_number, issues from ops.rejected_rows where delivery_id = $1', [receipt.delivery])
  // the header is line 1, so SUBJECT-7 first stands on line 9
  expect(issues.map((row) => [row.row_number, row.issues[0]?.message.en])).toEqual([[MANY + 2, 'has the same key as line 9']])
})

it('rows that wait and withdrawals of nothing count as in any load', async () => {
  const receipt = await warehouse.load('mixed.csv', lines(RESULT_HEADER, ...rows, result('X').replace('T1', 'T404'), result('Y', '2023-05-20', '撤销')))
  expect(figures(receipt)).toEqual({ read: MANY + 2, loaded: MANY, unchanged: 1, replaced: 0, held: 1, rejected: 0 })
  expect(await findIndexes()).toHaveLength(1)
})
