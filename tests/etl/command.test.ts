/** The command line hands files in as the same jobs: beside a worker and without one, killed, stopped and taken back in the middle. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { loadByJobs } from '#etl/jobs/load-by-jobs.ts'
import { startWorker, type DeliveryWorker } from '#etl/jobs/worker.ts'
import type { Receipt } from '#etl/receipts.ts'
import { connect } from '#sql/client.ts'
import { handInFile, waitForRow } from './hand-in.ts'
import { createWarehouse, lines, result, RESULT_HEADER, task, TASK_HEADER, type Warehouse } from './support.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const STOPPED = 130
let warehouse: Warehouse
let deliveryDir: string
let blocker: pg.Client
const workers: DeliveryWorker[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  warehouse = await createWarehouse()
  deliveryDir = join(warehouse.folder, 'deliveries')
  blocker = await connect(warehouse.ownerUrl, 'drb-tests')
  await warehouse.load('tasks.csv', lines(TASK_HEADER, task('T1')))
})
afterEach(async () => {
  await blocker.query('rollback')
  for (const worker of workers.splice(0)) await worker.stop()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(async () => {
  await blocker.end()
  await warehouse.close()
})

/** The command as `etl/main.ts` carries it out. */
async function load(paths: string[], sender = '', stop = new AbortController().signal): Promise<{ receipts: Receipt[]; said: string }> {
  let said = ''
  const reporter = { step: (line: string) => void (said += `${line}\n`), progress: () => undefined }
  const receipts = await loadByJobs(warehouse.ownerUrl, paths, { deliveryDir, sender, layout: null, table: null, reporter, stop })
  return { receipts, said }
}

/** The same as a process, to be killed and stopped. */
function spawnLoad(path: string): { child: ChildProcess; ended: Promise<{ code: number | null; stderr: string }> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'etl/main.ts', 'load', path], {
    cwd: ROOT, env: { ...process.env, DATABASE_URL: warehouse.ownerUrl, DELIVERY_DIR: deliveryDir }, stdio: ['ignore', 'ignore', 'pipe'],
  })
  children.push(child)
  let stderr = ''
  child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()))
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr }))) }
}

const writeResults = (name: string, prefix: string, count = 1): Promise<string> =>
  warehouse.write(name, lines(RESULT_HEADER, ...Array.from({ length: count }, (_, index) => result(`${prefix}${index}`))))
const entriesOf = (...names: string[]): Promise<Record<string, unknown>[]> =>
  warehouse.query('select file_name, way, state, attempt_count as runs from ops.handed_in where file_name = any ($1) order by handed_in_id', [names])

/** A lock on core.results stops a load after staging, with its transaction open: the middle. */
const stopLoads = (): Promise<unknown> => blocker.query('begin; lock table core.results in share row exclusive mode')
const waitFor = (sql: string, parameters: unknown[] = []): Promise<void> => waitForRow(async () => (await warehouse.query(sql, parameters)).length, sql)
const waitForMiddle = async (name: string): Promise<void> => {
  await waitFor(`select from ops.handed_in where file_name = $1 and state = 'running'`, [name])
  await waitFor(`select from pg_stat_activity where datname = current_database() and application_name = 'drb-worker' and wait_event_type = 'Lock'`)
}
async function work(): Promise<void> {
  const worker = await startWorker({ ownerUrl: warehouse.ownerUrl, deliveryDir, watchDir: null, findAddress: () => undefined, log: () => undefined, onLost: () => undefined })
  workers.push(worker)
  await worker.working
}

it('without a worker it works its files itself, tables before what refers to them, and nothing beyond them', async () => {
  await stopLoads()
  const results = await warehouse.write('own-results.csv', lines(RESULT_HEADER, result('A0').replace('T1', 'T2')))
  const tasks = await warehouse.write('own-tasks.csv', lines(TASK_HEADER, task('T2')))
  const nowhere = join(warehouse.folder, 'nowhere.csv')
  const loading = load([results, tasks, nowhere], '370102')
  await waitForMiddle('own-results.csv')
  const later = await handInFile(warehouse.client, deliveryDir, 'later.csv', lines(TASK_HEADER, task('T3')))
  await blocker.query('rollback')
  const { receipts, said } = await loading
  expect(receipts).toMatchObject([
    { file: nowhere, state: 'refused', refusal: { code: 'unreadable-file' } },
    { file: 'own-tasks.csv', state: 'loaded', loaded: 1 },
    { file: 'own-results.csv', state: 'loaded', loaded: 1, held: 0 },
  ])
  expect(said).toContain('no worker runs: this command works')
  expect(await entriesOf('own-results.csv', 'own-tasks.csv')).toEqual(['own-tasks.csv', 'own-results.csv'].map((file_name) => ({ file_name, way: 'command', state: 'done', runs: 1 })))
  expect(await warehouse.query('select state from ops.handed_in where handed_in_id = $1', [later])).toEqual([{ state: 'waiting' }])
  expect(await warehouse.query(`select sent_by from ops.deliveries where file_name = 'own-tasks.csv'`)).toEqual([{ sent_by: '370102' }])
  expect(await warehouse.query(`select actor, detail ->> 'way' as way from auth.audit_events where event = 'hand-in' and detail ->> 'file' = 'own-tasks.csv'`)).toEqual([{ actor: 'command line', way: 'command' }])
  // its findings were asked before it ended
  expect(await warehouse.query('select from ops.findings_due')).toEqual([])
})

