/** Month by month of one year: what each city declared of one source table, or one city of each, what has come of it, and what it owes. */
import { sql } from 'kysely'
import { findMissingMonths } from '#app/queries/figures/find-missing.server.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import type { MonthCell, MonthMatrix, PageScope } from '#app/queries/types.ts'
import { addDays, lastDayOfMonth, yearOf } from '#domain/calendar.ts'

/** Either all cities of one table, or all tables of one city. */
export type MonthQuestion = { readonly year: number } & ({ readonly table: string } | { readonly city: string })

interface Declared {
  readonly city: string
  readonly table: string
  readonly month: string
  readonly declaredCount: number
  readonly receivedCount: number | null
  readonly declaredDate: string
}

/** @throws RefusedError 403 or 404 for a city outside the right or unknown */
export async function getMonthMatrix(scope: PageScope, question: MonthQuestion): Promise<MonthMatrix> {
  if ('city' in question) await requireArea(scope, question.city)
  const one = 'city' in question ? sql`city_code = ${question.city}` : sql`source_table = ${question.table}`
  const declared = await sql<Declared>`
    select city_code as city, source_table as "table", month_date as month, declared_count as "declaredCount", received_count as "receivedCount", declared_date as "declaredDate"
    from read.reconciled
    where declared_date <= ${scope.today} and ${one} and month_date between make_date(${question.year}, 1, 1) and make_date(${question.year}, 12, 31)
    order by city_code, source_table, month_date`.execute(scope.db)
  const span = await sql<{ first: string | null; grace: number }>`
    select min(month_date) as first, (select value::integer from read.settings where name = 'declaration_grace_days') as grace
    from read.reconciled where ${one}`.execute(scope.db)
  const { first, grace } = span.rows[0] ?? { first: null, grace: 0 }
  const thisYear = yearOf(scope.today)
  const firstYear = first === null ? thisYear : Math.min(yearOf(first), thisYear)
  const asked = (cell: { city: string; table: string; month: string }): boolean => ('city' in question ? cell.city === question.city : cell.table === question.table) && yearOf(cell.month) === question.year
  const cells: MonthCell[] = [
    ...declared.rows.map((row): MonthCell => ({ ...row, state: row.declaredDate <= addDays(lastDayOfMonth(row.month.slice(0, 7)), grace) ? 'received' : 'late' })),
    ...(await findMissingMonths(scope)).filter(asked).map((owed): MonthCell => ({ ...owed, state: 'missing', declaredCount: null, receivedCount: null, declaredDate: null })),
  ]
  return { years: Array.from({ length: thisYear - firstYear + 1 }, (_, index) => firstYear + index), grace, cells }
}
