/** One stretch of a list of records, in the order (counted day, newest first; then key), from after a given row on. */
import { sql, type RawBuilder } from 'kysely'
import type { TokenPart } from '#app/queries/after-token.ts'
import { LEVEL, writeDepartment, writeFilter } from '#app/queries/figures/write-filter.ts'
import type { RecordSource } from '#app/queries/records/record-source.ts'
import type { Area, CellValue, DayRange, FigureFilters, PageScope, RecordColumn, RecordPart, RecordRow } from '#app/queries/types.ts'

export interface RowsQuestion {
  readonly source: RecordSource
  readonly columns: readonly RecordColumn[]
  readonly area: Area
  readonly period: DayRange
  readonly part: RecordPart
  readonly filters: FigureFilters
}

/** A row with the values it is ordered by: its day, then its key. */
export interface OrderedRow {
  readonly row: RecordRow
  readonly order: readonly TokenPart[]
}

type Fragment = RawBuilder<unknown>
type RawRow = Readonly<Record<string, CellValue>>

/**
 * Fetches at most `limit` rows after the row ordered by `after`. Rows of the same day and rows of earlier days are asked for
 * one after the other, because an index runs down the days and up the keys and no single comparison follows both.
 */
export async function fetchRows(scope: PageScope, question: RowsQuestion, after: readonly TokenPart[] | null, limit: number): Promise<OrderedRow[]> {
  const day = sql.ref(question.source.countedDay)
  if (after === null) return fetchPart(scope, question, sql``, limit)
  const [afterDay, ...afterKey] = after
  const keys = question.source.fact.key.map((column) => sql.ref(column))
  const sameDay = await fetchPart(scope, question, sql`and ${day} = ${afterDay} and (${sql.join(keys)}) > (${sql.join(afterKey)})`, limit)
  if (sameDay.length === limit) return sameDay
  return [...sameDay, ...(await fetchPart(scope, question, sql`and ${day} < ${afterDay}`, limit - sameDay.length))]
}

async function fetchPart({ db }: PageScope, question: RowsQuestion, further: Fragment, limit: number): Promise<OrderedRow[]> {
  const { source, columns } = question
  const keys = source.fact.key
  const { rows } = await sql<RawRow>`
    select ${sql.ref(source.countedDay)} as ordered_day, ${sql.join(columns.map(({ name }) => sql.ref(name)))}
    from ${sql.table(source.view)}
    where ${writeWhere(question)} ${further}
    order by ${sql.ref(source.countedDay)} desc, ${sql.join(keys.map((column) => sql.ref(column)))}
    limit ${limit}`.execute(db)
  return rows.map(({ ordered_day: orderedDay, ...cells }) => {
    const key = keys.map((column) => cells[column] ?? null)
    return { row: { key: key.join('~'), cells }, order: [orderedDay ?? null, ...key].map(asTokenPart) }
  })
}

function asTokenPart(value: CellValue): TokenPart {
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError('a row is ordered by days, texts and whole numbers alone')
}

/** The rows that the part of a figure counted: the same days, places and filters. */
export function writeWhere({ source, area, period, part, filters }: RowsQuestion): Fragment {
  const [counted, met] = [sql.ref(source.countedDay), sql.ref(source.metDay)]
  const { from, to } = period
  const conditions: Fragment[] = []
  if (part === 'numerator') {
    conditions.push(sql`${met} between ${from} and ${to}`)
  } else {
    conditions.push(sql`${counted} between ${from} and ${to}`)
    if (part === 'unmet') conditions.push(sql`(${met} is null or ${met} < ${from} or ${met} > ${to})`)
  }
  if (area.level === 'city') conditions.push(sql`city_code = ${area.code}`)
  if (area.level === 'county') conditions.push(sql`area_code = ${area.code}`)
  if (filters.department !== undefined && 'department_code' in source.fact.columns) conditions.push(writeDepartment(filters.department))
  if (filters.level !== undefined) conditions.push(writeFilter(LEVEL, filters.level))
  for (const [value, column] of [[filters.riskClass, 'risk_class'], [filters.industry, 'industry_code'], [filters.field, 'field'], [filters.channel, 'channel']] as const) {
    if (value !== undefined) conditions.push(writeFilter(sql`coalesce(${sql.ref(column)}, '')`, value))
  }
  return sql.join(conditions, sql` and `)
}
