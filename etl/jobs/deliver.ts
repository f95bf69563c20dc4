/** The job of deliveries: whatever was handed in is loaded or withdrawn, the oldest first. Run again after a death, it does what is left to do. */
import { join } from 'node:path'
import { findToday } from '#etl/clock.ts'
import { beginNext, Cancelled, endCancelled, endFailed, waitAgain, type HandedIn } from '#etl/jobs/handed-in.ts'
import { watchLoad, type LoadWatch } from '#etl/jobs/watch-load.ts'
import { loadHandedIn } from '#etl/pipeline.ts'
import { Refusal } from '#etl/refusal.ts'
import { settleLocked } from '#etl/warnings/settle.ts'
import { withdrawHandedIn } from '#etl/withdraw.ts'
import { connect } from '#sql/client.ts'
import type pg from 'pg'

export interface DeliverOptions {
  readonly ownerUrl: string
  /** Folder of the files handed in. */
  readonly deliveryDir: string
  /** Aborted when the worker stops: the load is rolled back and goes on at the next start. */
  readonly stop: AbortSignal
  /** Last entry to work; null: whatever comes. */
  readonly upTo?: number | null
  /** The day that the warning rules are asked for; null: as the database or the clock says; left out: they are not asked. */
  readonly today?: string | null
  readonly log: (line: string) => void
}

/** @throws when a load broke off for a fault that may pass, or a warning rule failed; the queue then runs the job again. */
export async function deliverAll(options: DeliverOptions): Promise<void> {
  while (!options.stop.aborted && (await deliverNext(options))) continue
  if (!options.stop.aborted) await settleByJob(options)
}

/** Asks the warning rules what moved, by loads or by what people did, and takes it into the figures. @throws when a rule fails */
export async function settleByJob({ ownerUrl, today, log }: Pick<DeliverOptions, 'ownerUrl' | 'today' | 'log'>): Promise<void> {
  if (today === undefined) return
  const client = await connect(ownerUrl, 'drb-worker')
  try {
    await settleLocked(client, { today: await findToday(client, today ?? undefined), log })
  } finally {
    await client.end()
  }
}

/** @returns whether anything was left to do */
async function deliverNext({ ownerUrl, deliveryDir, stop, upTo = null, log }: DeliverOptions): Promise<boolean> {
  const client = await connect(ownerUrl, 'drb-worker')
  try {
    const handed = await beginNext(client, upTo)
    if (handed === null) return false
    const watch = await watchLoad({ ownerUrl, handedInId: handed.id, loading: client, stop, log })
    try {
      await deliver(client, handed, deliveryDir, watch)
    } catch (error) {
      await endEarly(client, handed, error, watch.signal.aborted && !stop.aborted)
    } finally {
      await watch.close()
    }
    return true
  } finally {
    await client.end()
  }
}

async function deliver(client: pg.Client, handed: HandedIn, deliveryDir: string, { reporter }: LoadWatch): Promise<void> {
  const { storedName, layout, sourceTable, handover } = handed
  if (handover.withdraws !== null) return withdrawHandedIn(client, handover, handover.withdraws, reporter)
  if (storedName === null) throw new Error(`handed in ${handed.id} has no file`)
  const wanted = { ...(layout === null ? {} : { layout }), ...(sourceTable === null ? {} : { table: sourceTable }) }
  await loadHandedIn(client, join(deliveryDir, storedName), handover, { ...wanted, reporter })
}

async function endEarly(client: pg.Client, handed: HandedIn, error: unknown, isCutBySender: boolean): Promise<void> {
  if (isCutBySender || error instanceof Cancelled) return endCancelled(client, handed.id)
  // A file that has gone from its folder will not come back.
  if (error instanceof Refusal) return endFailed(client, handed.id, error.message)
  await waitAgain(client, handed.id, error instanceof Error ? error.message : String(error))
  throw error
}
