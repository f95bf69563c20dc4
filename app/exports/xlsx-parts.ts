/** The parts of a workbook besides its rows. @see ECMA-376, part 1, 18 */
import type { TableColumn } from '#app/exports/table.ts'
import { escapeXml } from '#app/exports/xlsx-text.ts'

/** What every part begins with. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export function contentTypes(sheets: number): string {
  const parts = [['workbook', 'sheet.main'], ['styles', 'styles'], ...numberSheets(sheets).map((number) => [`worksheets/sheet${number}`, 'worksheet'])]
  const overrides = parts.map(([name = '', type = '']) => `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`).join('')
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`
}

export const packageRelations = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export function workbookRelations(sheets: number): string {
  const relation = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const all = [...numberSheets(sheets).map((number) => relation(number, 'worksheet', `worksheets/sheet${number}.xml`)), relation(sheets + 1, 'styles', 'styles.xml')]
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

export function workbook(names: readonly string[]): string {
  const sheets = names.map((name, index) => `<sheet name="${escapeXml(nameSheet(name))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`
}

/** At most 31 characters, and none of those that a sheet's name may not hold. */
function nameSheet(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '').slice(0, 31) || 'Sheet'
}

function numberSheets(sheets: number): readonly number[] {
  return Array.from({ length: sheets }, (_, index) => index + 1)
}

/** Styles every workbook has: 0 plain, 1 text, 2 head, 3 a term; those of the columns follow. */
const COMMON = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
]
const FIRST_FORMAT = 164

/** The style of a column: its number format. */
export function styleOf(columns: readonly TableColumn[], index: number): number {
  return columns[index]?.type === 'text' ? 1 : COMMON.length + index
}

export function styles(columns: readonly TableColumn[]): string {
  const formats = columns.map((column, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(formatOf(column))}"/>`).join('')
  const own = columns.map((_, index) => `<xf numFmtId="${FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">${columns.length === 0 ? '' : `<numFmts count="${columns.length}">${formats}</numFmts>`}` +
    `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${COMMON.length + own.length}">${[...COMMON, ...own].join('')}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  )
}

function formatOf({ type, decimals }: TableColumn): string {
  switch (type) {
    case 'text':
      return '@'
    case 'integer':
      return '0'
    case 'number':
      return decimals === undefined ? 'General' : decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
    case 'boolean':
      return 'General'
    case 'date':
      return 'yyyy-mm-dd'
    case 'instant':
      return 'yyyy-mm-dd hh:mm:ss'
  }
}

const WIDTHS: Readonly<Record<TableColumn['type'], number>> = { text: 18, integer: 10, number: 10, boolean: 8, date: 12, instant: 20 }

/** Everything up to the first row of values: the frozen head, the widths, the head itself. */
export function dataSheetStart(columns: readonly TableColumn[], letters: readonly string[], total: number): string {
  const last = letters.at(-1) ?? 'A'
  const widths = columns.map(({ type, heading, name }, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.min(60, Math.max(WIDTHS[type], 2 + 2 * (heading ?? name).length))}" customWidth="1"/>`)
  const heads = columns.map(({ heading, name }, index) => writeText(`${letters[index] ?? ''}1`, 2, heading ?? name))
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}${total + 1}"/>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `${columns.length === 0 ? '' : `<cols>${widths.join('')}</cols>`}<sheetData><row r="1">${heads.join('')}</row>`
  )
}

/** Everything after the last row: the head filters the rows. */
export function dataSheetEnd(columns: readonly TableColumn[], letters: readonly string[], lastLine: number): string {
  return `</sheetData>${columns.length === 0 ? '' : `<autoFilter ref="A1:${letters.at(-1) ?? 'A'}${lastLine}"/>`}</worksheet>`
}

/** Terms and what they say, one under the other. */
export function aboutSheet(about: readonly (readonly [term: string, text: string])[]): string {
  const rows = about.map(([term, text], index) => `<row r="${index + 1}">${writeText(`A${index + 1}`, 2, term)}${writeText(`B${index + 1}`, 3, text)}</row>`)
  return `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="16" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
}

/** A cell of text. @param style 1 text, 2 head, 3 a term that may run over several lines */
export function writeText(address: string, style: number, text: string): string {
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}

/** A, B, … Z, AA: the letters of a column counted from 0. */
export function nameColumn(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : nameColumn(rest - 1)) + String.fromCharCode(65 + (index % 26))
}
