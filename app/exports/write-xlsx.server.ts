/**
 * XLSX as a stream: the rows on the first sheet under a frozen head, what was asked on the second. Texts are texts, whatever they
 * begin with; days are days; nothing is shared between rows, so memory does not grow with them. @see ECMA-376, part 1, 18.3
 */
import { assertCellFits, assertRowsFit, xlsxLimits } from '#app/exports/formats.ts'
import { toMilliseconds, toNumber, type Table, type TableColumn, type TableRow } from '#app/exports/table.ts'
import { writeZip } from '#app/exports/write-zip.server.ts'
import { aboutSheet, contentTypes, dataSheetEnd, dataSheetStart, nameColumn, packageRelations, styleOf, styles, workbook, workbookRelations } from '#app/exports/xlsx-parts.ts'
import { escapeXml } from '#app/exports/xlsx-text.ts'
import type { CellValue } from '#app/queries/types.ts'
import { toDayNumber } from '#domain/calendar.ts'

export interface XlsxTable extends Omit<Table, 'fileName'> {
  readonly title: string
  /** Null: one sheet alone, as a file that is to be sent back. */
  readonly about: readonly (readonly [term: string, text: string])[] | null
  readonly aboutTitle: string
}

interface XlsxLimits {
  readonly maxRows: number
  readonly maxCellLength: number
}

const CHUNK_CHARS = 256 * 1024
/** Days from 30 December 1899, where spreadsheets count from, to 1 January 1970. */
const EPOCH = 25_569
/** 1 March 1900: before it spreadsheets count a day that never was, so such days are written as text. */
const FIRST_DAY = 61
const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000

/** @throws RefusedError 413 before the first byte when there are too many rows; at the cell when one is too long. */
export function writeXlsx(table: XlsxTable, { maxRows = xlsxLimits.maxRows, maxCellLength = xlsxLimits.maxCellLength }: Partial<XlsxLimits> = {}): AsyncGenerator<Uint8Array> {
  assertRowsFit('xlsx', table.total, maxRows)
  const { columns, title, about, aboutTitle, total } = table
  const sheets = about === null ? [title] : [title, aboutTitle]
  return writeZip([
    { name: '[Content_Types].xml', text: [contentTypes(sheets.length)] },
    { name: '_rels/.rels', text: [packageRelations] },
    { name: 'xl/workbook.xml', text: [workbook(sheets)] },
    { name: 'xl/_rels/workbook.xml.rels', text: [workbookRelations(sheets.length)] },
    { name: 'xl/styles.xml', text: [styles(columns)] },
    ...(about === null ? [] : [{ name: 'xl/worksheets/sheet2.xml', text: [aboutSheet(about)] }]),
    { name: 'xl/worksheets/sheet1.xml', text: writeSheet(table, total, maxRows, maxCellLength) },
  ])
}

async function* writeSheet({ columns, rows }: XlsxTable, total: number, maxRows: number, maxCellLength: number): AsyncGenerator<string> {
  const letters = columns.map((_, index) => nameColumn(index))
  const writers = columns.map((column, index) => makeCellWriter(column, index, columns, maxCellLength))
  let text = dataSheetStart(columns, letters, total)
  let line = 1
  const writeRow = (row: TableRow): void => {
    line += 1
    if (line > maxRows + 1) assertRowsFit('xlsx', line - 1, maxRows)
    text += `<row r="${line}">`
    for (let index = 0; index < columns.length; index += 1) {
      const value = row[columns[index]?.name ?? ''] ?? null
      if (value !== null) text += `<c r="${letters[index] ?? ''}${line}"${writers[index]?.(value, line) ?? '/>'}`
    }
    text += '</row>'
  }
  for await (const stretch of rows()) {
    for (const row of stretch) {
      writeRow(row)
      if (text.length > CHUNK_CHARS) {
        yield text
        text = ''
      }
    }
  }
  yield text + dataSheetEnd(columns, letters, line)
}

type CellWriter = (value: Exclude<CellValue, null>, line: number) => string

/** What follows the address of a cell: its style, type and value. A value that is not what its column says stays the text that it is. */
function makeCellWriter(column: TableColumn, index: number, columns: readonly TableColumn[], maxCellLength: number): CellWriter {
  const style = styleOf(columns, index)
  const asText: CellWriter = (value, line) => {
    const text = String(value)
    assertCellFits(text.length, { row: line - 1, heading: column.heading ?? column.name }, maxCellLength)
    return ` s="1" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
  }
  const asNumber = (number: number | null, value: Exclude<CellValue, null>, line: number): string => (number === null ? asText(value, line) : ` s="${style}"><v>${number}</v></c>`)
  switch (column.type) {
    case 'text':
      return asText
    case 'integer':
    case 'number':
      return (value, line) => asNumber(toNumber(value), value, line)
    case 'boolean':
      return (value, line) => (typeof value === 'boolean' ? ` t="b"><v>${value ? 1 : 0}</v></c>` : asText(value, line))
    case 'date':
      return (value, line) => asNumber(toSerialDay(String(value)), value, line)
    case 'instant':
      return (value, line) => {
        const milliseconds = toMilliseconds(value)
        return asNumber(milliseconds === null ? null : EPOCH + (milliseconds + SHANGHAI_MS) / DAY_MS, value, line)
      }
  }
}

function toSerialDay(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const serial = toDayNumber(day) + EPOCH
  return serial < FIRST_DAY ? null : serial
}
