/** A file with unknown headers → the page where its columns are given their fields. */
import { pick, say } from '#app/text.ts'
import type { Wording } from '#domain/indicator.ts'
import { buildAddress } from './addresses.ts'
import type { Reader } from './figures.ts'
import { addressLayouts } from './layouts-page.ts'
import { addressDelivery, nameTable } from './receipt.ts'
import type { MappingFieldView, MappingPageView, MappingPreviewView } from './view-models.ts'

export interface MappingInput {
  readonly deliveryId: number
  readonly fileName: string
  readonly csrf: string
  /** Name of the layout as typed; a first guess is the file's own. */
  readonly name: string
  readonly layouts: readonly { readonly name: string; readonly version: number }[]
  readonly tables: readonly string[]
  readonly table: string
  readonly header: readonly string[]
  /** First cell of each column that is not blank. */
  readonly samples: readonly string[]
  readonly fields: readonly {
    readonly field: string
    readonly column: number | null
    readonly given: string
    readonly reader: string
    readonly isRequired: boolean
    readonly isSuggested: boolean
    readonly readers: readonly { readonly id: string; readonly name: Wording }[]
  }[]
  readonly faults: readonly Wording[]
  readonly preview: {
    readonly columns: readonly { readonly name: string; readonly header: string }[]
    readonly rows: readonly {
      readonly line: number
      readonly values: readonly (string | null)[] | null
      readonly issues: readonly { readonly header: string; readonly message: Wording }[]
      readonly warnings: readonly Wording[]
    }[]
  } | null
}

/** Address of the page. */
export const addressMapping = (deliveryId: number): string => `${addressDelivery(deliveryId)}/mapping`

/** Builds the page. */
export function presentMapping(input: MappingInput, reader: Reader): MappingPageView {
  const { text, language } = reader
  const words = text.mapping
  const { deliveryId, fileName, header, faults } = input
  const unread = header.filter((name, column) => name !== '' && !input.fields.some((field) => field.column === column))
  return {
    head: {
      trail: [{ label: text.deliveries.toList, href: '/deliveries' }, { label: fileName, href: addressDelivery(deliveryId) }],
      title: say`${words.headline(fileName)}`,
      second: say`${words.second}`,
    },
    layouts: { label: text.layouts.title, href: addressLayouts({}) },
    address: addressMapping(deliveryId),
    csrf: input.csrf,
    words,
    table: { label: words.table, value: input.table, options: input.tables.map((table) => ({ value: table, text: nameTable(table, reader) })) },
    tableLinks: input.tables.filter((table) => table !== input.table).map((table) => ({ label: nameTable(table, reader), href: buildAddress(addressMapping(deliveryId), { table }) })),
    columns: [{ value: '', text: words.none }, ...header.flatMap((name, column) => (name === '' ? [] : [{ value: String(column), text: words.column(column + 1, name.replace(/\s+/g, ' ')) }]))],
    fields: input.fields.map((field) => presentField(field, input, reader)),
    unread: unread.length === 0 ? null : words.unread(unread.map((name) => name.replace(/\s+/g, ' ')).join(text.common.listJoin)),
    faults: faults.map((fault) => pick(fault, language)),
    preview: input.preview === null ? null : presentPreview(input.preview, reader),
    name: { value: input.name, known: input.layouts.map(({ name, version }) => ({ field: `seen.${name}`, version: String(version), text: words.known(name, version) })) },
  }
}

function presentField({ field, column, given, reader: way, isRequired, isSuggested, readers }: MappingInput['fields'][number], { samples }: MappingInput, { text, language }: Reader): MappingFieldView {
  const words = text.mapping
  return {
    name: field,
    requiredWord: isRequired ? words.required : '',
    isMissing: isRequired && column === null && given === '',
    column: { field: `f.${field}`, value: column === null ? '' : String(column), label: words.columnOf(field) },
    given: { field: `v.${field}`, value: given, label: words.givenOf(field) },
    reader: readers.length === 0 ? null : {
      field: `r.${field}`, value: way, label: words.readerOf(field),
      options: [{ value: 'plain', text: words.plain }, ...readers.map(({ id, name }) => ({ value: id, text: pick(name, language) }))],
    },
    sample: column === null ? '' : (samples[column] ?? ''),
    note: isSuggested ? words.suggested : '',
  }
}

function presentPreview({ columns, rows }: NonNullable<MappingInput['preview']>, { text, language }: Reader): MappingPreviewView {
  const words = text.mapping
  const refused = rows.filter(({ values }) => values === null).length
  return {
    title: words.preview,
    note: words.previewNote(rows.length, refused),
    lineHead: text.deliveries.rejects.line,
    // Several columns of one header: the first is it, the others are what was read from it besides.
    columns: columns.map(({ name, header }, index) => ({ id: name, name: columns.findIndex((one) => one.header === header) === index ? header : words.readFrom(header, name), title: name })),
    foundHead: words.found,
    rows: rows.map(({ line, values, issues, warnings }) => ({
      id: String(line),
      line: String(line),
      cells: values?.map((value) => value ?? '') ?? null,
      refusedWord: words.refused,
      issues: issues.map(({ header, message }) => (header === '' ? pick(message, language) : words.at(header.replace(/\s+/g, ' '), pick(message, language)))),
      warnings: warnings.map((warning) => words.warned(pick(warning, language))),
    })),
  }
}
