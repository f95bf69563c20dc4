/**
 * A template as a workbook of two sheets: the head with one filled row, whose columns are formatted down to the last line, and a guide
 * that also holds the lists of the drop-downs. @see ECMA-376, part 1, 18.3.1.32 and 18.3.1.33, data validations
 */
import { writeZip } from '#app/exports/write-zip.server.ts'
import { contentTypes, HEAD, MAIN, nameColumn, packageRelations, styles, workbook, workbookRelations, writeText } from '#app/exports/xlsx-parts.ts'
import { escapeXml } from '#app/exports/xlsx-text.ts'
import type { Reader } from '#app/presenters/figures.ts'
import type { Template, TemplateColumn } from '#app/templates/describe-template.ts'

const PLAIN = 0
const TEXT = 1
const TITLE = 2
const LAST_LINE = 1_048_576
/** Columns of the guide before its lists: header, whether it must be filled, what stands in it. */
const GUIDE_COLUMNS = 3

export function writeTemplate(template: Template, reader: Reader): AsyncGenerator<Uint8Array> {
  const guide = reader.text.templates.guide
  return writeZip([
    { name: '[Content_Types].xml', text: [contentTypes(2)] },
    { name: '_rels/.rels', text: [packageRelations] },
    { name: 'xl/workbook.xml', text: [workbook([template.title[reader.language], guide])] },
    { name: 'xl/_rels/workbook.xml.rels', text: [workbookRelations(2)] },
    { name: 'xl/styles.xml', text: [styles([])] },
    { name: 'xl/worksheets/sheet1.xml', text: [writeData(template.columns, guide)] },
    { name: 'xl/worksheets/sheet2.xml', text: [writeGuide(template.columns, reader)] },
  ])
}

function writeData(columns: readonly TemplateColumn[], guide: string): string {
  const widths = columns.map(({ header, form }, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.max(14, 4 + 2 * header.length)}" style="${form === 'number' ? PLAIN : TEXT}" customWidth="1"/>`)
  const heads = columns.map(({ header }, index) => writeText(`${nameColumn(index)}1`, TITLE, header))
  const cells = columns.map(({ example, form }, index) => {
    const address = `${nameColumn(index)}2`
    if (example === '') return ''
    return form === 'number' ? `<c r="${address}" s="${PLAIN}"><v>${escapeXml(example)}</v></c>` : writeText(address, TEXT, example)
  })
  const lists = columns.flatMap(({ choices }, index) => (choices === null ? [] : [writeList(index, choices.length, guide)]))
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${heads.join('')}</row><row r="2">${cells.join('')}</row></sheetData>` +
    `${lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`}</worksheet>`
  )
}

/** The drop-down of a column: its list stands in the column's line of the guide. */
function writeList(index: number, length: number, guide: string): string {
  const letter = nameColumn(index)
  const line = index + 2
  const range = `'${guide}'!$${nameColumn(GUIDE_COLUMNS)}$${line}:$${nameColumn(GUIDE_COLUMNS + length - 1)}$${line}`
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${LAST_LINE}"><formula1>${escapeXml(range)}</formula1></dataValidation>`
}

function writeGuide(columns: readonly TemplateColumn[], { text }: Reader): string {
  const words = text.templates
  const lines = [
    [words.column, words.required, words.content, words.choices],
    ...columns.map(({ header, isRequired, form, choices }) => [header, isRequired ? words.yes : words.no, choices === null ? words.form[form] : words.form.choice, ...(choices ?? [])]),
    [words.remark],
  ]
  const rows = lines.map((cells, line) => `<row r="${line + 1}">${cells.map((cell, column) => writeText(`${nameColumn(column)}${line + 1}`, line === 0 ? TITLE : TEXT, cell)).join('')}</row>`)
  return `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="26" customWidth="1"/><col min="2" max="2" width="10" customWidth="1"/><col min="3" max="3" width="34" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`
}
