/** Loads commit one at a time. The lock belongs to the connection, so it is free again when its process dies. */
import type pg from 'pg'

/** One lock for all that moves core or the sums; `pg_advisory_xact_lock` on the same number excludes it as well. */
export const LOAD_LOCK = 7_301_010
/** Held by the process that has written a delivery down, for as long as it lives. */
const DELIVERY_LOCK_CLASS = 7_301_011

/** Says that this connection stands behind a delivery. */
export async function claimDelivery(client: pg.Client, deliveryId: number): Promise<void> {
  await client.query('select pg_advisory_lock($1::integer, $2::integer)', [DELIVERY_LOCK_CLASS, deliveryId])
}

/** Waits until no process stands behind a delivery any more: it has ended, or its process is gone and its transaction with it. */
export async function waitForClaim(client: pg.Client, deliveryId: number): Promise<void> {
  await client.query('select pg_advisory_lock($1::integer, $2::integer)', [DELIVERY_LOCK_CLASS, deliveryId])
  await client.query('select pg_advisory_unlock($1::integer, $2::integer)', [DELIVERY_LOCK_CLASS, deliveryId])
}

/** Waits for the load lock and marks the deliveries whose process is gone; `ownDelivery` is the one that asks. */
export async function takeLoadLock(client: pg.Client, ownDelivery: number): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [LOAD_LOCK])
  await client.query(`update ops.deliveries set state = 'interrupted', finished_at = now() where state = 'running'`)
  const { rows } = await client.query<{ delivery_id: number; is_free: boolean }>(
    `select delivery_id, pg_try_advisory_lock($1::integer, delivery_id::integer) as is_free
     from ops.deliveries where state = 'waiting' and delivery_id <> $2`,
    [DELIVERY_LOCK_CLASS, ownDelivery],
  )
  const dead = rows.filter((row) => row.is_free).map((row) => row.delivery_id)
  await client.query(`update ops.deliveries set state = 'interrupted', finished_at = now() where state = 'waiting' and delivery_id = any ($1::bigint[])`, [dead])
}

/** Lets the next load begin. */
export async function releaseLocks(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_unlock_all()')
}
