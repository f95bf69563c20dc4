/** The command line's way in: files become the same entries and jobs as anybody's, and are followed to their receipts. */
import { basename } from 'node:path'
import type pg from 'pg'
import { enterFiles, type Entered, type FileToEnter } from '#etl/jobs/enter-files.ts'
import { follow, readEntries, type FollowedEntry } from '#etl/jobs/follow.ts'
import { discardFile, storeFile } from '#etl/jobs/store-file.ts'
import { startWorker } from '#etl/jobs/worker.ts'
import { orderPaths } from '#etl/order-files.ts'
import type { Reporter } from '#etl/progress.ts'
import { describeUnloaded, describeUnreadable, getReceipt, type Receipt } from '#etl/receipts.ts'
import { Refusal } from '#etl/refusal.ts'
import { connect } from '#sql/client.ts'

export interface JobsOptions {
  readonly deliveryDir: string
  readonly sender: string
  readonly layout: string | null
  readonly table: string | null
  /** The day that the warning rules are asked for, where this process does the work; left out: they are not asked. */
  readonly today?: string
  readonly reporter: Reporter
  /** Aborted by Ctrl-C. */
  readonly stop: AbortSignal
}

/**
 * Hands the files in and follows them. A worker that runs already loads them; while none does, this process is the worker, up to
 * the last of its own files. What is unfinished at the end stays handed in, and the reporter is told so.
 * @returns one receipt a file
 * @throws when the files cannot be kept, or the database goes away; what was handed in stays
 */
export async function loadByJobs(ownerUrl: string, paths: readonly string[], options: JobsOptions): Promise<Receipt[]> {
  const { reporter, stop } = options
  const client = await connect(ownerUrl, 'drb-etl')
  try {
    const wanted = { sender: options.sender, ...(options.layout === null ? {} : { layout: options.layout }), ...(options.table === null ? {} : { table: options.table }) }
    const { files, unreadable } = await storeAll(await orderPaths(client, paths, wanted), options)
    const entered = await enterFiles(client, files, options)
    await tellEntered(client, entered, reporter)
    if (entered.length > 0) await work(client, ownerUrl, entered, options)
    const ended = await readEntries(client, entered.map(({ id }) => id))
    const receipts: Receipt[] = []
    for (const entry of ended) receipts.push(await describe(client, entry, entered, options))
    tellLeft(ended, entered, reporter, stop)
    return [...unreadable, ...receipts]
  } finally {
    await client.end()
  }
}

/** Copies of all files, or of none. */
async function storeAll(paths: readonly string[], { deliveryDir, stop }: JobsOptions): Promise<{ files: FileToEnter[]; unreadable: Receipt[] }> {
  const files: FileToEnter[] = []
  const unreadable: Receipt[] = []
  try {
    for (const path of paths) {
      try {
        files.push({ fileName: basename(path), stored: await storeFile(path, deliveryDir, stop) })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        unreadable.push(describeUnreadable(path, error))
      }
    }
    stop.throwIfAborted()
    return { files, unreadable }
  } catch (error) {
    for (const { stored } of files) await discardFile(deliveryDir, stored.storedName)
    throw stop.aborted ? new Error('已停止，什么也没有交入 / stopped; nothing was handed in') : error
  }
}

async function tellEntered(client: pg.Client, entered: readonly Entered[], reporter: Reporter): Promise<void> {
  const { rows } = await client.query<{ before: number }>(
    `select count(*) as before from ops.handed_in where state in ('waiting', 'running') and handed_in_id < $1`,
    [entered[0]?.id ?? 0],
  )
  for (const { id, fileName, isJoined } of entered) reporter.step(isJoined ? `${fileName}: 上次已交入，第 ${id} 号 / handed in before as no. ${id}` : `${fileName}: 已交入，第 ${id} 号 / handed in as no. ${id}`)
  const before = rows[0]?.before ?? 0
  if (before > 0) reporter.step(`前面还有 ${before} 份 / ${before} before it`)
}

/** Works where nobody does, and follows in either case. */
async function work(client: pg.Client, ownerUrl: string, entered: readonly Entered[], { deliveryDir, today, reporter, stop }: JobsOptions): Promise<void> {
  const ids = entered.map(({ id }) => id)
  const lost = new AbortController()
  const worker = await startWorker({
    ownerUrl, deliveryDir, watchDir: null, findAddress: () => undefined, ...(today === undefined ? {} : { today }), upTo: Math.max(...ids), log: reporter.step, onLost: () => lost.abort(),
  })
  let isWorking = false
  let hasEnded = false
  worker.working.then(
    () => {
      isWorking = true
      reporter.step('没有装入进程在运行，由本命令装入 / no worker runs: this command works')
    },
    () => undefined,
  )
  try {
    hasEnded = await follow(client, ids, reporter, AbortSignal.any([stop, lost.signal]))
  } finally {
    // What follows a load (its findings) is let come to its end as well.
    await (hasEnded && isWorking ? worker.finish() : worker.stop())
  }
  if (lost.signal.aborted) throw new Error('数据库连接中断，文件已交入，下次继续 / the connection to the database broke; the files stay handed in')
}

async function describe(client: pg.Client, entry: FollowedEntry, entered: readonly Entered[], { reporter, stop }: JobsOptions): Promise<Receipt> {
  const { id, state, deliveryId, fault } = entry
  if (deliveryId !== null) return getReceipt(client, deliveryId)
  const { fileName, sha256 } = entered.find((one) => one.id === id) ?? { fileName: String(id), sha256: null }
  if (state === 'cancelled') reporter.step(`${fileName}: 已取消，未入一行 / taken back, nothing of it is loaded`)
  else if (state === 'failed') reporter.step(`${fileName}: 未能装入 / given up: ${fault ?? ''}`)
  else if (fault !== null && !stop.aborted) reporter.step(`${fileName}: 装入中断 / broke off: ${fault}`)
  return describeUnloaded(fileName, sha256)
}

/** What stays with the queue, and what becomes of it. */
function tellLeft(ended: readonly FollowedEntry[], entered: readonly Entered[], reporter: Reporter, stop: AbortSignal): void {
  const left = ended.filter(({ state }) => state === 'waiting' || state === 'running')
  if (left.length === 0) return
  const names = left.map(({ id }) => `${entered.find((one) => one.id === id)?.fileName ?? ''} (${id})`).join('、')
  if (stop.aborted) reporter.step('已停止 / stopped')
  reporter.step(`仍在队列，未入一行 / stay handed in, nothing of them is loaded yet: ${names}`)
  reporter.step('运行中的服务会继续；没有运行时，npm start 或再次运行本命令会继续；可在“数据”页取消')
  reporter.step('the running program goes on with them, else `npm start` or this command run again does; they can be cancelled on the page of deliveries')
}
