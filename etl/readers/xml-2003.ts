/** Excel 2003 XML, which offices often name .xls or .xlsx: streamed like any text. */
import { HEAD_ROWS, NO_DELIMITER, type CellMark, type Encoding, type Head, type HeadRow, type Merge, type PackedFile, type Reader, type ReadTask } from '#etl/reader.ts'
import { PLAIN, readForm, writeNumber, type CellText, type NumberForm } from '#etl/readers/cell-values.ts'
import { findEncoding } from '#etl/readers/inspect-file.ts'
import { readText } from '#etl/readers/read-text.ts'
import { decodeStart } from '#etl/readers/sniff.ts'
import { readAttribute, XmlScanner, type XmlHandler } from '#etl/readers/xml.ts'
import { nameCell } from '#etl/readers/xlsx-sheet.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

interface Sheet {
  readonly name: string
  readonly merges: Merge[]
}

type OnSheetRow = (sheet: Sheet, cells: string[], line: number, marks: (CellMark | undefined)[] | null) => void

const LAST_COLUMN = 16_384
/** Formats that go by name. */
const NAMED: Readonly<Record<string, NumberForm>> = {
  'general date': { kind: 'day', hasTime: true }, 'short date': { kind: 'day', hasTime: false }, 'medium date': { kind: 'day', hasTime: false }, 'long date': { kind: 'day', hasTime: false },
  'short time': { kind: 'time' }, 'medium time': { kind: 'time' }, 'long time': { kind: 'time' }, percent: { kind: 'percent' },
  standard: PLAIN, fixed: PLAIN, currency: PLAIN, 'euro currency': PLAIN, scientific: PLAIN, 'yes/no': PLAIN, 'true/false': PLAIN, 'on/off': PLAIN,
}

export const xml2003: Reader = {
  kind: 'xml-2003',
  fits: (start) => /^\s*(<\?|<(\w+:)?Workbook\b)/.test(decodeStart(start)) && decodeStart(start).includes('urn:schemas-microsoft-com:office:spreadsheet'),
  async readHeads(file: PackedFile, limits: LoadLimits) {
    const encoding = await findEncoding(file, limits)
    const found = new Map<Sheet, { rows: HeadRow[]; isWhole: boolean }>()
    const rows = new BookRows(limits, (sheet, cells, line) => {
      const head = found.get(sheet) ?? { rows: [], isWhole: true }
      found.set(sheet, head)
      if (head.rows.length < HEAD_ROWS) head.rows.push({ line, cells })
      else head.isWhole = false
    })
    for await (const _ of scan(file, encoding, limits, rows)) continue
    const heads: Head[] = [...found].map(([{ name, merges }, head]) => ({ sheet: name, delimiter: NO_DELIMITER, merges, ...head }))
    return { encoding, is1904: rows.is1904, heads }
  },
  async *readRows({ file, encoding, sheet: wanted, limits, onRow, onRaw }: ReadTask) {
    const rows = new BookRows(limits, (sheet, cells, line, marks) => {
      if (sheet.name === wanted) onRow(cells, line, null, null, marks)
    })
    yield* scan(file, encoding ?? 'utf-8', limits, rows, onRaw)
  },
}

async function* scan(file: PackedFile, encoding: Encoding, limits: LoadLimits, rows: BookRows, onRaw?: (bytes: Buffer) => void): AsyncGenerator<void> {
  const scanner = new XmlScanner(rows)
  for await (const piece of readText(file, { limits, encoding, ...(onRaw === undefined ? {} : { onRaw }) })) {
    scanner.push(piece)
    yield
  }
  scanner.end()
  if (!rows.isComplete) throw refuse('truncated-file', 'XML')
}

class BookRows implements XmlHandler {
  isComplete = false
  is1904 = false
  private sheet: Sheet = { name: '', merges: [] }
  private row = 0
  private column = 0
  private nextColumn = 0
  private cells: string[] = []
  private marks: (CellMark | undefined)[] | null = null
  private style = ''
  private cell = { type: '', value: '', form: PLAIN, hasFormula: false }
  private isData = false
  private isAside = false
  private readonly forms = new Map<string, NumberForm>()

  constructor(
    private readonly limits: LoadLimits,
    private readonly onRow: OnSheetRow,
  ) {}

