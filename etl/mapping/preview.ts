/** The first rows of a file as the load would take them: typed values with what is found against them. */
import { compileSource } from '#etl/compile-source.ts'
import type { ColumnType } from '#etl/entity.ts'
import { normaliseHeader } from '#etl/headers.ts'
import { getReason, type Issue, type IssueCode } from '#etl/issues.ts'
import type { Lookups } from '#etl/lookups.ts'
import type { GuessedTable } from '#etl/mapping/read-table.ts'
import type { Recognised } from '#etl/recognise.ts'
import { findHeaders, type Source } from '#etl/source.ts'
import type { Wording } from '#domain/indicator.ts'

export interface PreviewRow {
  /** The sender's own number. */
  readonly line: number
  /** In the order of the columns; null where the row is refused. */
  readonly values: readonly (string | null)[] | null
  readonly issues: readonly Issue[]
  readonly warnings: readonly Wording[]
}

export interface Preview {
  /** Columns of core that the layout fills in these rows, with the header that they are known by. */
  readonly columns: readonly { readonly name: string; readonly header: string; readonly type: ColumnType }[]
  readonly rows: readonly PreviewRow[]
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r' }

/** @param is1904 days of the sheet are counted from 1904 */
export function previewRows(source: Source, target: Source, file: GuessedTable, lookups: Lookups, is1904: boolean): Preview {
  const reader = compileSource(source, asRecognised(source, file), lookups, { is1904 })
  const before = new Map<IssueCode, number>()
  const read = file.rows.map(({ line, cells }): PreviewRow => {
    const text = reader.read(cells, null)
    const warned = [...reader.warnings].filter(([code, count]) => count > (before.get(code) ?? 0)).map(([code]) => getReason(code).message)
    for (const [code, count] of reader.warnings) before.set(code, count)
    return { line, values: text === null ? null : decode(text, reader.copyDelimiter), issues: [...reader.issues], warnings: text === null ? [] : warned }
  })
  const all = reader.copyColumns.map((name, index) => ({ name, index }))
  const shown = all.filter(({ name }) => !name.endsWith('_as_sent'))
  const filled = shown.filter(({ index }) => read.some(({ values }) => (values?.[index] ?? null) !== null))
  return {
    columns: filled.map(({ name }) => ({
      name,
      header: target.fields.find(({ column }) => column === name)?.header ?? name,
      type: source.entity.columns.find((column) => column.name === name)?.type ?? 'text',
    })),
    rows: read.map((row) => ({ ...row, values: row.values === null ? null : filled.map(({ index }) => row.values?.[index] ?? null) })),
  }
}

function asRecognised(source: Source, { sheet, delimiter, headerLines, header }: GuessedTable): Recognised {
  const places = header.map(normaliseHeader)
  const positions = new Map(findHeaders(source).flatMap((name): [string, number][] => (places.includes(normaliseHeader(name)) ? [[name, places.indexOf(normaliseHeader(name))]] : [])))
  return { source, sheet, delimiter, headerLines, header, positions, unknown: [], merges: [] }
}

/** One line of COPY text → its values. */
function decode(line: string, delimiter: string): (string | null)[] {
  const values: string[] = ['']
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at)
    const last = values.length - 1
    if (character === delimiter) values.push('')
    else if (character === '\\') {
      at += 1
      values[last] += ESCAPES[line.charAt(at)] ?? line.charAt(at)
    } else values[last] += character
  }
  return values.map((value) => (value === '' ? null : value))
}
