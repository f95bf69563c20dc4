/** CSV, CRLF. For people: with its mark, and no cell that an office program would take for a formula; for programs: as it is. @see RFC 4180 */
import { encodeText, markOf, type TextEncoding } from '#app/exports/text-encodings.ts'
import { toMilliseconds, type TableColumn, type TableRow, type TableRows } from '#app/exports/table.ts'
import type { CellValue } from '#app/queries/types.ts'

const LINE_END = '\r\n'
/**
 * What a spreadsheet would begin to compute, in half and full width, with any apostrophes before it: one more is put in front of
 * them, and a reader that takes one off has the text as it was. @see OWASP, CSV injection
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/

export interface CsvDialect {
  /** `people`: mark, guard and headings; `programs`: names and the text as it is. */
  readonly readers: 'people' | 'programs'
  readonly encoding: TextEncoding
  readonly delimiter: string
}

export const csvForPeople: CsvDialect = { readers: 'people', encoding: 'utf-8', delimiter: ',' }
export const csvForPrograms: CsvDialect = { readers: 'programs', encoding: 'utf-8', delimiter: ',' }

/** Writes a table as CSV, its head line first. */
export async function* writeCsv(columns: readonly TableColumn[], rows: TableRows, dialect: CsvDialect): AsyncGenerator<Uint8Array> {
  const { readers, encoding, delimiter } = dialect
  const isForPeople = readers === 'people'
  const needsQuotes = new RegExp(`[",\\r\\n${delimiter}]|^\\s|\\s$`)
  const quote = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const say = (value: CellValue, { type }: TableColumn): string => {
    if (value === null) return ''
    const text = isForPeople && type === 'instant' ? sayInstant(value) : String(value)
    return quote(isForPeople && typeof value === 'string' && isComputed(text, type) ? `'${text}` : text)
  }
  const writeLine = (row: TableRow): string => columns.map((column) => say(row[column.name] ?? null, column)).join(delimiter) + LINE_END
  const heads = columns.map((column) => say(isForPeople ? (column.heading ?? column.name) : column.name, { name: '', type: 'text' }))
  yield encodeText((isForPeople ? markOf(encoding) : '') + heads.join(delimiter) + LINE_END, encoding)
  for await (const stretch of rows) yield encodeText(stretch.map(writeLine).join(''), encoding)
}

/** Numbers stay numbers, the negative ones too; any other text is guarded. */
function isComputed(text: string, type: TableColumn['type']): boolean {
  return FORMULA.test(text) && (type === 'text' || !Number.isFinite(Number(text)))
}

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })

/** An instant as clocks in China show it: 2023-11-17 06:00:00. */
export function sayInstant(value: string | number | boolean): string {
  const milliseconds = toMilliseconds(value)
  return milliseconds === null ? String(value) : shanghai.format(milliseconds)
}
