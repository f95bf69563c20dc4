/** What was handed in, and the states it passes: waiting → running → done, cancelled or failed. */
import type pg from 'pg'
import { waitForClaim } from '#etl/load-lock.ts'
import type { Handover } from '#etl/pipeline.ts'

/** Runs of one file before it is given up: a file that kills its worker must not do so for ever. */
const MOST_ATTEMPTS = 8

/** Its sender took it back while it was being loaded. */
export class Cancelled extends Error {}

export interface HandedIn {
  readonly id: number
  readonly storedName: string | null
  readonly fileName: string
  readonly bytes: number
  readonly layout: string | null
  readonly sourceTable: string | null
  readonly handover: Handover
}

interface Entry {
  handed_in_id: number
  stored_name: string | null
  file_name: string
  file_bytes: number
  layout: string | null
  source_table: string | null
  sender_area: string
  sender_department: string
  is_limited: boolean
  mends_delivery_id: number | null
  withdraws_delivery_id: number | null
  cancel_asked_at: string | null
  attempt_count: number
}

/**
 * Begins with the oldest entry that is not finished, whichever job asks: what was sent later never overtakes what was sent before.
 * An entry whose load was done by a worker that died right after is finished on the way.
 * @param upTo last entry to begin with; null for no end
 * @returns null when nothing is left to do
 */
export async function beginNext(client: pg.Client, upTo: number | null = null): Promise<HandedIn | null> {
  for (;;) {
    const { rows } = await client.query<Entry>(
      `select * from ops.handed_in where state in ('waiting', 'running') and ($1::bigint is null or handed_in_id <= $1) order by handed_in_id limit 1`,
      [upTo],
    )
    const [entry] = rows
    if (entry === undefined) return null
    if (await begin(client, entry)) return describe(entry)
  }
}

async function begin(client: pg.Client, entry: Entry): Promise<boolean> {
  const id = entry.handed_in_id
  const before = await client.query<{ delivery_id: number }>('select delivery_id from ops.deliveries where handed_in_id = $1', [id])
  for (const { delivery_id } of before.rows) await waitForClaim(client, delivery_id)
  const ended = await client.query<{ delivery_id: number }>(
    `select delivery_id from ops.deliveries where handed_in_id = $1 and state in ('loaded', 'refused') order by delivery_id desc limit 1`,
    [id],
  )
  await client.query(`update ops.deliveries set state = 'interrupted', finished_at = now() where handed_in_id = $1 and state in ('waiting', 'running')`, [id])
  const deliveryId = ended.rows[0]?.delivery_id
  if (deliveryId !== undefined) {
    await client.query(`update ops.handed_in set state = 'done', delivery_id = $2, finished_at = now() where handed_in_id = $1`, [id, deliveryId])
    return false
  }
  if (entry.cancel_asked_at !== null) {
    await endCancelled(client, id)
    return false
  }
  if (entry.attempt_count >= MOST_ATTEMPTS) {
    await endFailed(client, id, `given up after ${entry.attempt_count} runs`)
    return false
  }
  const { rowCount } = await client.query(
    `update ops.handed_in
     set state = 'running', started_at = now(), attempt_count = attempt_count + 1, progress_rows = 0, progress_bytes = 0
     where handed_in_id = $1 and state in ('waiting', 'running')`,
    [id],
  )
  return rowCount === 1
}

function describe(entry: Entry): HandedIn {
  const { handed_in_id: id, stored_name, file_name, file_bytes, layout, source_table, sender_area, sender_department, is_limited } = entry
  return {
    id,
    storedName: stored_name,
    fileName: file_name,
    bytes: file_bytes,
    layout,
    sourceTable: source_table,
    handover: {
      handedInId: id,
      fileName: file_name,
      sender: { area: sender_area, department: sender_department, isLimited: is_limited },
      mends: entry.mends_delivery_id,
      withdraws: entry.withdraws_delivery_id,
      settle: (client, deliveryId) => settle(client, id, deliveryId),
    },
  }
}

/** Finishes an entry in the transaction of its load. @throws Cancelled when it was taken back before this moment. */
async function settle(client: pg.Client, id: number, deliveryId: number): Promise<void> {
  const { rowCount } = await client.query(
    `update ops.handed_in set state = 'done', delivery_id = $2, finished_at = now(), fault = null
     where handed_in_id = $1 and state = 'running' and cancel_asked_at is null`,
    [id, deliveryId],
  )
  if (rowCount !== 1) throw new Cancelled(`handed in ${id} was taken back`)
  await client.query(
    `update ops.pulls set last_cursor = handed_in.pull_cursor
     from ops.handed_in where handed_in.handed_in_id = $1 and handed_in.pull_name = pulls.name and handed_in.pull_cursor is not null
     and exists (select from ops.deliveries where deliveries.delivery_id = $2 and deliveries.state = 'loaded')`,
    [id, deliveryId],
  )
}

export async function endCancelled(client: pg.Client, id: number): Promise<void> {
  await client.query(`update ops.handed_in set state = 'cancelled', finished_at = now() where handed_in_id = $1 and state in ('waiting', 'running')`, [id])
}

/** Gives an entry up; `fault` is for the steward. */
export async function endFailed(client: pg.Client, id: number, fault: string): Promise<void> {
  await client.query(`update ops.handed_in set state = 'failed', fault = $2, finished_at = now() where handed_in_id = $1 and state in ('waiting', 'running')`, [id, fault])
}

/** Sets an entry aside for another run of its job. */
export async function waitAgain(client: pg.Client, id: number, fault: string): Promise<void> {
  await client.query(`update ops.handed_in set state = 'waiting', fault = $2 where handed_in_id = $1 and state = 'running'`, [id, fault])
}
