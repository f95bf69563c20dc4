/** The PostgreSQL of a bench: the one that DATABASE_URL names, or an embedded one of its own that is gone afterwards. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { startEmbeddedPostgres } from '#app/server/embedded-postgres.ts'
import { connect } from '#sql/client.ts'
import { migrate } from '#sql/migrate.ts'
import { withDatabase, withLogin } from '../support/address.ts'
import { makeDataDir, removeDataDir } from '../support/data-dir.ts'

const APP_PASSWORD = 'bench-only'

export interface BenchDatabase {
  readonly name: string
  /** Address of the owner, for loads. */
  readonly ownerUrl: string
  /** Address of the application's login, under row-level security. */
  readonly appUrl: string
}

export interface BenchServer {
  readonly version: string
  /** Folder for files, gone with the server. */
  readonly folder: string
  /** A migrated, empty database. */
  createDatabase(name: string): Promise<BenchDatabase>
  /** Another of what one holds; nobody may be connected to it. */
  copyDatabase(from: BenchDatabase, name: string): Promise<BenchDatabase>
  dropDatabase(database: BenchDatabase): Promise<void>
  close(): Promise<void>
}

/** @param durable false gives up safety for speed, where no time is measured */
export async function openBenchServer({ durable = true } = {}): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'drb-bench-'))
  const { ownerUrl, stop } = await findServer(durable)
  const owner = await connect(ownerUrl, 'drb-bench')
  const names = new Set<string>()
  const open = async (name: string, ending: string): Promise<BenchDatabase> => {
    const full = `drb_bench_${process.pid}_${name}`
    await owner.query(`create database ${full} ${ending}`)
    names.add(full)
    const url = withDatabase(ownerUrl, full)
    return { name: full, ownerUrl: url, appUrl: withLogin(url, 'drb_app', APP_PASSWORD) }
  }
  const drop = async (name: string): Promise<void> => {
    await owner.query(`drop database if exists ${name} with (force)`)
    names.delete(name)
  }
  return {
    version: await readVersion(owner),
    folder,
    createDatabase: async (name) => {
      const database = await open(name, '')
      await migrate(database.ownerUrl, { appPassword: APP_PASSWORD })
      return database
    },
    copyDatabase: (from, name) => open(name, `template ${from.name} strategy file_copy`),
    dropDatabase: ({ name }) => drop(name),
    close: async () => {
      for (const name of names) await drop(name)
      await owner.end()
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function readVersion(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ version: string }>(`select current_setting('server_version') as version`)
  return rows[0]?.version ?? ''
}

/** As safe as the one that the program runs: a bench that skips the disk would flatter loads. */
async function findServer(durable: boolean): Promise<{ ownerUrl: string; stop(): Promise<void> }> {
  const given = process.env.DATABASE_URL
  if (given !== undefined && given !== '') return { ownerUrl: given, stop: () => Promise.resolve() }
  const dataDir = await makeDataDir()
  const server = await startEmbeddedPostgres({ dataDir, durable })
  return {
    ownerUrl: server.ownerUrl,
    stop: async () => {
      await server.stop()
      await removeDataDir(dataDir)
    },
  }
}
