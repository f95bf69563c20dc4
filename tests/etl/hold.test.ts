import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWarehouse, figures, lines, result, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

let warehouse: Warehouse
const waiting = lines(RESULT_HEADER, result('S1'), result('S2'))
const followUps = lines('任务编号,主体身份代码,部门代码,事项编码,处置措施,处置时限,处置状态,完结日期,说明', 'T1,S1,SCJG,I1,3,2023-06-20,1,,')

beforeAll(async () => {
  warehouse = await createWarehouse()
})
afterAll(() => warehouse.close())

it('rows whose task has not come are held, with their cells as sent', async () => {
  const receipt = await warehouse.load('results.csv', waiting)
  expect(figures(receipt)).toEqual({ read: 2, loaded: 0, unchanged: 0, replaced: 0, held: 2, rejected: 0 })
  const rows = await warehouse.query('select row_number, source_table, waits_for, waits_for_key, cells[2] as subject from ops.held_rows order by row_number')
  expect(rows).toEqual([
    { row_number: 2, source_table: 'results', waits_for: 'tasks', waits_for_key: 'T1', subject: 'S1' },
    { row_number: 3, source_table: 'results', waits_for: 'tasks', waits_for_key: 'T1', subject: 'S2' },
  ])
})

it('loading a held file again does not hold its rows twice', async () => {
  expect(figures(await warehouse.load('results.csv', waiting))).toEqual({ read: 2, loaded: 0, unchanged: 2, replaced: 0, held: 0, rejected: 0 })
  expect(await warehouse.query('select from ops.held_rows')).toHaveLength(2)
})

it('a corrected row waits as well, and a row that waits for a held row waits too', async () => {
  // S2 corrected while it waits; the follow-up of S1 waits for its result, which waits for its task
  expect(figures(await warehouse.load('correction.csv', lines(RESULT_HEADER, result('S2', '2023-05-25'))))).toMatchObject({ read: 1, held: 1 })
  expect(figures(await warehouse.load('follow-ups.csv', followUps))).toMatchObject({ read: 1, held: 1 })
})

it('withdrawing a row that waits is held too; withdrawing one that nobody sent changes nothing', async () => {
  await warehouse.load('more.csv', lines(RESULT_HEADER, result('S3')))
  const receipt = await warehouse.load('withdrawal.csv', lines(RESULT_HEADER, 'T1,S3,SCJG,I1,,,,,,,,,撤销', 'T1,S8,SCJG,I1,,,,,,,,,撤销'))
  expect(figures(receipt)).toEqual({ read: 2, loaded: 0, unchanged: 1, replaced: 0, held: 1, rejected: 0 })
})

it('held rows load by themselves when the task comes, the latest of each key, and those behind them follow', async () => {
  const receipt = await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
  expect(figures(receipt)).toEqual({ read: 1, loaded: 1, unchanged: 0, replaced: 0, held: 0, rejected: 0 })
  expect(await warehouse.query('select subject_id, published_date, batch_id from core.results order by subject_id')).toEqual([
    { subject_id: 'S1', published_date: '2023-05-20', batch_id: receipt.batch },
    { subject_id: 'S2', published_date: '2023-05-25', batch_id: receipt.batch },
  ])
  expect(await warehouse.query('select subject_id, due_date, batch_id from core.follow_ups')).toEqual([{ subject_id: 'S1', due_date: '2023-06-20', batch_id: receipt.batch }])
  expect(await warehouse.query('select from ops.held_rows where released_batch_id is null')).toHaveLength(0)
  // results.csv held two and both are settled; its second sending held none
  expect(await warehouse.query(`select file_name, held_count, released_count from ops.deliveries where held_count > 0 order by delivery_id`)).toEqual([
    { file_name: 'results.csv', held_count: 2, released_count: 2 },
    { file_name: 'correction.csv', held_count: 1, released_count: 1 },
    { file_name: 'follow-ups.csv', held_count: 1, released_count: 1 },
    { file_name: 'more.csv', held_count: 1, released_count: 1 },
    { file_name: 'withdrawal.csv', held_count: 1, released_count: 1 },
  ])
})

it('a file with both held and doubled rows balances', async () => {
  const row = (subject: string, note: string): string => `T2,${subject},SCJG,I1,3,2023-06-20,1,,${note}`
  const receipt = await warehouse.load('mixed.csv', lines('任务编号,主体身份代码,部门代码,事项编码,处置措施,处置时限,处置状态,完结日期,说明', row('S1', 'a'), row('S2', 'b'), row('S1', 'c')))
  expect(figures(receipt)).toEqual({ read: 3, loaded: 0, unchanged: 0, replaced: 0, held: 2, rejected: 1 })
})

it('files of one call are loaded in the order of dependence, so that nothing is held', async () => {
  const { loadFiles } = await import('#etl/pipeline.ts')
  const paths = [
    await warehouse.write('1-follow.csv', followUps.replaceAll('T1', 'T5')),
    await warehouse.write('2-results.csv', waiting.replaceAll('T1', 'T5')),
    await warehouse.write('3-tasks.csv', lines(TASK_HEADER, task('T5'))),
  ]
  const receipts = await loadFiles(warehouse.ownerUrl, paths)
  expect(receipts.map(({ table, loaded, held }) => ({ table, loaded, held }))).toEqual([
    { table: 'tasks', loaded: 1, held: 0 },
    { table: 'results', loaded: 2, held: 0 },
    { table: 'follow_ups', loaded: 1, held: 0 },
  ])
})
