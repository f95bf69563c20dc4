/** A table of the provincial layout → its import template: columns, what may stand in them, one filled row. From the definition alone. */
import type { ColumnType } from '#etl/entity.ts'
import { exampleRows } from '#etl/sources/provincial/examples.ts'
import { sources } from '#etl/sources/index.ts'
import type { Source } from '#etl/source.ts'
import type { Wording } from '#domain/indicator.ts'

export interface TemplateColumn {
  readonly header: string
  readonly isRequired: boolean
  /** What a cell holds. Codes and days are text: a spreadsheet turns nothing else of them into numbers of its own. */
  readonly form: 'text' | 'day' | 'moment' | 'number'
  /** What a cell may say; null where the list is open. */
  readonly choices: readonly string[] | null
  /** '' where the example leaves the cell blank. */
  readonly example: string
}

export interface Template {
  readonly table: string
  readonly title: Wording
  readonly columns: readonly TemplateColumn[]
}

const templates: readonly Template[] = sources.filter(({ layout }) => layout === 'provincial').map(describeTemplate)

/** Tables that have a template, in the order in which they refer to one another. */
export function findTemplates(): readonly Template[] {
  return templates
}

/** The template of a table, or null. */
export function findTemplate(table: string): Template | null {
  return templates.find((template) => template.table === table) ?? null
}

/** @throws naming the table when its example is missing, or fills a column that there is not. */
export function describeTemplate({ entity, fields, withdrawal }: Source): Template {
  const example = exampleRows[entity.name]
  const headers = [...new Set(fields.map(({ header }) => header))]
  const stray = Object.keys(example ?? {}).find((header) => !headers.includes(header))
  if (example === undefined || stray !== undefined) throw new Error(`template ${entity.name}: ${stray === undefined ? 'no example' : `no column ${stray}`}`)
  const columns = headers.map((header): TemplateColumn => {
    const own = fields.filter((field) => field.header === header)
    const types = own.map(({ column }) => entity.columns.find(({ name }) => name === column)?.type)
    const choices = own.find(({ kind }) => kind.choices !== undefined)?.kind.choices ?? null
    return { header, isRequired: own.some(({ isRequired }) => isRequired), form: tellForm(types, choices), choices, example: example[header] ?? '' }
  })
  const operation: readonly TemplateColumn[] =
    withdrawal === null ? [] : [{ header: withdrawal.header, isRequired: false, form: 'text', choices: Object.keys(withdrawal.marks), example: '' }]
  return { table: entity.name, title: entity.label, columns: [...columns, ...operation] }
}

function tellForm(types: readonly (ColumnType | undefined)[], choices: readonly string[] | null): TemplateColumn['form'] {
  if (choices !== null || types.includes('text') || types.includes('boolean')) return 'text'
  if (types.includes('date')) return 'day'
  return types.includes('timestamp with time zone') ? 'moment' : 'number'
}
