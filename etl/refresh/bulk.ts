/** Indexes of a fact in a load that moves much of it: made anew afterwards, they cost a fraction of being kept row by row. */
import type pg from 'pg'
import { getFact, type FactName } from '#domain/facts.ts'
import { dropIndexes } from '#etl/indexes.ts'

/** Fewest rows that make a load big, and the part of the fact that they must be. */
const MANY_ROWS = 50_000
const MUCH = 0.25
/** How long a big load waits for readers of the fact before it works beside them instead, keeping the indexes. */
const LOCK_WAIT = '2s'
const LOCK_FAULTS: readonly unknown[] = ['55P03', '40P01']

/** Whether so many rows are a large part of the fact, as far as its statistics tell. */
export async function isLargePart(client: pg.Client, name: FactName, count: number, part = MUCH): Promise<boolean> {
  if (count < MANY_ROWS) return false
  const { rows } = await client.query<{ count: number }>('select reltuples as count from pg_class where oid = $1::regclass', [
    `mart.${getFact(name).table}`,
  ])
  return count >= part * Math.max(rows[0]?.count ?? 0, 0)
}

/** Changes rows of a fact without its indexes, when nobody reads it now; they stand again, the same, when it returns. */
export async function withoutIndexes(client: pg.Client, name: FactName, work: () => Promise<void>): Promise<void> {
  const { table } = getFact(name)
  if (!(await tryLock(client, `mart.${table}`))) return work()
  const makeIndexes = await dropIndexes(client, 'mart', table)
  await work()
  await makeIndexes()
  await client.query(`analyze mart.${table}`)
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
