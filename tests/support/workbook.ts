/** Writes XLSX workbooks by hand, so that a test says exactly what stands in a cell. */
import { writeZip, type ZipMember } from './zip-archive.ts'

/** A text goes to the shared texts, a number is stored as it is written; `xml` is a cell's inside and attributes as they stand. */
export type TestCell = string | number | null | { readonly number: string; readonly format: string } | { readonly xml: string; readonly type?: string }

export interface TestSheet {
  readonly name: string
  /** Row number → cells. */
  readonly rows: Readonly<Record<number, readonly TestCell[]>>
  readonly merges?: readonly string[]
}

export interface TestBook {
  readonly sheets: readonly TestSheet[]
  readonly is1904?: boolean
  /** Parts to put in the place of others. */
  readonly parts?: readonly ZipMember[]
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet. */
export const sheetOf = (rows: TestSheet['rows'], merges: readonly string[] = []): Buffer => writeWorkbook({ sheets: [{ name: 'Sheet1', rows, merges }] })

export function writeWorkbook({ sheets, is1904 = false, parts = [] }: TestBook): Buffer {
  const texts: string[] = []
  const formats: string[] = []
  const written = sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: writeSheet(sheet, texts, formats) }))
  const relations = [
    ...sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`),
    `<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="/xl/styles.xml"/>`,
    `<Relationship Id="rIdT" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
  ]
  const named = sheets.map(({ name }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  const members: ZipMember[] = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: `<?xml version="1.0"?><workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${named.join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relations.join('')}</Relationships>` },
    { name: 'xl/styles.xml', content: writeStyles(formats) },
    { name: 'xl/sharedStrings.xml', content: `<sst ${MAIN}>${texts.map((text) => `<si>${text.startsWith('<') ? text : `<t xml:space="preserve">${escape(text)}</t>`}</si>`).join('')}</sst>` },
    ...written,
  ]
  return writeZip(members.map((member) => parts.find((part) => part.name === member.name) ?? member))
}

function writeSheet({ rows, merges = [] }: TestSheet, texts: string[], formats: string[]): string {
  const lines = Object.entries(rows).map(([row, cells]) => `<row r="${row}">${cells.map((cell, column) => writeCell(cell, `${nameColumn(column)}${row}`, texts, formats)).join('')}</row>`)
  const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${MAIN}><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`
}

function writeCell(cell: TestCell, reference: string, texts: string[], formats: string[]): string {
  if (cell === null) return `<c r="${reference}" s="0"/>`
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${reference}" t="s"><v>${texts.push(cell) - 1}</v></c>`
  if ('xml' in cell) return `<c r="${reference}"${cell.type === undefined ? '' : ` t="${cell.type}"`}>${cell.xml}</c>`
  return `<c s="${formats.push(cell.format)}" r="${reference}"><v>${cell.number}</v></c>`
}

function writeStyles(formats: readonly string[]): string {
  const codes = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escape(code)}"/>`)
  const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`)
  return `<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
}

const nameColumn = (column: number): string => String.fromCharCode(65 + column)
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
