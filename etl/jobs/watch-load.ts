/** Beside a load under way: its progress is told, and an end that is asked for reaches it. On a connection of its own. */
import type pg from 'pg'
import type { Progress, Reporter } from '#etl/progress.ts'
import { connect } from '#sql/client.ts'

const TELL_EVERY_MS = 500
const CUT_EVERY_MS = 200

export interface LoadWatch {
  readonly reporter: Reporter
  /** Aborted when the sender or the worker's stop ends the load. */
  readonly signal: AbortSignal
  close(): Promise<void>
}

export interface WatchOptions {
  readonly ownerUrl: string
  readonly handedInId: number
  /** The connection that loads; its statements are cut when an end is asked for. */
  readonly loading: pg.Client
  /** Aborted when the worker stops. */
  readonly stop: AbortSignal
  readonly log: (line: string) => void
}

/** Begins to watch; `close` it when the load has ended. */
export async function watchLoad({ ownerUrl, handedInId, loading, stop, log }: WatchOptions): Promise<LoadWatch> {
  const { rows } = await loading.query<{ pid: number }>('select pg_backend_pid() as pid')
  const client = await connect(ownerUrl, 'drb-worker-watch')
  const ending = new AbortController()
  let cutting: NodeJS.Timeout | undefined
  const end = (): void => {
    if (ending.signal.aborted) return
    ending.abort()
    const cut = (): void => void client.query('select pg_cancel_backend($1)', [rows[0]?.pid]).catch(() => undefined)
    cut()
    // Between two statements there is nothing to cut: the next one is.
    cutting = setInterval(cut, CUT_EVERY_MS)
  }
  client.on('notification', ({ payload }) => {
    if (payload === String(handedInId)) end()
  })
  await client.query('listen handed_in_cancel')
  // Asked for between the begin of the run and this moment.
  const asked = await client.query('select from ops.handed_in where handed_in_id = $1 and cancel_asked_at is not null', [handedInId])
  if (asked.rowCount === 1 || stop.aborted) end()
  stop.addEventListener('abort', end)

  const teller = createTeller(client, handedInId)
  return {
    signal: ending.signal,
    reporter: {
      step: log,
      progress(progress) {
        ending.signal.throwIfAborted()
        teller(progress)
      },
    },
    async close() {
      clearInterval(cutting)
      stop.removeEventListener('abort', end)
      await client.end()
    },
  }
}

/** Writes progress twice a second at most, one statement at a time. */
function createTeller(client: pg.Client, handedInId: number): (progress: Progress) => void {
  let toldAt = 0
  let isTelling = false
  return ({ rows, bytes }) => {
    const now = performance.now()
    if (isTelling || now - toldAt < TELL_EVERY_MS) return
    toldAt = now
    isTelling = true
    client
      .query(`update ops.handed_in set progress_rows = $2, progress_bytes = $3 where handed_in_id = $1 and state = 'running'`, [handedInId, rows, bytes])
      .catch(() => undefined)
      .finally(() => (isTelling = false))
  }
}
