/** A disk without room for the database: the load breaks off with the reason, nothing of it stays, and it works once there is room. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#app/server/embedded-postgres.ts'
import { readPostmasterFile } from '#app/server/postgres-process.ts'
import { findFaults } from '#etl/checks.ts'
import { loadFiles } from '#etl/pipeline.ts'
import { loadSeeds } from '#etl/seeds.ts'
import { connect } from '#sql/client.ts'
import { migrate } from '#sql/migrate.ts'
import { makeDataDir, removeDataDir } from '../support/data-dir.ts'
import { figures, lines } from './support.ts'

/** Beyond one segment of the log of changes, which the server cannot do without, and far below what the file needs. */
const ROOM_BYTES = 17 * 1024 * 1024
const ROWS = 20_000
/** Hexadecimal digits, which cannot be compressed away within a row. */
const SCOPE_BYTES = 450

const hasPrlimit = ((): boolean => {
  try {
    execFileSync('prlimit', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('SKIPPED: a full disk cannot be played without prlimit')
    return false
  }
})()

describe.skipIf(!hasPrlimit)('a database without room', () => {
  let dataDir: string
  let folder: string
  let server: EmbeddedPostgres
  let client: pg.Client
  beforeAll(async () => {
    dataDir = await makeDataDir()
    folder = await mkdtemp(join(tmpdir(), 'drb-room-'))
    server = await startEmbeddedPostgres({ dataDir, durable: false })
    await migrate(server.ownerUrl, { appPassword: new URL(server.appUrl).password })
    await loadSeeds(server.ownerUrl)
    client = await connect(server.ownerUrl, 'drb-tests')
  })
  afterAll(async () => {
    await client.end()
    await server.stop()
    await removeDataDir(dataDir)
    await rm(folder, { recursive: true, force: true })
  })

  /** Files of the sessions that begin from now on may grow so far, as a full disk stops them. */
  const setRoom = (room: string): void => {
    const pid = readPostmasterFile(join(dataDir, 'pg'))?.pid ?? 0
    // As the server's own user: root may not everywhere set limits of others.
    const { uid, gid } = statSync(`/proc/${pid}`)
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${room}:`], process.getuid?.() === 0 ? { uid, gid } : {})
  }
  const countOf = async (table: string): Promise<number> => (await client.query<{ rows: number }>(`select count(*) as rows from ${table}`)).rows[0]?.rows ?? -1

  it('breaks the load off with the reason, keeps what it had, and takes the file once there is room', { timeout: 120_000 }, async () => {
    const path = join(folder, 'subjects.csv')
    const rows = Array.from({ length: ROWS }, (_, index) => `S${index},第${index}家,370302,${randomBytes(SCOPE_BYTES).toString('hex')}`)
    await writeFile(path, lines('主体身份代码,名称,行政区划代码,经营范围', ...rows))
    const small = join(folder, 'small.csv')
    await writeFile(small, lines('主体身份代码,名称,行政区划代码', 'A1,甲,370302'))
    expect(await loadFiles(server.ownerUrl, [small])).toMatchObject([{ loaded: 1 }])

    setRoom(String(ROOM_BYTES))
    await expect(loadFiles(server.ownerUrl, [path])).rejects.toThrow(/could not extend file/)
    expect(await countOf('core.subjects')).toBe(1)
    expect(await findFaults(client)).toEqual([])
    // What is small enough goes on being taken.
    expect(await loadFiles(server.ownerUrl, [small])).toMatchObject([{ unchanged: 1 }])

    setRoom('unlimited')
    const [receipt] = await loadFiles(server.ownerUrl, [path])
    expect(receipt === undefined ? null : figures(receipt)).toEqual({ read: ROWS, loaded: ROWS, unchanged: 0, replaced: 0, held: 0, rejected: 0 })
    const states = await client.query<{ state: string }>(`select state from ops.deliveries where file_name = 'subjects.csv' order by delivery_id`)
    expect(states.rows.map(({ state }) => state)).toEqual(['interrupted', 'loaded'])
    expect(await client.query(`select from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = 'staging' and relkind = 'r'`)).toMatchObject({ rowCount: 0 })
  })
})
