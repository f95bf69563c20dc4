/** Follows what was handed in until each entry has ended, by what the database says of it, whoever works. */
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import type { Reporter } from '#etl/progress.ts'

const ASK_EVERY_MS = 200
/** Runs that break off before the following ends: one more gets over a cut connection, the rest is for a person. */
const BROKEN_RUNS = 2

export interface FollowedEntry {
  readonly id: number
  readonly state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'
  readonly deliveryId: number | null
  /** Why the last run broke off. */
  readonly fault: string | null
  readonly attempts: number
  readonly bytes: number
  readonly progressRows: number
  readonly progressBytes: number
}

/** The entries as they stand, in the order of their numbers. */
export async function readEntries(client: pg.Client, ids: readonly number[]): Promise<FollowedEntry[]> {
  const { rows } = await client.query<FollowedEntry>(
    `select handed_in_id as id, state, delivery_id as "deliveryId", fault, attempt_count as attempts, file_bytes as bytes,
       progress_rows as "progressRows", progress_bytes as "progressBytes"
     from ops.handed_in where handed_in_id = any ($1::bigint[]) order by handed_in_id`,
    [ids],
  )
  return rows
}

/**
 * Waits until all have ended, one keeps breaking off, or `stop` is aborted. Progress of what runs goes to the reporter.
 * @returns whether all have ended
 */
export async function follow(client: pg.Client, ids: readonly number[], reporter: Reporter, stop: AbortSignal): Promise<boolean> {
  const before = new Map((await readEntries(client, ids)).map(({ id, attempts }) => [id, attempts]))
  while (!stop.aborted) {
    const open = (await readEntries(client, ids)).filter(({ state }) => state === 'waiting' || state === 'running')
    if (open.length === 0) return true
    if (open.some(({ id, state, fault, attempts }) => state === 'waiting' && fault !== null && attempts - (before.get(id) ?? 0) >= BROKEN_RUNS)) return false
    const running = open.find(({ state }) => state === 'running')
    if (running !== undefined) reporter.progress({ rows: running.progressRows, bytes: running.progressBytes, totalBytes: running.bytes })
    await wait(ASK_EVERY_MS, undefined, { signal: stop }).catch(() => undefined)
  }
  return false
}
