/** Sends a table in the form that was asked for, a stretch at a time and at the reader's pace. */
import type { TableColumn, TableRows } from '#app/machine/table.ts'
import { writeArrow } from '#app/machine/write-arrow.server.ts'
import { writeCsv } from '#app/machine/write-csv.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope, Right } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'

export type Format = 'json' | 'csv' | 'arrow'

const TYPES: Readonly<Record<Exclude<Format, 'json'>, string>> = {
  csv: 'text/csv; charset=utf-8',
  arrow: 'application/vnd.apache.arrow.stream',
}

/**
 * The form that a request asks for: by `format`, else by its Accept header, else JSON.
 * @throws RefusedError 400 for a form that there is not.
 */
export function chooseFormat(request: Request): Format {
  const asked = new URL(request.url).searchParams.get('format')
  if (asked === 'json' || asked === 'csv' || asked === 'arrow') return asked
  if (asked !== null) throw new RefusedError(400, 'format-not-known', { zh: `没有格式“${asked}”，可用 json、csv、arrow。`, en: `There is no format "${asked}"; use json, csv or arrow.` })
  const accept = request.headers.get('accept') ?? ''
  if (accept.includes('application/vnd.apache.arrow')) return 'arrow'
  return accept.includes('text/csv') ? 'csv' : 'json'
}

/** What is sent of a table, before its rows. */
export interface TableHead {
  readonly columns: readonly TableColumn[]
  /** Without its ending. */
  readonly fileName: string
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * A table whose rows are asked for inside one transaction, which ends with the last of them or when the reader leaves.
 * @param signal the request's own: it tells that the reader left
 */
export async function answerTable(
  services: Services,
  right: Right,
  format: Exclude<Format, 'json'>,
  ask: (scope: PageScope) => Promise<TableHead & { readonly rows: TableRows }>,
  signal: AbortSignal,
): Promise<Response> {
  const pipe = new TransformStream<Uint8Array, Uint8Array>()
  const writer = pipe.writable.getWriter()
  writer.closed.catch(() => undefined)
  signal.addEventListener('abort', () => void writer.abort(signal.reason).catch(() => undefined), { once: true })
  const head = await new Promise<TableHead>((resolve, reject) => {
    withScope(services, right, async (scope) => {
      const table = await ask(scope)
      resolve(table)
      const chunks = format === 'csv' ? writeCsv(table.columns, table.rows) : writeArrow(table.columns, table.rows)
      for await (const chunk of chunks) {
        await writer.ready
        await writer.write(chunk)
      }
    })
      .then(() => writer.close())
      .catch((error: unknown) => {
        // Before the head is known this is the answer; afterwards it cuts the body short, which no reader takes for the whole.
        reject(error instanceof Error ? error : new Error(String(error)))
        writer.abort(error).catch(() => undefined)
      })
  })
  return new Response(pipe.readable, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="${head.fileName}.${format}"`,
      'Cache-Control': 'no-store',
      ...head.headers,
    },
  })
}
