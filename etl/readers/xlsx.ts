/** XLSX: sheets are streamed from the archive; a first look at each finds its beginning and its merged cells. */
import { HEAD_ROWS, NO_DELIMITER, type Head, type HeadRow, type PackedFile, type Reader, type ReadTask } from '#etl/reader.ts'
import { isZip, unpackToDisk } from '#etl/readers/unpack.ts'
import { decodeEntry, readWorkbook, scanEntry, type SheetPart, type Workbook } from '#etl/readers/xlsx-parts.ts'
import { SheetRows } from '#etl/readers/xlsx-sheet.ts'
import { XmlScanner } from '#etl/readers/xml.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

const ROWS_END = 'sheetData>'

export const xlsx: Reader = {
  kind: 'xlsx',
  fits: isZip,
  async readHeads(file: PackedFile, limits: LoadLimits) {
    const unpacked = await unpackToDisk(file, limits)
    try {
      const book = await readWorkbook(unpacked.path, limits)
      const heads: Head[] = []
      for (const sheet of book.sheets) heads.push(await readHead(unpacked.path, book, sheet, limits))
      return { encoding: null, is1904: book.is1904, heads }
    } finally {
      await unpacked.remove()
    }
  },
  readRows,
}

async function* readRows({ file, sheet, limits, onRow, onRaw }: ReadTask): AsyncGenerator<void> {
  const unpacked = await unpackToDisk(file, limits)
  try {
    const book = await readWorkbook(unpacked.path, limits)
    const part = book.sheets.find((candidate) => candidate.name === sheet)
    if (part === undefined) throw refuse('file-changed')
    const rows = new SheetRows(book, limits, onRow)
    for await (const _ of scanEntry(unpacked.path, part.entry, rows, limits, onRaw)) yield
    if (!rows.isPastRows) throw refuse('truncated-file', part.name)
  } finally {
    await unpacked.remove()
  }
}

/** The first rows and the merged cells of a sheet. Rows in between are passed over unread. */
async function readHead(path: string, book: Workbook, { name, entry }: SheetPart, limits: LoadLimits): Promise<Head> {
  const rows: HeadRow[] = []
  let isWhole = true
  const reader = new SheetRows(book, limits, (cells, line) => {
    if (rows.length < HEAD_ROWS) rows.push({ line, cells })
    else isWhole = false
  })
  let scanner = new XmlScanner(reader)
  let kept: string | null = null
  for await (const { text } of decodeEntry(path, entry, limits)) {
    if (kept === null) {
      scanner.push(text)
      if (!isWhole && !reader.isPastRows) kept = text.slice(-ROWS_END.length)
      continue
    }
    const end = (kept + text).indexOf(ROWS_END)
    if (end === -1) {
      kept = (kept + text).slice(-ROWS_END.length)
      continue
    }
    const rest = (kept + text).slice(end + ROWS_END.length)
    scanner = new XmlScanner(reader)
    scanner.push(rest)
    reader.isPastRows = true
    kept = null
  }
  if (!reader.isPastRows) throw refuse('truncated-file', name)
  return { sheet: name, delimiter: NO_DELIMITER, rows, isWhole, merges: reader.merges }
}
