/** One sheet of an XLSX workbook: its rows as they stream by, and the blocks of merged cells, which the file names after its rows. */
import type { CellMark, Merge, OnRow } from '#etl/reader.ts'
import { PLAIN, writeNumber, type CellText } from '#etl/readers/cell-values.ts'
import { RichText } from '#etl/readers/shared-strings.ts'
import { readAttribute, type XmlHandler } from '#etl/readers/xml.ts'
import type { Workbook } from '#etl/readers/xlsx-parts.ts'
import { refuse } from '#etl/refusal.ts'
import type { LoadLimits } from '#etl/settings.ts'

const MOST_MERGES = 500_000
const LAST_COLUMN = 16_384
const LETTER_BEFORE_A = 64

/** Number of a column, from 0, and of a row that `BC12` names; null when it names none. */
export function readReference(reference: string): { column: number; row: number } | null {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - LETTER_BEFORE_A
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  const row = Number(reference.slice(at))
  return column > 0 && column <= LAST_COLUMN && Number.isInteger(row) && row > 0 ? { column: column - 1, row } : null
}

/** The name of a cell: column from 0, row from 1. */
export function nameCell(column: number, row: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(LETTER_BEFORE_A + 1 + ((rest - 1) % 26)) + name
  return name + String(row)
}

export class SheetRows implements XmlHandler {
  readonly merges: Merge[] = []
  /** Whether the last row has been read. */
  isPastRows = false
  private row = 0
  private column = -1
  private cells: string[] = []
  private marks: (CellMark | undefined)[] | null = null
  private type = 'n'
  private style = 0
  private value = ''
  private hasFormula = false
  private isValue = false
  private isInline = false
  private readonly inline = new RichText()

  constructor(
    private readonly book: Workbook,
    private readonly limits: LoadLimits,
    private readonly onRow: OnRow,
  ) {}

  open(name: string, tag: string): void {
    switch (name) {
      case 'row':
        this.beginRow(tag)
        break
      case 'c':
        this.beginCell(tag)
        break
      case 'v':
        this.isValue = true
        break
      case 'f':
        this.hasFormula = true
        break
      case 'is':
        this.isInline = true
        break
      case 'mergeCell':
        this.addMerge(readAttribute(tag, 'ref') ?? '')
        break
      default:
        if (this.isInline) this.inline.open(name)
    }
  }

  text(text: string): void {
    if (this.isValue) this.value += text
    else if (this.isInline) this.inline.add(text)
  }

  close(name: string): void {
    switch (name) {
      case 'v':
        this.isValue = false
        break
      case 'is':
        this.isInline = false
        this.value = this.inline.take()
        break
      case 'c':
        this.endCell()
        break
      case 'row':
        this.onRow(this.cells, this.row, null, null, this.marks)
        break
      case 'sheetData':
        this.isPastRows = true
        break
      default:
        if (this.isInline) this.inline.close(name)
    }
  }

  private beginRow(tag: string): void {
    const sent = readAttribute(tag, 'r')
    const row = sent === null ? this.row + 1 : Number(sent)
    if (!Number.isSafeInteger(row) || row <= this.row) throw refuse('damaged-file', `XLSX, row ${sent ?? ''}`)
    this.row = row
    this.column = -1
    this.cells = []
    this.marks = null
  }

  private beginCell(tag: string): void {
    const sent = readAttribute(tag, 'r')
    const column = sent === null ? this.column + 1 : readReference(sent)?.column
    if (column === undefined || column <= this.column || column >= LAST_COLUMN) throw refuse('damaged-file', `XLSX, cell ${sent ?? ''}`)
    this.column = column
    this.type = readAttribute(tag, 't') ?? 'n'
    this.style = Number(readAttribute(tag, 's') ?? 0)
    this.value = ''
    this.hasFormula = false
  }

  private endCell(): void {
    const { text, mark } = this.readValue()
    if (text === '' && mark === undefined) return
    const { column, cells, limits } = this
    if (column >= limits.maxColumns) throw refuse('too-many-columns', `${nameCell(column, this.row)}, ${limits.maxColumns}`)
    if (text.length > limits.maxCellChars) throw refuse('cell-too-long', nameCell(column, this.row))
    while (cells.length < column) cells.push('')
    cells[column] = text
    if (mark !== undefined) (this.marks ??= [])[column] = mark
  }

  private readValue(): CellText {
    const plain = this.readPlainValue()
    if (!this.hasFormula || plain.mark !== undefined) return plain
    // A formula may well give an empty text; a number that is not there was never worked out.
    return { text: plain.text, mark: plain.text === '' && this.type === 'n' ? 'formula-without-value' : 'formula' }
  }

  private readPlainValue(): CellText {
    const { value } = this
    switch (this.type) {
      case 's': {
        const text = value === '' ? '' : this.book.strings.get(Number(value))
        if (text === null) throw refuse('damaged-file', `XLSX, ${nameCell(this.column, this.row)}: text ${value}`)
        return { text, mark: undefined }
      }
      case 'n':
        return value === '' ? { text: '', mark: undefined } : writeNumber(value, this.book.forms[this.style] ?? PLAIN, this.book.is1904)
      case 'b':
        return { text: value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE', mark: undefined }
      case 'e':
        return { text: value, mark: 'error' }
      case 'd':
        return { text: value.replace(/T00:00:00(\.0+)?Z?$/, ''), mark: undefined }
      default:
        return { text: value, mark: undefined }
    }
  }

  private addMerge(reference: string): void {
    const [first, last] = reference.split(':').map(readReference)
    if (first === undefined || last === undefined || first === null || last === null) return
    if (this.merges.length >= MOST_MERGES) throw refuse('workbook-too-large', `${MOST_MERGES} merges`)
    this.merges.push({ top: first.row, bottom: last.row, left: first.column, right: last.column })
  }
}
