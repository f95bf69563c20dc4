/** Typed values of columnar files → text of cells. A row whose value is no plain one is at fault. */
import { HEAD_ROWS, NO_DELIMITER, type CellMark, type Head, type FileHeads, type HeadRow, type OnRow, type RowFault } from '#etl/reader.ts'
import { UnpackFault } from '#etl/readers/codecs.mjs'
import { PLAIN, writeNumber, writeTime, writeUnixDay, type CellText } from '#etl/readers/cell-values.ts'
import { refuse, Refusal } from '#etl/refusal.ts'

const DAY_MS = 86_400_000
/** Instants are shown in the time of China, which has had no other since 1991. */
export const CHINA_MS = 8 * 3_600_000

/** `YYYY-MM-DD`, with the time when it is not midnight, of milliseconds since 1970. */
export function writeMoment(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY_MS)
  const seconds = Math.floor((milliseconds - days * DAY_MS) / 1000)
  return seconds === 0 ? writeUnixDay(days) : `${writeUnixDay(days)} ${writeTime(seconds)}`
}

/** The text of a plain value, or null when it is a list, a structure or bytes. */
export function writeValue(value: unknown): CellText | null {
  switch (typeof value) {
    case 'string':
      return { text: value, mark: undefined }
    case 'bigint':
      return { text: String(value), mark: undefined }
    case 'number':
      return writeNumber(String(value), PLAIN, false)
    case 'boolean':
      return { text: value ? 'TRUE' : 'FALSE', mark: undefined }
    case 'undefined':
      return { text: '', mark: undefined }
    default:
      return value === null ? { text: '', mark: undefined } : null
  }
}

/** Hands one row on. @param write the text of the value in a column */
export function handRow(columns: readonly string[], line: number, onRow: OnRow, write: (column: number) => CellText | null): void {
  const cells: string[] = []
  let marks: (CellMark | undefined)[] | null = null
  let fault: RowFault | null = null
  for (let column = 0; column < columns.length; column += 1) {
    const cell = write(column)
    if (cell === null) fault ??= { code: 'nested-value', sent: columns[column] ?? '' }
    cells.push(cell?.text ?? '')
    if (cell?.mark !== undefined) (marks ??= [])[column] = cell.mark
  }
  onRow(cells, line, null, fault, marks)
}

/** The beginning of a file: its columns as line 0, then its first rows. @param read hands the columns on, then the rows */
export async function readColumnarHead(read: (onRow: OnRow, onColumns: (names: readonly string[]) => void) => AsyncGenerator<void>): Promise<FileHeads> {
  const rows: HeadRow[] = []
  const columns: string[] = []
  let isWhole = true
  const onRow: OnRow = (cells, line) => {
    if (rows.length < HEAD_ROWS) rows.push({ line, cells })
    else isWhole = false
  }
  for await (const _ of read(onRow, (names) => columns.push(...names))) if (!isWhole) break
  const head: Head = { sheet: null, delimiter: NO_DELIMITER, rows: [{ line: 0, cells: columns }, ...rows], isWhole, merges: [] }
  return { encoding: null, is1904: false, heads: [head] }
}

/** What stopped a reading, as the sender is told of it. */
export function refuseColumnar(kind: 'Arrow' | 'Parquet', error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof UnpackFault) return refuse(error.code, error.detail)
  return refuse('damaged-file', `${kind}, ${error instanceof Error ? error.message : String(error)}`)
}
