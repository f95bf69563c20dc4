/** A table as a valid file of every kind that the readers know; what is damaged stands apart from what is packed around it. */
import { utils, write, type CellObject } from '@e965/xlsx'
import { Table, tableToIPC, vectorFromArray } from 'apache-arrow'
import type { CompressionCodec } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import iconv from 'iconv-lite'
import { gzipSync } from 'node:zlib'
import { writePackedArrow } from '../support/packed-arrow.ts'
import { packLz4Block, packZstd } from '../support/packers.ts'
import { writeWorkbook, type TestCell } from '../support/workbook.ts'
import { writeZip } from '../support/zip-archive.ts'

/** Header first. A cell that begins with `=` is a formula where the kind knows formulas; what follows is its stored value. */
export type FuzzTable = readonly (readonly string[])[]

export interface FuzzKind {
  readonly name: string
  /** Decoded by a library, which may take bytes for what they are not; such rows are refused after the reader. */
  readonly isBinary: boolean
  /** The bytes to damage. */
  readonly write: (table: FuzzTable) => Buffer
  /** What is put around them before they are read. */
  readonly wrap: (bytes: Buffer) => Buffer
}

const NAMESPACE = 'urn:schemas-microsoft-com:office:spreadsheet'
/** Three rows of one merged cell, where a table is that long. */
const MERGE = 'B3:B5'
const isMergeable = (table: FuzzTable): boolean => table.length >= 5

const same = (bytes: Buffer): Buffer => bytes
const quote = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const writeText = (table: FuzzTable, delimiter: string): string => table.map((cells) => cells.map(quote).join(delimiter)).join('\r\n')
const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const isFormula = (cell: string): boolean => cell.startsWith('=')
const toFormula = (cell: string): string => `<f>A1</f><v>${escapeXml(cell.slice(1))}</v>`
const isNumber = (cell: string): boolean => /^[1-9]\d{0,17}$/.test(cell)

const kind = (name: string, write: FuzzKind['write'], wrap: FuzzKind['wrap'] = same): FuzzKind => ({ name, isBinary: false, write, wrap })
const binary = (name: string, write: FuzzKind['write']): FuzzKind => ({ name, isBinary: true, write, wrap: same })

/** Every kind, text in each of its encodings. */
export const kinds: readonly FuzzKind[] = [
  kind('text', (table) => Buffer.from(writeText(table, ','))),
  kind('text with a mark', (table) => Buffer.from(`\ufeff${writeText(table, ';')}`)),
  kind('GB18030', (table) => iconv.encode(writeText(table, ','), 'gb18030')),
  kind('tabs in UTF-16LE', (table) => Buffer.from(`\ufeff${writeText(table, '\t')}`, 'utf16le')),
  kind('UTF-16BE', (table) => Buffer.from(`\ufeff${writeText(table, ',')}`, 'utf16le').swap16()),
  kind('JSON lines', writeObjects),
  kind('XLSX', (table) => writeWorkbook({ sheets: [sheetOf(table, toCell)] })),
  kind('XLSX with numbers', (table) => writeWorkbook({ sheets: [sheetOf(table, (cell) => (isNumber(cell) ? { number: cell, format: '0' } : toCell(cell)))] })),
  kind('the sheet of an XLSX', writeSheet, (content) => writeWorkbook({ sheets: [{ name: 'Sheet1', rows: {} }], parts: [{ name: 'xl/worksheets/sheet1.xml', content }] })),
  kind('Excel 2003 XML', writeXml2003),
  binary('XLS', writeXls),
  binary('an Arrow file', (table) => writeArrow(table, 'file')),
  binary('an Arrow stream', (table) => writeArrow(table, 'stream')),
  binary('an Arrow file in LZ4', (table) => writePackedArrow(onceEach(table), 'file')),
  binary('Parquet', (table) => writeParquet(table, 'SNAPPY', {})),
  binary('Parquet in LZ4', (table) => writeParquet(table, 'LZ4_RAW', { LZ4_RAW: packLz4Block })),
  binary('Parquet in ZSTD', (table) => writeParquet(table, 'ZSTD', { ZSTD: packZstd })),
]

