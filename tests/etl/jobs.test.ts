/** Jobs against death, doubles and second thoughts: every step waits for a state of the database, none for the clock. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startWorker, type DeliveryWorker } from '#etl/jobs/worker.ts'
import { connect } from '#sql/client.ts'
import { handInFile, waitForRow, type TestSender } from './hand-in.ts'
import { createWarehouse, lines, result, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
let warehouse: Warehouse
let deliveryDir: string
const workers: DeliveryWorker[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  warehouse = await createWarehouse()
  deliveryDir = await mkdtemp(join(tmpdir(), 'drb-jobs-'))
  await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
})
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(async () => {
  await warehouse.close()
  await rm(deliveryDir, { recursive: true, force: true })
})

const handIn = (name: string, content: string, sender?: TestSender): Promise<number> => handInFile(warehouse.client, deliveryDir, name, content, sender)

function work(): Promise<DeliveryWorker> {
  const worker = startWorker({ ownerUrl: warehouse.ownerUrl, deliveryDir, watchDir: null, findAddress: () => undefined, log: () => undefined, onLost: () => undefined })
  return worker.then((started) => {
    workers.push(started)
    return started
  })
}

function spawnWorker(): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/server/worker.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: warehouse.ownerUrl, DATABASE_APP_URL: warehouse.appUrl, DELIVERY_DIR: deliveryDir },
    stdio: 'ignore',
  })
  children.push(child)
  return child
}

const waitFor = (sql: string, parameters: unknown[]): Promise<void> =>
  waitForRow(async () => (await warehouse.query(sql, parameters)).length, `${sql} ${JSON.stringify(parameters)}`)
const waitForState = (id: number, state: string): Promise<void> => waitFor('select from ops.handed_in where handed_in_id = $1 and state = $2', [id, state])

/** A lock on core.results stops a load after staging, with its transaction open: the middle. */
async function stopInTheMiddle(): Promise<pg.Client> {
  const blocker = await connect(warehouse.ownerUrl, 'drb-tests')
  await blocker.query('begin; lock table core.results in share row exclusive mode')
  return blocker
}
const waitForMiddle = (): Promise<void> =>
  waitFor(`select from pg_stat_activity where datname = current_database() and application_name = 'drb-worker' and wait_event_type = 'Lock'`, [])

const receiptsOf = (id: number): Promise<Record<string, unknown>[]> =>
  warehouse.query('select state, read_count as read, loaded_count as loaded, unchanged_count as unchanged from ops.deliveries where handed_in_id = $1 order by delivery_id', [id])
const none = { read: 0, loaded: 0, unchanged: 0 }

it('a worker killed in the middle of a load leaves a job that the next worker finishes, with one right receipt', { timeout: 90_000 }, async () => {
  const id = await handIn('killed.csv', lines(RESULT_HEADER, ...Array.from({ length: 3000 }, (_, index) => result(`K${index}`))))
  const blocker = await stopInTheMiddle()
  const child = spawnWorker()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await waitForState(id, 'running')
  await waitForMiddle()
  // Another worker stands by from now on, and takes over by itself.
  const heir = await work()
  child.kill('SIGKILL')
  await ended
  await heir.working
  await blocker.query('rollback')
  await blocker.end()
  await waitForState(id, 'done')
  expect(await receiptsOf(id)).toEqual([{ state: 'interrupted', ...none }, { state: 'loaded', read: 3000, loaded: 3000, unchanged: 0 }])
  expect(await warehouse.query('select attempt_count from ops.handed_in where handed_in_id = $1', [id])).toEqual([{ attempt_count: 2 }])
})

it('of two workers at once one works and one stands by: every file is loaded once, and none is tried twice', async () => {
  const ids: number[] = []
  for (const name of ['W1', 'W2', 'W3', 'W4']) ids.push(await handIn(`${name}.csv`, lines(RESULT_HEADER, result(name))))
  await Promise.all([work(), work()])
  for (const id of ids) await waitForState(id, 'done')
  for (const id of ids) expect(await receiptsOf(id)).toEqual([{ state: 'loaded', read: 1, loaded: 1, unchanged: 0 }])
  expect(await warehouse.query('select distinct attempt_count from ops.handed_in where handed_in_id = any ($1)', [ids])).toEqual([{ attempt_count: 1 }])
  expect(await warehouse.query('select file_name from ops.deliveries where handed_in_id = any ($1) order by batch_id', [ids])).toEqual(['W1', 'W2', 'W3', 'W4'].map((name) => ({ file_name: `${name}.csv` })))
})

it('the same file handed in twice at once gives one load and one receipt of rows that are known', async () => {
  const content = lines(RESULT_HEADER, result('D1'), result('D2'))
  const [one, two] = await Promise.all([handIn('double.csv', content), handIn('double.csv', content)])
  await work()
  await waitForState(one, 'done')
  await waitForState(two, 'done')
  const receipts = [...(await receiptsOf(one)), ...(await receiptsOf(two))]
  expect(receipts).toHaveLength(2)
  expect(receipts).toEqual(expect.arrayContaining([{ state: 'loaded', read: 2, loaded: 2, unchanged: 0 }, { state: 'loaded', read: 2, loaded: 0, unchanged: 2 }]))
})

