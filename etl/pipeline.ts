/**
 * The whole flow of a delivery, as a list of steps: file → encoding → layout → rows → staging → core and history → sums → receipt.
 * Each file is one delivery, one transaction and one batch; it ends in a receipt that balances, or it changes nothing.
 */
import type pg from 'pg'
import { inspectDelivery, type Delivery, type Wanted } from '#etl/delivery.ts'
import type { Entity } from '#etl/entity.ts'
import { noteTouched, settleFindings } from '#etl/findings.ts'
import { releaseHeld } from '#etl/hold.ts'
import { loadStaged, type LoadCounts } from '#etl/load.ts'
import { loadDirect } from '#etl/load-direct.ts'
import { claimDelivery, releaseLocks, takeLoadLock } from '#etl/load-lock.ts'
import { readCatalogue } from '#etl/mapping/catalogue.ts'
import { readLookups } from '#etl/lookups.ts'
import { refuseForeignRows, type Owner } from '#etl/ownership.ts'
import { inspectAll, sortByDependence } from '#etl/order-files.ts'
import { silent, type Reporter } from '#etl/progress.ts'
import { getReceipt, recordArrival, recordHandover, recordInterrupted, recordLoaded, recordRefused, recordRunning, type Receipt } from '#etl/receipts.ts'
import { refreshMarts } from '#etl/refresh.ts'
import { Refusal } from '#etl/refusal.ts'
import { readLimits, type LoadLimits } from '#etl/settings.ts'
import { stageFile, type Intake, type Staged } from '#etl/stage.ts'
import { settleAfterLoads } from '#etl/warnings/settle.ts'
import { connect } from '#sql/client.ts'

export interface LoadOptions extends Wanted {
  readonly reporter?: Reporter
  /** The day that the warning rules are asked for once all files are in; without it they wait for the next run. */
  readonly today?: string
}

/** What is known of a file besides its bytes when it was handed in. */
export interface Handover {
  readonly handedInId: number
  /** As its sender calls it; on disk it has a name of ours. */
  readonly fileName: string
  readonly sender: Owner
  /** Delivery whose rejected rows this one mends. */
  readonly mends: number | null
  /** Delivery that this one takes back. */
  readonly withdraws: number | null
  /** Finishes the handing in, as the last step of the load's own transaction. @throws to roll the load back */
  readonly settle: (client: pg.Client, deliveryId: number) => Promise<void>
}

/**
 * Loads files in the order of what refers to what, whatever order they are named in. A refused file does not stop the others.
 * @param ownerUrl the owner's address of a migrated database
 * @returns one receipt a file, in the order of loading
 * @throws when a load breaks off; what was loaded before stays, the broken one has changed nothing
 */
export async function loadFiles(ownerUrl: string, paths: readonly string[], options: LoadOptions = {}): Promise<Receipt[]> {
  const reporter = options.reporter ?? silent
  const client = await connect(ownerUrl, 'drb-etl')
  try {
    const limits = await readLimits(client)
    const catalogue = await readCatalogue(client, options.sender ?? '')
    const { deliveries, receipts } = await inspectAll(paths, { ...options, catalogue }, limits)
    for (const delivery of sortByDependence(deliveries)) receipts.push(await loadDelivery(client, delivery, limits, reporter))
    await settleAfterLoads(client, options.today, reporter.step)
    return receipts
  } finally {
    await client.end()
  }
}

/**
 * Loads files one after the other as they come, the way senders deliver them: a row that refers to a row of a later file waits for it.
 * @param paths each is asked for when the one before is loaded
 * @returns one receipt a file, as it stood when the file was loaded
 * @throws when a load breaks off, or when `paths` does; what was loaded before stays
 */
export async function loadInTurn(ownerUrl: string, paths: AsyncIterable<string>, options: LoadOptions = {}): Promise<Receipt[]> {
  const client = await connect(ownerUrl, 'drb-etl')
  try {
    const limits = await readLimits(client)
    const all: Receipt[] = []
    for await (const path of paths) {
      const catalogue = await readCatalogue(client, options.sender ?? '')
      const { deliveries, receipts } = await inspectAll([path], { ...options, catalogue }, limits)
      all.push(...receipts)
      for (const delivery of deliveries) all.push(await loadDelivery(client, delivery, limits, options.reporter ?? silent))
    }
    await settleAfterLoads(client, options.today, (options.reporter ?? silent).step)
    return all
  } finally {
    await client.end()
  }
}

/** Loads one file that was handed in, on the caller's connection. @throws Refusal when it cannot be read at all; when the load breaks off */
export async function loadHandedIn(client: pg.Client, path: string, handover: Handover, options: LoadOptions = {}): Promise<Receipt> {
  const limits = await readLimits(client)
  const catalogue = await readCatalogue(client, handover.sender.area)
  const delivery = { ...(await inspectDelivery(path, { ...options, sender: handover.sender.area, catalogue }, limits)), fileName: handover.fileName }
  return loadDelivery(client, delivery, limits, options.reporter ?? silent, handover)
}

