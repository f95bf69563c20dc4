/** What a steward chose on the mapping page, out of its address or its form: for each field a column of the file, a value, or nothing. */
import { PLAIN, type LayoutColumns } from '#etl/mapping/saved-layout.ts'

/** How a field is filled. */
export interface FieldChoice {
  readonly field: string
  /** Column from 0; null where no column fills it. */
  readonly column: number | null
  readonly given: string
  readonly reader: string
}

/** Names of the form's inputs for a field. */
export const inputsOf = (field: string) => ({ column: `f.${field}`, given: `v.${field}`, reader: `r.${field}` })

/** What was chosen for these fields; null when nothing was sent yet. */
export function readChoice(sent: URLSearchParams | FormData, fields: readonly string[]): FieldChoice[] | null {
  if (!fields.some((field) => sent.has(inputsOf(field).column))) return null
  return fields.map((field) => {
    const inputs = inputsOf(field)
    const column = /^\d{1,4}$/.exec(readText(sent, inputs.column))
    return { field, column: column === null ? null : Number(column[0]), given: readText(sent, inputs.given).trim(), reader: readText(sent, inputs.reader) || PLAIN }
  })
}

/** The columns of a layout. A field with a column takes no value besides. */
export function toColumns(header: readonly string[], choices: readonly FieldChoice[]): LayoutColumns {
  const mapped = choices.flatMap(({ field, column, reader }) => {
    const name = column === null ? undefined : header[column]
    return name === undefined || name === '' ? [] : [{ header: name, field, reader }]
  })
  const given = choices.filter(({ field, given }) => given !== '' && !mapped.some((one) => one.field === field)).map(({ field, given }) => ({ field, value: given }))
  const unread = header.filter((name) => name !== '' && !mapped.some((one) => one.header === name))
  return { mapped, given, unread }
}

export function readText(sent: URLSearchParams | FormData, name: string): string {
  const value = sent.get(name)
  return typeof value === 'string' ? value.slice(0, 300) : ''
}
