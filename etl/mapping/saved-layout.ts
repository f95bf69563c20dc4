/** A layout that a steward saved: the headers of one sender's file, each with the field of a source table that it fills. */
import { z } from 'zod'
import type { Wording } from '#domain/indicator.ts'
import { findAlternate } from '#etl/mapping/alternates.ts'
import { normaliseHeader } from '#etl/headers.ts'
import { sources } from '#etl/sources/index.ts'
import { defineSource, type Field, type RowRule, type Source } from '#etl/source.ts'

export const columnsShape = z.object({
  /** A header of the file, the header of the provincial layout that it stands for, and how its cells are read. */
  mapped: z.array(z.object({ header: z.string().min(1).max(300), field: z.string().min(1), reader: z.string() })).max(1_000),
  /** What every row of the file has, as the provincial layout would write it. */
  given: z.array(z.object({ field: z.string().min(1), value: z.string().min(1).max(300) })).max(100),
  /** Headers whose cells are not read. */
  unread: z.array(z.string().max(300)).max(1_000),
})
export type LayoutColumns = z.infer<typeof columnsShape>

export interface SavedLayout {
  readonly name: string
  readonly version: number
  /** Code of the area that sends such files; '' where nobody said. */
  readonly sender: string
  readonly sourceTable: string
  readonly columns: LayoutColumns
}

/** Reads cells as the provincial layout does. */
export const PLAIN = 'plain'

/** The source that tables are mapped to. */
export function findTarget(table: string): Source | null {
  return sources.find(({ layout, entity }) => layout === 'provincial' && entity.name === table) ?? null
}

/** Names of the tables that a file may be mapped to. */
export function listTargets(): string[] {
  return sources.filter(({ layout }) => layout === 'provincial').map(({ entity }) => entity.name)
}

/** Headers of a target, each once, with what must be filled. */
export function findTargetFields({ fields, withdrawal }: Source): readonly { readonly header: string; readonly isRequired: boolean }[] {
  const headers = [...new Set(fields.map(({ header }) => header))]
  const named = headers.map((header) => ({ header, isRequired: fields.some((field) => field.header === header && field.isRequired) }))
  return withdrawal === null ? named : [...named, { header: withdrawal.header, isRequired: false }]
}

/** What keeps columns from being a layout of this target; nothing when they are one. Positions count from 1. */
export function findLayoutFaults(target: Source, { mapped, given, unread }: LayoutColumns): Wording[] {
  const faults: Wording[] = []
  const known = findTargetFields(target)
  const headers = [...mapped.map(({ header }) => header), ...unread]
  const filled = new Map<string, string[]>()
  for (const { header, field } of mapped) filled.set(field, [...(filled.get(field) ?? []), header])
  for (const { field } of given) filled.set(field, [...(filled.get(field) ?? []), '='])
  for (const [field, by] of filled) {
    if (!known.some(({ header }) => header === field)) faults.push({ zh: `没有字段“${field}”`, en: `there is no field ${field}` })
    if (by.length > 1) faults.push({ zh: `“${field}”由 ${by.length} 列填写：${by.join('、')}`, en: `${field} is filled by ${by.length} columns: ${by.join(', ')}` })
  }
  const missing = known.filter(({ header, isRequired }) => isRequired && !filled.has(header)).map(({ header }) => header)
  if (missing.length > 0) faults.push({ zh: `必填字段没有对应的列：${missing.join('、')}`, en: `required fields without a column: ${missing.join(', ')}` })
  for (const { field, reader } of mapped) {
    if (reader !== PLAIN && findAlternate(target, field, reader) === null) faults.push({ zh: `“${field}”不能按“${reader}”读取`, en: `${field} cannot be read as ${reader}` })
  }
  const twice = findTwice(headers)
  if (twice.length > 0) faults.push({ zh: `表头重复：${twice.join('、')}`, en: `duplicate headers: ${twice.join(', ')}` })
  if (mapped.length === 0) faults.push({ zh: '没有一列对应字段', en: 'no column is mapped' })
  return faults
}

/** Headers that stand twice in a file, with their positions from 1. */
export function findDuplicateHeaders(header: readonly string[]): Wording[] {
  const places = new Map<string, number[]>()
  header.forEach((sent, index) => {
    const name = normaliseHeader(sent)
    if (name !== '') places.set(name, [...(places.get(name) ?? []), index + 1])
  })
  const twice = [...places].filter(([, columns]) => columns.length > 1)
  return twice.map(([name, columns]) => ({ zh: `表头“${name}”重复，在第 ${columns.join('、')} 列`, en: `the header ${name} stands twice, in columns ${columns.join(', ')}` }))
}

/** Headers that read the same, though one header may fill several fields. */
function findTwice(headers: readonly string[]): string[] {
  const names = [...new Set(headers)].map(normaliseHeader)
  return [...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))]
}

/** The source that a saved layout is. @throws when its columns are no layout of its table. */
export function makeSource({ name, version, sourceTable, columns }: SavedLayout): Source {
  const target = findTarget(sourceTable)
  if (target === null) throw new Error(`layout ${name}: no table ${sourceTable}`)
  const [fault] = findLayoutFaults(target, columns)
  if (fault !== undefined) throw new Error(`layout ${name}: ${fault.en}`)
  const fields = columns.mapped.flatMap(({ header, field, reader }) => findFields(target, field, reader).map((found): Field => ({ ...found, header })))
  const operation = columns.mapped.find(({ field }) => field === target.withdrawal?.header)
  return defineSource({
    layout: `${name}@${version}`,
    entity: target.entity,
    title: { zh: name, en: name },
    fields,
    unread: columns.unread,
    rules: [...columns.given.map(({ field, value }) => giveColumn(findFields(target, field, PLAIN), value)), ...target.rules],
    isOwn: true,
    withdrawal: operation === undefined || target.withdrawal === null ? null : { ...target.withdrawal, header: operation.header },
  })
}

function findFields(target: Source, header: string, reader: string): readonly Field[] {
  const fields = target.fields.filter((field) => field.header === header)
  const alternate = reader === PLAIN ? null : findAlternate(target, header, reader)
  return alternate === null ? fields : fields.map((field) => ({ ...field, kind: alternate.kind(field.column) }))
}

/** A value of every row, read as a cell of the field would be. */
function giveColumn(fields: readonly Field[], value: string): RowRule {
  return {
    columns: fields.map(({ column }) => column),
    build: (lookups) => {
      const outcomes = fields.map(({ column, kind }) => ({ column, outcome: kind.build(lookups, { is1904: false })(value) }))
      return (row) => {
        for (const { column, outcome } of outcomes) {
          if (typeof outcome === 'string' || outcome === null) row.set(column, outcome)
          else if (outcome.value === undefined) row.refuse(column, outcome.code, outcome.details)
          else row.set(column, outcome.value)
        }
      }
    },
  }
}
