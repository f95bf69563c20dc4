import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#app/config.server.ts'
import { startEmbeddedPostgres } from '#app/server/embedded-postgres.ts'
import { isAlive } from '#app/server/file-lock.ts'
import { readPostmasterFile } from '#app/server/postgres-process.ts'
import { superviseWorker } from '#app/server/supervise-worker.ts'
import { findFaults } from '#etl/checks.ts'
import { loadSeeds } from '#etl/seeds.ts'
import { connect } from '#sql/client.ts'
import { migrate } from '#sql/migrate.ts'
import { handInFile, waitForRow } from '../etl/hand-in.ts'
import { lines, result, RESULT_HEADER, task, TASK_HEADER } from '../etl/support.ts'
import { makeDataDir, removeDataDir } from '../support/data-dir.ts'

let dataDir = ''
const start = (): ReturnType<typeof startEmbeddedPostgres> => startEmbeddedPostgres({ dataDir, durable: false })
const serverPid = (): number => readPostmasterFile(join(dataDir, 'pg'))?.pid ?? 0

async function ask(url: string, query: string): Promise<unknown> {
  const client = await connect(url, 'drb-tests')
  try {
    const { rows } = await client.query<{ answer: unknown }>(query)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await condition()) return
    await new Promise((resume) => setTimeout(resume, 20))
  }
  throw new Error('the awaited state did not come')
}

beforeAll(async () => {
  dataDir = await makeDataDir()
})
afterAll(() => removeDataDir(dataDir))

test('a fresh data folder gets a UTF-8 database that sorts by code point and keeps its password to itself', async () => {
  const server = await start()
  expect(await ask(server.ownerUrl, `select current_setting('server_encoding') || ' ' || datcollate as answer from pg_database where datname = current_database()`)).toBe('UTF8 C.UTF-8')
  expect(await ask(server.ownerUrl, `select current_setting('listen_addresses') as answer`)).toBe('127.0.0.1')
  expect(statSync(join(dataDir, 'owner-password')).mode & 0o777).toBe(0o600)
  const wrong = new URL(server.ownerUrl)
  wrong.password = 'guessed'
  await expect(ask(wrong.href, 'select 1 as answer')).rejects.toThrow('password authentication failed')
  await server.stop()
})

test('a second start joins the running server, and only the last user stops it', async () => {
  const first = await start()
  const pid = serverPid()
  const second = await start()
  expect(second.port).toBe(first.port)
  expect(serverPid()).toBe(pid)
  await first.stop()
  expect(await ask(second.ownerUrl, 'select 1 as answer')).toBe(1)
  await second.stop()
  await expect(ask(second.ownerUrl, 'select 1 as answer')).rejects.toThrow('ECONNREFUSED')
})

test('a server left behind by a killed program is joined and then stopped by its successor', async () => {
  const orphaned = await start()
  // A note of a process that no longer lives stands for the killed program.
  const dead = spawn('true')
  await new Promise((resume) => dead.once('exit', resume))
  writeFileSync(join(dataDir, 'postgres-users', `${dead.pid}.killed`), '')
  const successor = await start()
  expect(successor.port).toBe(orphaned.port)
  await orphaned.stop()
  await successor.stop()
  expect(readPostmasterFile(join(dataDir, 'pg'))).toBeNull()
})

test('a taken port is passed over', async () => {
  const usual = await start()
  await usual.stop()
  const squatter = createServer()
  await new Promise<void>((resume) => squatter.listen(usual.port, '127.0.0.1', resume))
  const server = await start()
  expect(server.port).toBeGreaterThan(usual.port)
  expect(await ask(server.ownerUrl, 'select 1 as answer')).toBe(1)
  await server.stop()
  squatter.close()
})