it('beside a worker it follows what that one loads, what waits before it first', async () => {
  const path = await warehouse.write('beside.csv', lines(RESULT_HEADER, result('B1'), result('B2', '2023-05-01')))
  await stopLoads()
  await work()
  const before = await handInFile(warehouse.client, deliveryDir, 'before.csv', lines(RESULT_HEADER, result('B0')))
  await waitForMiddle('before.csv')
  const loading = load([path])
  await waitFor(`select from ops.handed_in where file_name = 'beside.csv'`)
  await blocker.query('rollback')
  const { receipts, said } = await loading
  expect(receipts).toMatchObject([{ file: 'beside.csv', state: 'loaded', read: 2, loaded: 1, rejected: 1 }])
  expect(said).toContain('1 before it')
  expect(said).toContain('another worker is at work')
  expect(said).not.toContain('this command works')
  expect(await warehouse.query('select state from ops.handed_in where handed_in_id = $1', [before])).toEqual([{ state: 'done' }])
})

it('killed in the middle, the same command run again goes on with the same entry', { timeout: 90_000 }, async () => {
  const path = await writeResults('killed.csv', 'K', 50)
  await stopLoads()
  const { child, ended } = spawnLoad(path)
  await waitForMiddle('killed.csv')
  child.kill('SIGKILL')
  await ended
  await blocker.query('rollback')
  const kept = await readdir(deliveryDir)
  const { receipts, said } = await load([path])
  expect(receipts).toMatchObject([{ file: 'killed.csv', state: 'loaded', read: 50, loaded: 50 }])
  expect(said).toContain('killed.csv: 上次已交入')
  expect(await entriesOf('killed.csv')).toEqual([{ file_name: 'killed.csv', way: 'command', state: 'done', runs: 2 }])
  expect(await warehouse.query(`select state from ops.deliveries where file_name = 'killed.csv' order by delivery_id`)).toEqual([{ state: 'interrupted' }, { state: 'loaded' }])
  expect(await readdir(deliveryDir)).toEqual(kept)
})

it('Ctrl-C rolls back, says that the files stay handed in, and the next worker goes on with them', { timeout: 90_000 }, async () => {
  const path = await writeResults('stopped.csv', 'P', 2)
  await stopLoads()
  const { child, ended } = spawnLoad(path)
  await waitForMiddle('stopped.csv')
  child.kill('SIGINT')
  const { code, stderr } = await ended
  expect(code).toBe(STOPPED)
  expect(stderr).toMatch(/stay handed in, nothing of them is loaded yet: stopped\.csv \(\d+\)/)
  // the end that was asked for is told as no fault
  expect(stderr).not.toMatch(/AbortError|broke off/)
  expect(await entriesOf('stopped.csv')).toMatchObject([{ state: 'waiting' }])
  await blocker.query('rollback')
  await work()
  await waitFor(`select from ops.handed_in where file_name = 'stopped.csv' and state = 'done'`)
  expect(await warehouse.query(`select loaded_count as loaded from ops.deliveries where file_name = 'stopped.csv' and state = 'loaded'`)).toEqual([{ loaded: 2 }])
})

it('stopped before its files are kept, it hands in nothing', async () => {
  const stop = new AbortController()
  stop.abort()
  const kept = await readdir(deliveryDir)
  await expect(load([await writeResults('early.csv', 'E')], '', stop.signal)).rejects.toThrow('nothing was handed in')
  expect(await entriesOf('early.csv')).toEqual([])
  expect(await readdir(deliveryDir)).toEqual(kept)
})

it('taken back in the middle, a file has nothing loaded, and it says so', async () => {
  const path = await writeResults('taken.csv', 'N')
  await stopLoads()
  const loading = load([path])
  await waitForMiddle('taken.csv')
  await warehouse.query(`begin; set local app.role = 'steward'; set local app.scope_level = 'province'; set local app.scope_area = '370000'; set local app.scope_department = '';
    select read.cancel_handed_in(handed_in_id) from ops.handed_in where file_name = 'taken.csv'; commit`)
  const { receipts, said } = await loading
  expect(receipts).toMatchObject([{ file: 'taken.csv', state: 'interrupted', read: 0 }])
  expect(said).toContain('taken.csv: 已取消，未入一行')
  expect(await warehouse.query(`select from core.results where subject_id = 'N0'`)).toEqual([])
})

it('a load that breaks off again and again stays handed in, with its reason', async () => {
  const path = await writeResults('broken.csv', 'X')
  await warehouse.query(`create function core.no_room() returns trigger language plpgsql as $$ begin raise exception 'no room on the disk'; end $$;
    create trigger no_room before insert on core.results for each statement execute function core.no_room()`)
  const { receipts, said } = await load([path])
  await warehouse.query('drop trigger no_room on core.results; drop function core.no_room()')
  expect(receipts).toMatchObject([{ file: 'broken.csv', state: 'interrupted' }])
  expect(said).toContain('broken.csv: 装入中断 / broke off: no room on the disk')
  expect(said).toMatch(/stay handed in, nothing of them is loaded yet: broken\.csv/)
  expect((await load([path])).receipts).toMatchObject([{ state: 'loaded', loaded: 1 }])
})
