/** CSV as office programs open it: UTF-8 with its mark, CRLF, and no cell that they would take for a formula. @see RFC 4180 */
import type { TableColumn, TableRow, TableRows } from '#app/machine/table.ts'
import type { CellValue } from '#app/queries/types.ts'

const MARK = '\uFEFF'
const LINE_END = '\r\n'
/** What a spreadsheet would begin to compute, in half and full width. @see OWASP, CSV injection */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/** Writes a table as CSV, its head line first. */
export async function* writeCsv(columns: readonly TableColumn[], rows: TableRows): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(MARK + columns.map(({ name, heading }) => quote(heading ?? name)).join(',') + LINE_END)
  for await (const stretch of rows) yield encoder.encode(stretch.map((row) => writeRow(columns, row)).join(''))
}

function writeRow(columns: readonly TableColumn[], row: TableRow): string {
  return columns.map(({ name, type }) => writeCell(row[name] ?? null, type === 'text')).join(',') + LINE_END
}

function writeCell(value: CellValue, isText: boolean): string {
  if (value === null) return ''
  const text = String(value)
  return quote(isText && FORMULA.test(text) ? `'${text}` : text)
}

function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