  open(name: string, tag: string): void {
    if (name === 'Style') this.style = readAttribute(tag, 'ID') ?? ''
    else if (name === 'NumberFormat') this.addForm(readAttribute(tag, 'Format') ?? '')
    else if (name === 'Date1904') this.is1904 = true
    else if (name === 'Worksheet') this.beginSheet(readAttribute(tag, 'Name') ?? '')
    else if (name === 'Row') this.beginRow(tag)
    else if (name === 'Cell') this.beginCell(tag)
    else if (name === 'Comment' || name === 'PhoneticText') this.isAside = true
    else if (name === 'Data' && !this.isAside) {
      this.cell.type = readAttribute(tag, 'Type') ?? 'String'
      this.isData = true
    }
  }

  text(text: string): void {
    if (this.isData && !this.isAside) this.cell.value += text
  }

  close(name: string): void {
    if (name === 'Data') this.isData = this.isData && this.isAside
    else if (name === 'Comment' || name === 'PhoneticText') this.isAside = false
    else if (name === 'Cell') this.endCell()
    else if (name === 'Row') this.onRow(this.sheet, this.cells, this.row, this.marks)
    else if (name === 'Workbook') this.isComplete = true
  }

  private addForm(code: string): void {
    this.forms.set(this.style, NAMED[code.toLowerCase()] ?? readForm(code))
  }

  private beginSheet(name: string): void {
    this.sheet = { name, merges: [] }
    this.row = 0
  }

  private beginRow(tag: string): void {
    const row = readAttribute(tag, 'Index')
    const next = row === null ? this.row + 1 : Number(row)
    if (!Number.isSafeInteger(next) || next <= this.row) throw refuse('damaged-file', `XML, Row ${row ?? ''}`)
    this.row = next
    this.nextColumn = 0
    this.cells = []
    this.marks = null
  }

  private beginCell(tag: string): void {
    const index = readAttribute(tag, 'Index')
    this.column = index === null ? this.nextColumn : Number(index) - 1
    const across = Number(readAttribute(tag, 'MergeAcross') ?? 0)
    const down = Number(readAttribute(tag, 'MergeDown') ?? 0)
    if (![this.column, across, down].every((value) => Number.isSafeInteger(value) && value >= 0) || this.column >= LAST_COLUMN) throw refuse('damaged-file', `XML, Cell ${index ?? ''}`)
    this.nextColumn = this.column + across + 1
    if (across + down > 0) this.sheet.merges.push({ top: this.row, bottom: this.row + down, left: this.column, right: this.column + across })
    this.cell = { type: '', value: '', form: this.forms.get(readAttribute(tag, 'StyleID') ?? '') ?? PLAIN, hasFormula: readAttribute(tag, 'Formula') !== null }
  }

  private endCell(): void {
    const { text, mark } = this.readValue()
    const { cells, limits, column } = this
    if (text === '' && mark === undefined) return
    if (column >= limits.maxColumns) throw refuse('too-many-columns', `${nameCell(column, this.row)}, ${limits.maxColumns}`)
    if (text.length > limits.maxCellChars) throw refuse('cell-too-long', nameCell(column, this.row))
    while (cells.length < column) cells.push('')
    cells[column] = text
    if (mark !== undefined) (this.marks ??= [])[column] = mark
  }

  private readValue(): CellText {
    const { hasFormula, type } = this.cell
    const plain = this.readPlainValue()
    if (!hasFormula || plain.mark !== undefined) return plain
    return { text: plain.text, mark: type === '' ? 'formula-without-value' : 'formula' }
  }

  private readPlainValue(): CellText {
    const { type, value, form } = this.cell
    switch (type) {
      case 'Number':
        return writeNumber(value, form, this.is1904)
      case 'DateTime':
        return { text: value.replace(/^1899-12-3[01]T/, '').replace(/T00:00:00(\.0+)?$/, '').replace('T', ' ').replace(/\.\d+$/, ''), mark: undefined }
      case 'Boolean':
        return { text: value === '1' ? 'TRUE' : 'FALSE', mark: undefined }
      case 'Error':
        return { text: value, mark: 'error' }
      default:
        return { text: value, mark: undefined }
    }
  }
}
