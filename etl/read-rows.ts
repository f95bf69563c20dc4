/** The rows of an inspected file, as often as they are needed. */
import type { Delivery, Content } from '#etl/delivery.ts'
import type { OnRow, RowMarks } from '#etl/reader.ts'
import { takeOffGuards } from '#etl/readers/guards.ts'
import { fillMerged } from '#etl/readers/merged-cells.ts'
import { getReader } from '#etl/readers/index.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'
import { toStorable } from '#etl/storable.ts'

/** Code of the blank; control characters stand before it. */
const BLANK = 0x20

/**
 * Reads all rows after the header, in pieces: after each piece `onRow` was called for its rows and control returns to the
 * caller, which decides when to go on. Rows of blank cells alone are passed over.
 */
export async function* readRows({ content, fileName }: Delivery, limits: LoadLimits, onRow: OnRow, onRaw?: (bytes: Buffer) => void): AsyncGenerator<void> {
  if (content === null) throw new Error(`${fileName} was refused`)
  const { kind, file, encoding, recognised } = content
  const headerEnd = recognised.headerLines[1]
  const hand = content.kind === 'text' ? takeOffGuards(onRow) : makeEven(content, onRow)
  let count = 0
  const take: OnRow = (cells, line, raw, fault, marks) => {
    if (line <= headerEnd) return
    const first = cells[0] ?? ''
    if ((first === '' || first.charCodeAt(0) <= BLANK) && fault === null && isBlank(cells, marks)) return
    count += 1
    if (count > limits.maxRows) throw refuse('too-many-rows', String(limits.maxRows))
    hand(cells, line, raw, fault, marks)
  }
  const { sheet, delimiter, header } = recognised
  yield* getReader(kind).readRows({ file, encoding, sheet, delimiter, header, limits, onRow: take, ...(onRaw === undefined ? {} : { onRaw }) })
}

const isBlank = (cells: readonly string[], marks: RowMarks | null): boolean => cells.every((cell, column) => cell.trim() === '' && marks?.[column] === undefined)

/** Sheets leave out blank cells at the end of a row, and say the value of merged cells once; any kind but text may hold what is no text. */
function makeEven({ recognised }: Content, onRow: OnRow): OnRow {
  const { header, merges, headerLines } = recognised
  const fill = fillMerged(merges, headerLines[1])
  return (cells, line, raw, fault, marks) => {
    for (const [column, cell] of cells.entries()) cells[column] = toStorable(cell)
    while (cells.length < header.length && fault === null) cells.push('')
    onRow(cells, line, raw, fault, fill(cells, line, marks))
  }
}