async function loadDelivery(client: pg.Client, delivery: Delivery, limits: LoadLimits, reporter: Reporter, handover: Handover | null = null): Promise<Receipt> {
  const deliveryId = handover === null ? await recordArrival(client, delivery) : await recordHandedIn(client, delivery, handover)
  if (delivery.refusal === null) await runDelivery(client, deliveryId, handover, reporter, (batch) => runLoad({ client, delivery, deliveryId, limits, reporter, handover }, batch))
  else await handover?.settle(client, deliveryId)
  return getReceipt(client, deliveryId)
}

async function recordHandedIn(client: pg.Client, delivery: Delivery, handover: Handover): Promise<number> {
  await client.query('begin')
  const deliveryId = await recordArrival(client, delivery)
  await recordHandover(client, deliveryId, handover)
  await client.query('commit')
  return deliveryId
}

/**
 * Runs one delivery as the only one of the moment, in one transaction; a refusal is its receipt. Findings follow in one of their own.
 * @throws when the work breaks off
 */
export async function runDelivery(
  client: pg.Client, deliveryId: number, handover: Handover | null, reporter: Reporter, work: (batch: number) => Promise<void>,
): Promise<void> {
  try {
    await claimDelivery(client, deliveryId)
    await takeLoadLock(client, deliveryId)
    await recordRunning(client, deliveryId)
    await client.query('begin')
    // Statistics of some ten thousand rows of a table tell the plans of a load as much as those of thirty thousand.
    await client.query(
      `set local synchronous_commit = on; set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'; set local jit = off;
       set local default_statistics_target = 30`,
    )
    await work(await nextBatch(client))
    await handover?.settle(client, deliveryId)
    await client.query('commit')
    await settleFindings(client, reporter.step)
  } catch (error) {
    await client.query('rollback')
    if (!(error instanceof Refusal)) {
      await recordInterrupted(client, deliveryId)
      throw error
    }
    await recordRefused(client, deliveryId, error)
    await handover?.settle(client, deliveryId)
  } finally {
    await releaseLocks(client).catch(() => undefined)
  }
}

interface LoadRun {
  readonly client: pg.Client
  readonly delivery: Delivery
  readonly deliveryId: number
  readonly limits: LoadLimits
  readonly reporter: Reporter
  readonly handover: Handover | null
}

async function runLoad(run: LoadRun, batch: number): Promise<void> {
  const { client, delivery, deliveryId, limits, reporter, handover } = run
  if (delivery.content === null) throw new Error(`${delivery.fileName} was refused`)
  const { entity } = delivery.content.recognised.source
  const step = createStepClock(`${delivery.fileName} → ${entity.name}`, reporter)

  const intake = { client, delivery, lookups: await readLookups(client), limits, reporter }
  const direct = handover?.sender.isLimited === true ? null : await loadDirect(intake, entity, batch)
  const { staged, counts } = direct ?? (await loadByStaging(run, intake, entity, batch, step))
  step(`core: ${counts.added} new, ${counts.replaced} replaced, ${counts.unchanged} unchanged, ${counts.held} held, ${staged.rejects.count} rejected`)
  const changed = counts.added + counts.replaced === 0 ? [] : [entity.name, ...(await releaseHeld(client, entity, batch, reporter.step))]
  await staged.rejects.write(client, deliveryId)
  await recordLoaded(client, deliveryId, batch, staged, counts)
  await noteTouched(client, changed)
  await refreshMarts(client, { entities: changed, log: reporter.step })
  step('facts and sums')
}

async function loadByStaging(
  { client, delivery, deliveryId, limits, handover }: LoadRun,
  intake: Intake,
  entity: Entity,
  batch: number,
  step: (line: string) => void,
): Promise<{ staged: Staged; counts: LoadCounts }> {
  const staged = await stageFile(intake, entity.name)
  step(`staged ${staged.stagedCount} of ${staged.readCount} rows`)
  if (handover !== null) await refuseForeignRows(client, entity, handover.sender)
  const counts = await loadStaged({ client, entity, batch, deliveryId, delivery, limits, staged })
  await client.query(`drop table staging.${entity.name}`)
  return { staged, counts }
}

async function nextBatch(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ next: number }>('select coalesce(max(batch_id), 0) + 1 as next from ops.deliveries')
  return rows[0]?.next ?? 1
}

function createStepClock(name: string, reporter: Reporter): (line: string) => void {
  let before = performance.now()
  return (line) => {
    const now = performance.now()
    reporter.step(`${name}: ${line} · ${Math.ceil(now - before)} ms`)
    before = now
  }
}
