/**
 * The worker: runs the jobs of the queue, one at a time. Of several worker processes one works and the others stand by; whoever
 * works holds a lock that ends with its process, so every job that is still marked as taken belongs to a dead one.
 */
import { Logger, parseCronItems, run, type Runner } from 'graphile-worker'
import type pg from 'pg'
import { deliverAll } from '#etl/jobs/deliver.ts'
import { pullDue } from '#etl/jobs/pull.ts'
import { sweepDeliveries } from '#etl/jobs/sweep.ts'
import { watchFolder } from '#etl/jobs/watch-folder.ts'
import { connect, createPool } from '#sql/client.ts'

const WORKER_LOCK = 7_301_012

export interface WorkerOptions {
  readonly ownerUrl: string
  readonly deliveryDir: string
  /** Folder whose files are handed in by themselves; null: none. */
  readonly watchDir: string | null
  /** The address of a source, out of the environment. */
  readonly findAddress: (variable: string) => string | undefined
  readonly log: (line: string) => void
  /** Called when the lock is lost with its connection, or the queue: the process must end at once. */
  readonly onLost: () => void
}

export interface DeliveryWorker {
  /** Resolves when this process is the one that works. */
  readonly working: Promise<void>
  /** Rolls back what is under way, which the next start takes up again, and lets go of the lock. */
  stop(): Promise<void>
}

/** Starts to work, or to stand by. */
export async function startWorker(options: WorkerOptions): Promise<DeliveryWorker> {
  const { ownerUrl, deliveryDir, watchDir, log, onLost } = options
  const stopping = new AbortController()
  const lock = await connect(ownerUrl, 'drb-worker-lock')
  const lose = (): void => {
    if (!stopping.signal.aborted) onLost()
  }
  lock.on('end', lose)
  const pool = createPool(ownerUrl, { max: 4, applicationName: 'drb-worker-queue' })
  let runner: Runner | undefined
  let unwatch = (): Promise<void> => Promise.resolve()
  const working = (async () => {
    await lock.query('select pg_advisory_lock($1)', [WORKER_LOCK])
    await takeUp(lock)
    const swept = await sweepDeliveries(lock, deliveryDir)
    if (swept.length > 0) log(`delivery folder: ${swept.length} files that nothing names are gone`)
    const deliver = (): Promise<void> => deliverAll({ ...options, stop: stopping.signal })
    // Without its batches the package does not wait, when it stops, until a job is written off.
    const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } }
    const pull = (): Promise<void> => pullDue(options)
    const parsedCronItems = parseCronItems([{ task: 'pull', match: '* * * * *', options: { queueName: 'deliveries', jobKey: 'pull', maxAttempts: 1 } }])
    runner = await run({ pgPool: pool, taskList: { deliver, pull }, parsedCronItems, concurrency: 1, noHandleSignals: true, logger: createLogger(log), preset })
    if (watchDir !== null) unwatch = watchFolder(ownerUrl, { watchDir, deliveryDir }, log)
    void runner.promise.catch(() => undefined).then(lose)
  })()
  working.catch(lose)
  return {
    working,
    async stop() {
      stopping.abort()
      await unwatch()
      await runner?.stop().catch(() => undefined)
      await pool.end()
      await lock.end()
    },
  }
}

/** Frees the jobs of the dead and sees that everything unfinished has a job. */
async function takeUp(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ worker: string }>('select distinct locked_by as worker from graphile_worker.jobs where locked_by is not null')
  if (rows.length > 0) await client.query('select graphile_worker.force_unlock_workers($1)', [rows.map(({ worker }) => worker)])
  await client.query(`select ops.queue_handed_in(handed_in_id) from ops.handed_in where state in ('waiting', 'running') order by handed_in_id`)
}

/** Warnings and errors are told; the coming and going of jobs is not. */
function createLogger(log: (line: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log(`queue: ${message}`)
  })
}
