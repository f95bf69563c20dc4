/** Old BIFF workbooks (.xls), held whole in memory and so behind a limit of their own. */
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { HEAD_ROWS, NO_DELIMITER, type CellMark, type Head, type HeadRow, type PackedFile, type Reader, type ReadTask } from '#etl/reader.ts'
import { PLAIN, readForm, writeNumber, type CellText } from '#etl/readers/cell-values.ts'
import { beginsWith } from '#etl/readers/sniff.ts'
import { readWhole } from '#etl/readers/unpack.ts'
import { nameCell } from '#etl/readers/xlsx-sheet.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

/** Rows after which control returns to the caller. */
const PIECE_ROWS = 2_000

export const xls: Reader = {
  kind: 'xls',
  fits: (start) => beginsWith(start, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  async readHeads(file: PackedFile, limits: LoadLimits) {
    const book = await openBook(file, limits)
    const is1904 = book.Workbook?.WBProps?.date1904 === true
    const heads = book.SheetNames.map((name): Head => {
      const rows: HeadRow[] = []
      let isWhole = true
      for (const { cells, line } of listRows(book.Sheets[name], is1904, limits)) {
        isWhole = rows.length < HEAD_ROWS
        if (!isWhole) break
        rows.push({ line, cells })
      }
      const merges = (book.Sheets[name]?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c }))
      return { sheet: name, delimiter: NO_DELIMITER, rows, isWhole, merges }
    })
    return { encoding: null, is1904, heads }
  },
  async *readRows({ file, sheet, limits, onRow, onRaw }: ReadTask) {
    const book = await openBook(file, limits, onRaw)
    let count = 0
    for (const { cells, line, marks } of listRows(book.Sheets[sheet ?? ''], book.Workbook?.WBProps?.date1904 === true, limits)) {
      onRow(cells, line, null, null, marks)
      count += 1
      if (count % PIECE_ROWS === 0) yield
    }
    yield
  },
}

async function openBook(file: PackedFile, limits: LoadLimits, onRaw?: (bytes: Buffer) => void): Promise<WorkBook> {
  const bytes = await readWhole(file, limits, limits.maxWorkbookBytes, onRaw)
  try {
    return inSilence(() => read(bytes, { type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false, cellDates: false }))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/password|encrypt/i.test(message)) throw refuse('encrypted-file', 'XLS')
    if (/cannot find workbook/i.test(message)) throw refuse('not-text', 'DOC / MSG / …')
    throw refuse('damaged-file', `XLS, ${message}`)
  }
}

/** The library prints each record it does not know and has no option against it: a damaged file would flood the log. */
function inSilence<Result>(work: () => Result): Result {
  const printer = globalThis.console
  const { error } = printer
  printer.error = () => undefined
  try {
    return work()
  } finally {
    printer.error = error
  }
}

function* listRows(sheet: WorkSheet | undefined, is1904: boolean, limits: LoadLimits): Generator<{ cells: string[]; line: number; marks: RowMarksDraft }> {
  const rows: unknown = sheet?.['!data']
  if (!Array.isArray(rows)) return
  for (const [index, row] of (rows as (CellObject | undefined)[][]).entries()) {
    const cells: string[] = []
    let marks: RowMarksDraft = null
    for (const [column, cell] of (row ?? []).entries()) {
      if (cell === undefined) continue
      const { text, mark } = readCell(cell, is1904)
      if (text === '' && mark === undefined) continue
      if (column >= limits.maxColumns) throw refuse('too-many-columns', `${nameCell(column, index + 1)}, ${limits.maxColumns}`)
      if (text.length > limits.maxCellChars) throw refuse('cell-too-long', nameCell(column, index + 1))
      while (cells.length < column) cells.push('')
      cells[column] = text
      if (mark !== undefined) (marks ??= [])[column] = mark
    }
    if (cells.length > 0) yield { cells, line: index + 1, marks }
  }
}

type RowMarksDraft = (CellMark | undefined)[] | null

function readCell(cell: CellObject, is1904: boolean): CellText {
  const plain = readPlainCell(cell, is1904)
  return cell.f === undefined || plain.mark !== undefined ? plain : { text: plain.text, mark: 'formula' }
}

function readPlainCell({ t, v, w, z }: CellObject, is1904: boolean): CellText {
  switch (t) {
    case 'n':
      return writeNumber(String(v), typeof z === 'string' ? readForm(z) : PLAIN, is1904)
    case 'b':
      return { text: v === true ? 'TRUE' : 'FALSE', mark: undefined }
    case 'e':
      return { text: w ?? '#', mark: 'error' }
    default:
      return { text: v === undefined ? '' : String(v), mark: undefined }
  }
}
