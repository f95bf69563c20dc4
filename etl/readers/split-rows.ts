/** Text in pieces → rows of cells with the number of the line each begins on. Lines without quotation marks take a short way. */
import type { OnRow, RowFault } from '#etl/reader.ts'
import { refuse } from '#etl/refusal.ts'

export interface SplitOptions {
  readonly delimiter: string
  /** Most characters of one row. */
  readonly maxLineChars: number
}

interface QuotedRow {
  cells: string[]
  /** Index after the row's line break. */
  end: number
  lineBreaks: number
  fault: RowFault | null
}

export class RowSplitter {
  private tail = ''
  private line = 1

  constructor(
    private readonly options: SplitOptions,
    private readonly onRow: OnRow,
  ) {}

  /** Splits one more piece; what it holds of an unfinished row is kept for the next. */
  push(piece: string): void {
    const text = this.tail === '' ? piece : this.tail + piece
    const { delimiter, maxLineChars } = this.options
    let from = 0
    let quote = text.indexOf('"')
    for (;;) {
      if (quote !== -1 && quote < from) quote = text.indexOf('"', from)
      const end = text.indexOf('\n', from)
      if (end === -1) break
      if (quote === -1 || quote > end) {
        const stop = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end
        if (stop - from > maxLineChars) throw refuse('line-too-long', String(this.line))
        if (stop > from) {
          const raw = text.slice(from, stop)
          this.onRow(raw.split(delimiter), this.line, raw, null, null)
        }
        this.line += 1
        from = end + 1
        continue
      }
      const row = readQuotedRow(text, from, delimiter, false)
      if (row === null) break
      this.onRow(row.cells, this.line, null, row.fault, null)
      this.line += row.lineBreaks
      from = row.end
    }
    this.tail = text.slice(from)
    if (this.tail.length > maxLineChars) {
      throw this.tail.includes('"') ? refuse('unclosed-quote', String(this.line)) : refuse('line-too-long', String(this.line))
    }
  }

  /** Splits what is left after the last piece. @throws Refusal when a quotation mark was never closed. */
  end(): void {
    if (this.tail === '') return
    const row = readQuotedRow(this.tail.replace(/\r$/, ''), 0, this.options.delimiter, true)
    if (row === null) throw refuse('unclosed-quote', String(this.line))
    this.onRow(row.cells, this.line, null, row.fault, null)
  }
}

/** Reads one row that holds quotation marks; null when it does not end within the text. */
function readQuotedRow(text: string, start: number, delimiter: string, isLast: boolean): QuotedRow | null {
  const cells: string[] = []
  let at = start
  let lineBreaks = 1
  let fault: RowFault | null = null
  for (;;) {
    let cell: string
    if (text[at] === '"') {
      const closing = findClosing(text, at + 1)
      if (closing === -1 || (closing + 1 >= text.length && !isLast)) return null
      cell = text.slice(at + 1, closing)
      for (let index = cell.indexOf('\n'); index !== -1; index = cell.indexOf('\n', index + 1)) lineBreaks += 1
      if (cell.includes('"')) cell = cell.replaceAll('""', '"')
      at = closing + 1
      const stop = findStop(text, at, delimiter)
      const rest = text.slice(at, stop).replace(/\r$/, '')
      if (rest !== '') {
        fault ??= { code: 'bad-quoting', sent: text.slice(closing, stop) }
        cell = `"${cell}"${rest}`
      }
      at = stop
    } else {
      const stop = findStop(text, at, delimiter)
      cell = text.slice(at, stop)
      at = stop
    }
    if (text[at] === delimiter) {
      cells.push(cell)
      at += 1
      continue
    }
    if (at >= text.length && !isLast) return null
    cells.push(cell.endsWith('\r') ? cell.slice(0, -1) : cell)
    return { cells, end: at + 1, lineBreaks, fault }
  }
}

function findClosing(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/** Index of the next delimiter or line break. */
function findStop(text: string, from: number, delimiter: string): number {
  const line = text.indexOf('\n', from)
  const cell = text.indexOf(delimiter, from)
  const end = line === -1 ? text.length : line
  return cell === -1 || cell > end ? end : cell
}