test('a stale pid that now belongs to an unrelated live program does not prevent a start', async () => {
  const before = await start()
  await ask(before.ownerUrl, 'create table kept as select 1 as answer')
  const file = join(dataDir, 'pg', 'postmaster.pid')
  const text = readFileSync(file, 'utf8')
  await before.stop()
  writeFileSync(file, text.replace(/^\d+/, String(process.pid)))
  const after = await start()
  expect(await ask(after.ownerUrl, 'select answer from kept')).toBe(1)
  await after.stop()
})

test('a server killed with -9 is brought back on its port with what was committed', async () => {
  const server = await startEmbeddedPostgres({ dataDir, keepAlive: true })
  await ask(server.ownerUrl, 'create table survives as select 2 as answer')
  const pid = serverPid()
  process.kill(pid, 'SIGKILL')
  await waitFor(() => serverPid() !== pid && serverPid() !== 0)
  await waitFor(() => ask(server.ownerUrl, 'select answer from survives').then((answer) => answer === 2, () => false))
  await server.stop()
})

test('after kill -9 of the server the next start recovers', async () => {
  const server = await startEmbeddedPostgres({ dataDir })
  await ask(server.ownerUrl, 'create table recovered as select 3 as answer')
  const pid = serverPid()
  process.kill(pid, 'SIGKILL')
  // the signal takes its time on a busy machine, and until then that server is the one that runs
  await expect.poll(() => isAlive(pid)).toBe(false)
  const next = await startEmbeddedPostgres({ dataDir })
  expect(await ask(next.ownerUrl, 'select answer from recovered')).toBe(3)
  await server.stop()
  await next.stop()
})

test('a job goes on by itself after kill -9 of the server in its middle, and its receipt is right', { timeout: 120_000 }, async () => {
  const deliveryDir = join(dataDir, 'deliveries')
  mkdirSync(deliveryDir)
  const server = await startEmbeddedPostgres({ dataDir, keepAlive: true })
  const { ownerUrl } = server
  await migrate(ownerUrl, { appPassword: new URL(server.appUrl).password })
  await loadSeeds(ownerUrl)
  const worker = superviseWorker({ ownerUrl, appUrl: server.appUrl, config: readConfig({ DELIVERY_DIR: deliveryDir }), log: pino({ level: 'silent' }) })
  /** While the server is away nothing is true. */
  const waitForTruth = (condition: string): Promise<void> => waitForRow(async () => ((await ask(ownerUrl, `select ${condition} as answer`).catch(() => false)) === true ? 1 : 0), condition)
  const waitForDone = (id: number): Promise<void> => waitForTruth(`(select state = 'done' from ops.handed_in where handed_in_id = ${id})`)
  try {
    const client = await connect(ownerUrl, 'drb-tests')
    await waitForDone(await handInFile(client, deliveryDir, 'tasks.csv', lines(TASK_HEADER, task('T1'))))
    // A lock on core.results stops the load after staging, with its transaction open: the middle.
    const blocker = await connect(ownerUrl, 'drb-tests')
    for (const lost of [client, blocker]) lost.on('error', () => undefined)
    await blocker.query('begin; lock table core.results in share row exclusive mode')
    const id = await handInFile(client, deliveryDir, 'results.csv', lines(RESULT_HEADER, ...Array.from({ length: 3_000 }, (_, index) => result(`K${index}`))))
    await waitForTruth(`exists (select from pg_stat_activity where application_name = 'drb-worker' and wait_event_type = 'Lock')`)
    process.kill(serverPid(), 'SIGKILL')
    await waitForDone(id)
    const checker = await connect(ownerUrl, 'drb-tests')
    const { rows } = await checker.query('select state, read_count as read, loaded_count as loaded from ops.deliveries where handed_in_id = $1 order by delivery_id', [id])
    expect(rows).toEqual([{ state: 'interrupted', read: 0, loaded: 0 }, { state: 'loaded', read: 3_000, loaded: 3_000 }])
    expect((await checker.query('select from core.results')).rowCount).toBe(3_000)
    expect(await findFaults(checker)).toEqual([])
    await checker.end()
  } finally {
    await worker.stop()
    await server.stop()
  }
})
