/**
 * Brings a database to the state of this tree: numbered migrations once and forward only, then the
 * repeatable texts (indicator views, warning rules, rights) whenever one of them changed or a migration was applied.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { connect, createPool } from '#sql/client.ts'

const ROOM = fileURLToPath(new URL('.', import.meta.url))
/** Folders of texts that may run again: later ones rest on earlier ones. */
const REPEATABLE = ['mart/indicators', 'warnings', 'rights']
const LOCK_KEY = 7_301_001

export interface MigrateOptions {
  /** Password of the application login `drb_app`; without it the login is left as the operator made it. */
  appPassword?: string
  /** Told of each step, one line. */
  log?: (line: string) => void
}

interface SqlText {
  name: string
  text: string
  sha256: string
}

/**
 * Migrates the database behind `ownerUrl`.
 * @throws when an applied migration was changed afterwards, or when the server is older than PostgreSQL 15.
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<void> {
  const log = options.log ?? (() => undefined)
  const client = await connect(ownerUrl, 'drb-migrate')
  try {
    await requireServerVersion(client)
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY])
    await createRoles(client, options.appPassword)
    await client.query(
      `create table if not exists public.schema_migrations (
         name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    )
    const applied = await readApplied(client)
    for (const file of await readTexts('migrations')) {
      const before = applied.get(file.name)
      if (before === file.sha256) continue
      if (before !== undefined) throw new Error(`${file.name} was changed after it was applied; add a new migration instead`)
      await inTransaction(client, () => apply(client, file))
      log(`migration ${file.name}`)
    }
    await createQueue(ownerUrl)
    await applyRepeatable(client, await readApplied(client), log)
  } finally {
    await client.end()
  }
}

async function requireServerVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
  const version = rows[0]?.version ?? 0
  if (version < 150_000) throw new Error(`PostgreSQL 15 or later is needed; this server says ${version}`)
}

/**
 * Roles belong to the server, not to one database: drb_app signs in and owns nothing, drb_reader owns the views
 * that it reads, drb_lookup owns the views that need a name from outside the scope.
 */
async function createRoles(client: pg.Client, appPassword: string | undefined): Promise<void> {
  await inTransaction(client, async () => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK_KEY + 1])
    for (const role of ['drb_reader', 'drb_lookup']) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (rowCount === 0) await client.query(`create role ${role} nologin nosuperuser nobypassrls`)
      await client.query(`grant ${role} to current_user`)
    }
    const { rowCount } = await client.query(`select from pg_roles where rolname = 'drb_app'`)
    if (rowCount === 0) await client.query('create role drb_app login nosuperuser nobypassrls')
    if (appPassword !== undefined) {
      await client.query(`alter role drb_app password ${client.escapeLiteral(appPassword)}`)
    }
  })
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from public.schema_migrations')
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

async function readTexts(folder: string): Promise<SqlText[]> {
  const names = (await readdir(join(ROOM, folder))).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(ROOM, folder, name), 'utf8')
      return { name: `${folder}/${name}`, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** The tables of the job queue are the package's own; it brings them to its version. */
async function createQueue(ownerUrl: string): Promise<void> {
  const pool = createPool(ownerUrl, { max: 2, applicationName: 'drb-migrate' })
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) })
  } finally {
    await pool.end()
  }
}

/**
 * Views are dropped and made anew together: a view cannot lose a column in place. They are made anew after every migration too,
 * for one that takes all columns of a table keeps those the table had when it was made.
 */
async function applyRepeatable(client: pg.Client, applied: Map<string, string>, log: (line: string) => void): Promise<void> {
  const texts = (await Promise.all(REPEATABLE.map(readTexts))).flat()
  const migrations = [...applied].filter(([name]) => name.startsWith('migrations/')).map(([name, sha256]) => ({ name, sha256 }))
  const sha256 = createHash('sha256').update([...migrations, ...texts].map((text) => text.name + text.sha256).sort().join('\n')).digest('hex')
  if (applied.get('repeatable') === sha256) return
  await inTransaction(client, async () => {
    await client.query('drop schema if exists read cascade; create schema read; grant usage, create on schema read to drb_reader, drb_lookup')
    await client.query('drop schema if exists detect cascade; create schema detect')
    for (const file of texts) await client.query(file.text)
    await recordApplied(client, 'repeatable', sha256)
  })
  log(`views and rights, ${texts.length} texts`)
}

async function apply(client: pg.Client, file: SqlText): Promise<void> {
  await client.query(file.text)
  await recordApplied(client, file.name, file.sha256)
}

async function recordApplied(client: pg.Client, name: string, sha256: string): Promise<void> {
  await client.query(
    `insert into public.schema_migrations (name, sha256) values ($1, $2)
     on conflict (name) do update set sha256 = excluded.sha256, applied_at = now()`,
    [name, sha256],
  )
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