/** How a file of any kind may be packed. */
export const packings: readonly (readonly [name: string, pack: (bytes: Buffer) => Buffer])[] = [
  ['plain', same],
  ['gzip', (bytes) => gzipSync(bytes)],
  ['zip', (bytes) => writeZip([{ name: 'a.dat', content: bytes }])],
]

function writeObjects([header = [], ...rows]: FuzzTable): Buffer {
  return Buffer.from(rows.map((cells) => JSON.stringify(Object.fromEntries(header.map((name, column) => [name, cells[column]])))).join('\n'))
}

const toCell = (cell: string): TestCell => (isFormula(cell) ? { xml: toFormula(cell), type: 'str' } : cell)

function sheetOf(table: FuzzTable, write: (cell: string) => TestCell) {
  return { name: 'Sheet1', rows: Object.fromEntries(table.map((cells, index) => [index + 1, cells.map(write)])), merges: isMergeable(table) ? [MERGE] : [] }
}

function writeSheet(table: FuzzTable): Buffer {
  const writeCell = (cell: string): string =>
    isFormula(cell) ? `<c t="str">${toFormula(cell)}</c>` : `<c t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`
  const rows = table.map((cells, index) => `<row r="${index + 1}">${cells.map(writeCell).join('')}</row>`)
  const merged = isMergeable(table) ? `<mergeCells><mergeCell ref="${MERGE}"/></mergeCells>` : ''
  return Buffer.from(`<?xml version="1.0"?><worksheet><sheetData>${rows.join('')}</sheetData>${merged}</worksheet>`)
}

function writeXml2003(table: FuzzTable): Buffer {
  const writeCell = (cell: string): string => {
    const [formula, value] = isFormula(cell) ? [' ss:Formula="=R1C1"', cell.slice(1)] : ['', cell]
    return `<Cell ss:MergeDown="0"${formula}><Data ss:Type="String">${escapeXml(value)}</Data></Cell>`
  }
  const rows = table.map((cells) => `<Row>${cells.map(writeCell).join('')}</Row>`)
  return Buffer.from(`<?xml version="1.0"?><Workbook xmlns="${NAMESPACE}" xmlns:ss="${NAMESPACE}"><Worksheet ss:Name="a"><Table>${rows.join('')}</Table></Worksheet></Workbook>`)
}

function writeXls(table: FuzzTable): Buffer {
  const book = utils.book_new()
  const toObject = (cell: string): CellObject => (isFormula(cell) ? { t: 's', v: cell.slice(1), f: 'A1' } : { t: 's', v: cell })
  utils.book_append_sheet(book, utils.aoa_to_sheet(table.map((cells) => cells.map(toObject))), 'a')
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer
}

/** Columnar kinds have one column a name. */
function onceEach([header = [], ...rows]: FuzzTable): FuzzTable {
  const columns = header.flatMap((name, column) => (header.indexOf(name) === column ? [column] : []))
  return [header, ...rows].map((cells) => columns.map((column) => cells[column] ?? ''))
}

function listColumns(table: FuzzTable): { name: string; data: string[] }[] {
  const [header = [], ...rows] = onceEach(table)
  return header.map((name, column) => ({ name, data: rows.map((cells) => cells[column] ?? '') }))
}

function writeArrow(table: FuzzTable, form: 'file' | 'stream'): Buffer {
  return Buffer.from(tableToIPC(new Table(Object.fromEntries(listColumns(table).map(({ name, data }) => [name, vectorFromArray(data)]))), form))
}

function writeParquet(table: FuzzTable, codec: CompressionCodec, compressors: Partial<Record<CompressionCodec, (bytes: Uint8Array) => Uint8Array>>): Buffer {
  return Buffer.from(parquetWriteBuffer({ columnData: listColumns(table).map((column) => ({ ...column, type: 'STRING' as const })), codec, compressors }))
}
