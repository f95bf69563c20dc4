/** Tables as the machine interface sends them: programs' CSV and Arrow, a stretch at a time and at the reader's pace. */
import { attach } from '#app/exports/file-name.ts'
import { streamInScope } from '#app/exports/stream-in-scope.server.ts'
import type { TableColumn, TableRows } from '#app/exports/table.ts'
import { writeArrow } from '#app/exports/write-arrow.server.ts'
import { csvForPrograms, writeCsv } from '#app/exports/write-csv.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope, Right } from '#app/queries/types.ts'
import type { Services } from '#app/services.server.ts'

export type MachineFormat = 'json' | 'csv' | 'arrow'

const TYPES: Readonly<Record<Exclude<MachineFormat, 'json'>, string>> = {
  csv: 'text/csv; charset=utf-8',
  arrow: 'application/vnd.apache.arrow.stream',
}

/**
 * The form that a request asks for: by `format`, else by its Accept header, else JSON.
 * @throws RefusedError 400 for a form that there is not.
 */
export function chooseFormat(request: Request): MachineFormat {
  const asked = new URL(request.url).searchParams.get('format')
  if (asked === 'json' || asked === 'csv' || asked === 'arrow') return asked
  if (asked !== null) throw new RefusedError(400, 'format-not-known', { zh: `没有格式“${asked}”，可用 json、csv、arrow。`, en: `There is no format "${asked}"; use json, csv or arrow.` })
  const accept = request.headers.get('accept') ?? ''
  if (accept.includes('application/vnd.apache.arrow')) return 'arrow'
  return accept.includes('text/csv') ? 'csv' : 'json'
}

/** A table with what its answer says besides. */
export interface MachineTable {
  readonly columns: readonly TableColumn[]
  readonly rows: TableRows
  /** Without its ending. */
  readonly fileName: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A table whose rows are asked for inside one transaction. @param signal the request's own: it tells that the reader left */
export function answerTable(
  services: Services,
  right: Right,
  format: Exclude<MachineFormat, 'json'>,
  ask: (scope: PageScope) => Promise<MachineTable>,
  signal: AbortSignal,
): Promise<Response> {
  return streamInScope(
    services,
    right,
    async (scope) => {
      const { columns, rows, fileName, headers } = await ask(scope)
      return {
        chunks: format === 'csv' ? writeCsv(columns, rows, csvForPrograms) : writeArrow(columns, rows),
        headers: { 'Content-Type': TYPES[format], 'Content-Disposition': attach(fileName, format), ...headers },
      }
    },
    { signal },
  )
}
