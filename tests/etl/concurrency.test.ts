import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOAD_LOCK } from '#etl/load-lock.ts'
import { loadFiles } from '#etl/pipeline.ts'
import { connect } from '#sql/client.ts'
import { createWarehouse, figures, lines, result, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await createWarehouse()
  await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
})
afterAll(() => warehouse.close())

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const startLoad = (path: string) =>
  spawn(process.execPath, ['--import', 'tsx', 'etl/main.ts', 'load', '--direct', path], { cwd: ROOT, env: { ...process.env, DATABASE_URL: warehouse.ownerUrl }, stdio: 'ignore' })

async function waitFor(sql: string, parameters: unknown[]): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    if ((await warehouse.query(sql, parameters)).length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`never came true: ${sql}`)
}

describe('a load killed in the middle', () => {
  it('leaves nothing behind, and the next load equals one that was never disturbed', { timeout: 90_000 }, async () => {
    const path = await warehouse.write('killed.csv', lines(RESULT_HEADER, ...Array.from({ length: 3000 }, (_, index) => result(`K${index}`))))
    // A lock on core.results stops the load after staging, with its transaction open: the middle.
    const blocker = await connect(warehouse.ownerUrl, 'drb-tests')
    await blocker.query('begin; lock table core.results in share row exclusive mode')
    const child = startLoad(path)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await waitFor(`select from ops.deliveries where file_name = $1 and state = 'running'`, ['killed.csv'])
    await waitFor(`select from pg_stat_activity where datname = current_database() and application_name = 'drb-etl' and wait_event_type = 'Lock'`, [])
    child.kill('SIGKILL')
    await ended
    await blocker.query('rollback')
    await blocker.end()
    const [receipt] = await loadFiles(warehouse.ownerUrl, [path])
    expect(receipt === undefined ? null : figures(receipt)).toEqual({ read: 3000, loaded: 3000, unchanged: 0, replaced: 0, held: 0, rejected: 0 })
    expect(await warehouse.query(`select state, batch_id from ops.deliveries where file_name = 'killed.csv' order by delivery_id`)).toEqual([
      { state: 'interrupted', batch_id: null },
      { state: 'loaded', batch_id: receipt?.batch },
    ])
    expect(await warehouse.query('select count(*)::integer as rows from core.results')).toEqual([{ rows: 3000 }])
    // it went past the queue
    expect(await warehouse.query('select from ops.handed_in')).toEqual([])
    expect(await warehouse.query(`select from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = 'staging' and relkind = 'r'`)).toHaveLength(0)
  })

  it('while waiting for another load is marked by the next one', { timeout: 90_000 }, async () => {
    const holder = await connect(warehouse.ownerUrl, 'drb-tests')
    await holder.query('select pg_advisory_lock($1)', [LOAD_LOCK])
    const path = await warehouse.write('waiting.csv', lines(RESULT_HEADER, result('W1')))
    const child = startLoad(path)
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await waitFor(`select from ops.deliveries where file_name = $1 and state = 'waiting'`, ['waiting.csv'])
    await waitFor(`select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`, [])
    child.kill('SIGKILL')
    await ended
    await holder.end()
    await warehouse.load('next.csv', lines(RESULT_HEADER, result('W2')))
    expect(await warehouse.query(`select state from ops.deliveries where file_name = 'waiting.csv'`)).toEqual([{ state: 'interrupted' }])
  })
})

it('two loads of one table at once stand one after the other', async () => {
  const first = await warehouse.write('first.csv', lines(RESULT_HEADER, ...Array.from({ length: 500 }, (_, index) => result(`P${index}`))))
  const second = await warehouse.write('second.csv', lines(RESULT_HEADER, ...Array.from({ length: 500 }, (_, index) => result(`P${index + 250}`, '2023-05-21'))))
  const [one, two] = (await Promise.all([loadFiles(warehouse.ownerUrl, [first]), loadFiles(warehouse.ownerUrl, [second])])).flat()
  if (one === undefined || two === undefined) throw new Error('no receipts')
  // 750 keys: whichever came second replaced the 250 that both name
  expect(one.loaded + two.loaded).toBe(750)
  expect(one.replaced + two.replaced).toBe(250)
  expect(Math.abs((one.batch ?? 0) - (two.batch ?? 0))).toBe(1)
  const last = (one.batch ?? 0) > (two.batch ?? 0) ? '2023-05-20' : '2023-05-21'
  expect(await warehouse.query(`select distinct published_date from core.results where subject_id in ('P250', 'P499')`)).toEqual([{ published_date: last }])
})
