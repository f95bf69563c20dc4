/**
 * The only door to PostgreSQL. Days arrive as `YYYY-MM-DD`, instants as ISO text with their zone,
 * counts (bigint) as numbers as long as they are exact, numerics as text.
 */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { lendConnections } from '#sql/lend-connections.ts'
import type { Database } from '#sql/schema.ts'

const DATE_OID = 1082
const TIMESTAMPTZ_OID = 1184
const INT8_OID = 20

/** Reads an exact count; a count beyond 2^53 would lose digits and is refused. */
function parseCount(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`count ${text} is beyond exact integers`)
  return value
}

const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE_OID) return (text: string) => text
    if (oid === TIMESTAMPTZ_OID) return (text: string) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
    if (oid === INT8_OID) return parseCount
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
  },
}

export interface PoolOptions {
  /** Most connections held at once. */
  max?: number
  /** Longest time of one statement in milliseconds; longer ones are cut. */
  statementTimeoutMs?: number
  /** Longest wait for an answer in milliseconds, for a server or a network that has gone silent and cuts nothing itself. */
  answerTimeoutMs?: number
  /** Name shown in pg_stat_activity. */
  applicationName?: string
  /** Told of connections that broke while idle; the pool itself recovers. */
  onIdleError?: (error: Error) => void
}

/** Opens a pool of connections; it survives a server that stops and comes back. */
export function createPool(url: string, options: PoolOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 8,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: options.statementTimeoutMs ?? 0,
    ...(options.answerTimeoutMs === undefined ? {} : { query_timeout: options.answerTimeoutMs }),
    application_name: options.applicationName ?? 'double-random-board',
    types,
  })
  pool.on('error', (error) => options.onIdleError?.(error))
  // A connection that breaks while in use fails its query, and that is told; but without a listener it would end the process too.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Wraps a pool for typed queries. */
export function createDatabase(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: lendConnections(pool) }) })
}

/** Opens one connection of its own, for migrations and loads. */
export async function connect(url: string, applicationName: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: applicationName, types })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
