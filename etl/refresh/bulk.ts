/** Indexes of a mart table in a load that moves much of it: made anew afterwards, they cost a fraction of being kept row by row. */
import type pg from 'pg'
import { dropIndexes } from '#etl/indexes.ts'

/** Fewest rows that make a load big, and the part of the table that they must be. */
const MANY_ROWS = 50_000
const MUCH = 0.25
/** How long a big load waits for readers of the table before it works beside them instead, keeping the indexes. */
const LOCK_WAIT = '2s'
const LOCK_FAULTS: readonly unknown[] = ['55P03', '40P01']

/** Whether so many rows are a large part of a table of `mart`, as far as its statistics tell. */
export async function isLargePart(client: pg.Client, table: string, count: number, part = MUCH): Promise<boolean> {
  if (count < MANY_ROWS) return false
  return count >= part * (await estimateRows(client, `mart.${table}`))
}

/** Rows of a table as far as its statistics tell. */
export async function estimateRows(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select greatest(reltuples, 0) as count from pg_class where oid = $1::regclass', [table])
  return rows[0]?.count ?? 0
}

/**
 * Changes rows of a table of `mart` without its indexes, when nobody reads it now; they stand again, the same, when it returns.
 * @returns false when somebody reads it: then nothing was done
 */
export async function withoutIndexes(client: pg.Client, table: string, work: () => Promise<void>): Promise<boolean> {
  if (!(await tryLock(client, `mart.${table}`))) return false
  const makeIndexes = await dropIndexes(client, 'mart', table)
  await work()
  await makeIndexes()
  await client.query(`analyze mart.${table}`)
  return true
}

async function tryLock(client: pg.Client, table: string): Promise<boolean> {
  await client.query('savepoint before_lock')
  try {
    await client.query(`set local lock_timeout = '${LOCK_WAIT}'`)
    await client.query(`lock table ${table} in access exclusive mode`)
    await client.query('set local lock_timeout to default')
    await client.query('release savepoint before_lock')
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && LOCK_FAULTS.includes(error.code))) throw error
    await client.query('rollback to savepoint before_lock')
    return false
  }
}