it('a clock that moved changes nothing: files are loaded in the order in which they came', async () => {
  const first = await handIn('first.csv', lines(RESULT_HEADER, result('C1', '2023-05-20')))
  const second = await handIn('second.csv', lines(RESULT_HEADER, result('C1', '2023-05-21')))
  const third = await handIn('third.csv', lines(RESULT_HEADER, result('C1', '2023-05-22')))
  // The first came before the clock was put back by a day, the third before it was put back by a year.
  const moved = `update ops.handed_in set handed_at = now() + $2::interval where handed_in_id = $1`
  await warehouse.query(moved, [first, '1 day'])
  await warehouse.query(moved, [third, '-1 year'])
  await warehouse.query(`update graphile_worker._private_jobs set run_at = now() + interval '1 day' where key in ($1, $2)`, [`handed-in-${first}`, `handed-in-${second}`])
  await work()
  for (const id of [first, second, third]) await waitForState(id, 'done')
  expect(await warehouse.query('select file_name from ops.deliveries where handed_in_id in ($1, $2, $3) order by batch_id', [first, second, third])).toEqual(
    ['first.csv', 'second.csv', 'third.csv'].map((file_name) => ({ file_name })),
  )
  expect(await warehouse.query(`select published_date from core.results where subject_id = 'C1'`)).toEqual([{ published_date: '2023-05-22' }])
})

it('a load that is taken back in the middle is rolled back, and the next one goes on', async () => {
  const blocker = await stopInTheMiddle()
  const taken = await handIn('taken-back.csv', lines(RESULT_HEADER, result('B1')))
  const next = await handIn('next.csv', lines(RESULT_HEADER, result('B2')))
  await work()
  await waitForState(taken, 'running')
  await waitForMiddle()
  await warehouse.query(`begin; set local app.role = 'steward'; set local app.scope_level = 'province'; set local app.scope_area = '370000'; set local app.scope_department = ''; select read.cancel_handed_in(${taken}); commit`)
  await waitForState(taken, 'cancelled')
  await blocker.query('rollback')
  await blocker.end()
  await waitForState(next, 'done')
  expect(await receiptsOf(taken)).toEqual([{ state: 'interrupted', ...none }])
  expect(await warehouse.query(`select subject_id from core.results where subject_id in ('B1', 'B2')`)).toEqual([{ subject_id: 'B2' }])
})

it('a worker that is asked to stop rolls back, and the job goes on at the next start', async () => {
  const id = await handIn('stopped.csv', lines(RESULT_HEADER, result('P1')))
  const blocker = await stopInTheMiddle()
  await work()
  await waitForMiddle()
  for (const worker of workers.splice(0)) await worker.stop()
  expect(await warehouse.query('select state from ops.handed_in where handed_in_id = $1', [id])).toEqual([{ state: 'waiting' }])
  await blocker.query('rollback')
  await blocker.end()
  await work()
  await waitForState(id, 'done')
  expect(await receiptsOf(id)).toEqual([{ state: 'interrupted', ...none }, { state: 'loaded', read: 1, loaded: 1, unchanged: 0 }])
})

it('a file that is refused as a whole ends with that receipt', async () => {
  const id = await handIn('wrong.csv', '甲,乙\n1,2\n')
  await work()
  await waitForState(id, 'done')
  expect(await receiptsOf(id)).toEqual([{ state: 'refused', ...none }])
})

it.each([
  ['of another city', { area: '370200', department: '', isLimited: true }, 'foreign-rows'],
  ['of another department', { area: '370100', department: 'SWJ', isLimited: true }, 'foreign-rows'],
  ['of its own city', { area: '370100', department: '', isLimited: true }, null],
  ['of its own department', { area: '370102', department: 'SCJG', isLimited: true }, null],
])('a task %s is taken or refused by its area and department', async (_, sender, code) => {
  const id = await handIn('task.csv', lines(TASK_HEADER, task('T1', '另一名称'), task(`N${sender.area}${sender.department}`)), sender)
  await work()
  await waitForState(id, 'done')
  expect(await warehouse.query(`select refusal ->> 'code' as code from ops.deliveries where handed_in_id = $1`, [id])).toEqual([{ code }])
})

it('a city cannot send what all areas share, nor results of another city’s task', async () => {
  const sender = { area: '370200', department: '', isLimited: true }
  const results = await handIn('foreign-results.csv', lines(RESULT_HEADER, result('F1')), sender)
  const regions = await handIn('regions.csv', lines('行政区划代码,行政区划名称,上级代码,级别', '370299,某区,370200,县'), sender)
  await work()
  await waitForState(results, 'done')
  await waitForState(regions, 'done')
  expect(await receiptsOf(results)).toEqual([{ state: 'refused', ...none }])
  expect(await receiptsOf(regions)).toEqual([{ state: 'refused', ...none }])
  expect(await warehouse.query(`select refusal ->> 'code' as code from ops.deliveries where handed_in_id in ($1, $2) order by handed_in_id`, [results, regions])).toEqual([{ code: 'foreign-rows' }, { code: 'not-yours-to-send' }])
})
