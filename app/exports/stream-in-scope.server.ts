/** Sends bytes that are made inside one transaction, at the reader's pace; the transaction ends with the last of them or when the reader leaves. */
import { sql } from 'kysely'
import { createGate } from '#app/exports/gate.ts'
import type { PageScope, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'

/** Half of the connections: the other half is for pages. */
const gate = createGate(4)
/** As long as the database itself waits. */
const PATIENCE_MS = 60_000

export interface Sent {
  /** Begins when the answer's head is on its way; a fault after that cuts the body short, which no reader takes for the whole. */
  readonly chunks: AsyncIterable<Uint8Array>
  readonly headers: Readonly<Record<string, string>>
}

export interface StreamOptions {
  /** The request's own: it tells that the reader left, which ends the running statement too. */
  readonly signal: AbortSignal
  /** Longest wait for a reader who stops reading: nobody holds a connection and a place at the gate for ever. */
  readonly patienceMs?: number
  /** Told when the bytes did not all get through. */
  readonly onCut?: (error: unknown) => Promise<void>
}

/** @throws what `ask` throws, before anything is sent. */
export async function streamInScope(services: Services, right: Right, ask: (scope: PageScope) => Promise<Sent>, { signal, onCut, patienceMs = PATIENCE_MS }: StreamOptions): Promise<Response> {
  const leave = await gate.enter()
  const pipe = new TransformStream<Uint8Array, Uint8Array>()
  const writer = pipe.writable.getWriter()
  writer.closed.catch(() => undefined)
  const stop = (): void => void writer.abort(signal.reason).catch(() => undefined)
  signal.addEventListener('abort', stop, { once: true })
  const { headers } = await new Promise<Sent>((resolve, reject) => {
    let isUnderWay = false
    withScope(services, right, async (scope) => {
      const endWatch = await watchReader(services, scope, signal)
      try {
        const sent = await ask(scope)
        signal.throwIfAborted()
        isUnderWay = true
        resolve(sent)
        for await (const chunk of sent.chunks) await waitFor(writer.write(chunk), patienceMs)
      } finally {
        endWatch()
      }
    })
      .then(() => writer.close())
      .catch(async (error: unknown) => {
        // Before the head is known this is the answer.
        reject(error instanceof Error ? error : new Error(String(error)))
        // Not waited for: while a chunk is not taken, the end of the pipe isn't either.
        writer.abort(error).catch(() => undefined)
        if (isUnderWay) await onCut?.(error)
      })
      .catch(() => undefined)
      .finally(() => {
        signal.removeEventListener('abort', stop)
        leave()
      })
  })
  return new Response(pipe.readable, { headers: { 'Cache-Control': 'no-store', ...headers } })
}

/** Waits for the reader to take a chunk. @throws when it takes too long */
async function waitFor(taken: Promise<void>, patienceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the reader stopped reading')), patienceMs)
  })
  await Promise.race([taken, tooLong]).finally(() => clearTimeout(timer))
}

/** Ends the statement that runs for a reader who left. @returns what ends the watch. */
async function watchReader({ database }: Services, { db }: PageScope, signal: AbortSignal): Promise<() => void> {
  const { rows } = await sql<{ pid: number; began: string }>`select pg_backend_pid() as pid, now()::text as began`.execute(db)
  const own = rows[0]
  const cancel = (): void => {
    // Named by its beginning too: another page may have the connection by then.
    sql`select pg_cancel_backend(pid) from pg_stat_activity where pid = ${own?.pid ?? 0} and xact_start = ${own?.began ?? null}::timestamptz`.execute(database).catch(() => undefined)
  }
  signal.addEventListener('abort', cancel, { once: true })
  return () => signal.removeEventListener('abort', cancel)
}
