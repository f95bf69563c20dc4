/** Which cities owe which tables for which months, as of today: what makes a figure "not reported". */
import { sql } from 'kysely'
import type { DayRange, PageScope } from '#app/queries/types.ts'
import { lastDayOfMonth } from '#domain/calendar.ts'
import { getFact } from '#domain/facts.ts'
import type { RatioDefinition } from '#domain/indicator.ts'

export interface MissingMonth {
  readonly city: string
  readonly table: string
  /** First day of the month. */
  readonly month: string
}

/** Every city of the scope × table × closed month that has not come, past the days of grace. */
export function findMissingMonths(scope: PageScope): Promise<readonly MissingMonth[]> {
  return scope.remember(['missing-months'], async () => {
    const { rows } = await sql<MissingMonth>`
      select city_code as city, source_table as "table", month_date as month
      from read.missing_declarations(${scope.today}::date)
      order by city_code, source_table, month_date`.execute(scope.db)
    return rows
  })
}

/** Cities that owe, for a month lying wholly in the range, a table that the ratio's fact stands on; in the order of their codes. */
export function findMissingCities(missing: readonly MissingMonth[], ratio: RatioDefinition, range: DayRange): readonly string[] {
  const tables = getFact(ratio.fact).reportedBy
  const owing = missing.filter(
    ({ table, month }) => tables.includes(table) && month >= range.from && lastDayOfMonth(month.slice(0, 7)) <= range.to,
  )
  return [...new Set(owing.map(({ city }) => city))]
}
