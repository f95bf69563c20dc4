/** The rows of an inspected file, as often as they are needed. */
import type { Delivery } from '#etl/delivery.ts'
import { readText } from '#etl/readers/read-text.ts'
import { RowSplitter, type OnRow } from '#etl/readers/split-rows.ts'
import { lineBytes, type LoadLimits } from '#etl/settings.ts'

/** Code of the blank; control characters stand before it. */
const BLANK = 0x20

/**
 * Reads all rows after the header, in pieces: after each piece `onRow` was called for its rows and control returns to the
 * caller, which decides when to go on. Rows of blank cells alone are passed over.
 */
export async function* readRows(delivery: Delivery, limits: LoadLimits, onRow: OnRow, onRaw?: (bytes: Buffer) => void): AsyncGenerator<void> {
  if (delivery.content === null) throw new Error(`${delivery.fileName} was refused`)
  const { encoding, recognised } = delivery.content
  let isHeader = true
  const splitter = new RowSplitter({ delimiter: recognised.delimiter, maxLineChars: limits.maxLineChars }, (cells, line, raw, badCell) => {
    if (isHeader) {
      isHeader = false
      return
    }
    const first = cells[0] ?? ''
    if ((first === '' || first.charCodeAt(0) <= BLANK) && cells.every((cell) => cell.trim() === '')) return
    onRow(cells, line, raw, badCell)
  })
  const options = { encoding, maxBytes: limits.maxBytes, maxLineBytes: lineBytes(limits), ...(onRaw === undefined ? {} : { onRaw }) }
  for await (const piece of readText(delivery.path, options)) {
    splitter.push(piece)
    yield
  }
  splitter.end()
  yield
}
