/**
 * The worker: runs the jobs of the queue, those of one kind one at a time. Of several worker processes one works and the others stand by; whoever
 * works holds a lock that ends with its process, so every job that is still marked as taken belongs to a dead one.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import { deliverAll, settleByJob } from '#etl/jobs/deliver.ts'
import { pullDue } from '#etl/jobs/pull.ts'
import { sweepDeliveries } from '#etl/jobs/sweep.ts'
import { watchFolder } from '#etl/jobs/watch-folder.ts'
import { connect, createPool } from '#sql/client.ts'

const WORKER_LOCK = 7_301_012
/** A long load holds up no mail, and a mail server that is silent no load. */
const KINDS_AT_ONCE = 3
/** Asked for again and again: a connection that waits within the lock would outlive its process. */
const ASK_AGAIN_MS = 500

export interface WorkerOptions {
  readonly ownerUrl: string
  readonly deliveryDir: string
  /** Folder whose files are handed in by themselves; null: none. */
  readonly watchDir: string | null
  /** The address of a source, out of the environment. */
  readonly findAddress: (variable: string) => string | undefined
  /** Last entry to work, of a worker that ends with it: it neither pulls nor watches nor sweeps. Null: it works for good. */
  readonly upTo?: number | null
  /** The day that the warning rules are asked for; null: as the database or the clock says; left out: they are not asked. */
  readonly today?: string | null
  readonly log: (line: string) => void
  /** Jobs of other rooms, each kind in a queue of its own. */
  readonly tasks?: TaskList
  /** Called when the lock is lost with its connection, or the queue: the process must end at once. */
  readonly onLost: () => void
}

export interface DeliveryWorker {
  /** Resolves when this process is the one that works. */
  readonly working: Promise<void>
  /** Lets what is under way come to its end, then stops. */
  finish(): Promise<void>
  /** Rolls back what is under way, which the next start takes up again, and lets go of the lock. */
  stop(): Promise<void>
}

/** Starts to work, or to stand by. */
export async function startWorker(options: WorkerOptions): Promise<DeliveryWorker> {
  const { ownerUrl, deliveryDir, watchDir, upTo = null, log, onLost } = options
  const stopping = new AbortController()
  const lock = await connect(ownerUrl, 'drb-worker-lock')
  const lose = (): void => {
    if (!stopping.signal.aborted) onLost()
  }
  lock.on('end', lose)
  const pool = createPool(ownerUrl, { max: KINDS_AT_ONCE + 3, applicationName: 'drb-worker-queue' })
  let runner: Runner | undefined
  let unwatch = (): Promise<void> => Promise.resolve()
  let delivering = Promise.resolve()
  const deliver = (): Promise<void> => (delivering = deliverAll({ ...options, stop: stopping.signal }))
  const pull = (): Promise<void> => pullDue(options)
  const warnings = (): Promise<void> => settleByJob(options)
  const isForGood = upTo === null
  const working = (async () => {
    await waitForTurn(lock, stopping.signal, log)
    await takeUp(lock)
    if (isForGood) await sweep(lock, deliveryDir, log)
    // Without its batches the package does not wait, when it stops, until a job is written off.
    const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }
    const parsedCronItems = isForGood ? parseCronItems([{ task: 'pull', match: '* * * * *', options: { queueName: 'deliveries', jobKey: 'pull', maxAttempts: 1 } }]) : []
    const taskList = isForGood ? { ...options.tasks, deliver, pull, warnings } : { deliver }
    runner = await run({ pgPool: pool, taskList, parsedCronItems, concurrency: KINDS_AT_ONCE, noHandleSignals: true, logger: createLogger(log, stopping.signal), preset })
    if (watchDir !== null) unwatch = watchFolder(ownerUrl, { watchDir, deliveryDir }, log)
    void runner.promise.catch(() => undefined).then(lose)
  })()
  working.catch(lose)
  const stop = async (): Promise<void> => {
    stopping.abort()
    await working.catch(() => undefined)
    await unwatch()
    await runner?.stop().catch(() => undefined)
    await pool.end()
    await lock.end()
  }
  return {
    working,
    async finish() {
      await working.catch(() => undefined)
      await delivering.catch(() => undefined)
      await stop()
    },
    stop,
  }
}

async function waitForTurn(lock: pg.Client, stop: AbortSignal, log: (line: string) => void): Promise<void> {
  let isTold = false
  for (;;) {
    const { rows } = await lock.query<{ is_ours: boolean }>('select pg_try_advisory_lock($1) as is_ours', [WORKER_LOCK])
    stop.throwIfAborted()
    if (rows[0]?.is_ours === true) return
    if (!isTold) log('另一进程在装入，本进程待命 / another worker is at work; this one stands by')
    isTold = true
    await wait(ASK_AGAIN_MS, undefined, { signal: stop })
  }
}

async function sweep(client: pg.Client, deliveryDir: string, log: (line: string) => void): Promise<void> {
  const swept = await sweepDeliveries(client, deliveryDir)
  if (swept.length > 0) log(`delivery folder: ${swept.length} files that nothing names are gone`)
}

/** Frees the jobs of the dead and sees that everything unfinished has a job. */
async function takeUp(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ worker: string }>('select distinct locked_by as worker from graphile_worker.jobs where locked_by is not null')
  if (rows.length > 0) await client.query('select graphile_worker.force_unlock_workers($1)', [rows.map(({ worker }) => worker)])
  await client.query(`select ops.queue_handed_in(handed_in_id) from ops.handed_in where state in ('waiting', 'running') order by handed_in_id`)
}

/** Warnings and errors are told; the coming and going of jobs is not, nor that a stop cuts off what is under way. */
function createLogger(log: (line: string) => void, stop: AbortSignal): Logger {
  return new Logger(() => (level, message) => {
    if ((level === 'error' || level === 'warning') && !stop.aborted) log(`queue: ${message}`)
  })
}
