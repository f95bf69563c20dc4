/** City × source table: when each last declared a delivery and how much of it has come, and which closed months it owes. */
import { sql } from 'kysely'
import { findMissingMonths } from '#app/queries/figures/find-missing.server.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import type { ArrivalCell, ArrivalMatrix, PageScope } from '#app/queries/types.ts'
import { daysBetween } from '#domain/calendar.ts'

interface Declared {
  readonly city: string
  readonly table: string
  readonly lastMonth: string
  readonly lastDeclaredDate: string
  readonly declared: number
  readonly received: number | null
}

/** A table that a city of the right has never declared has a cell without dates, as long as somebody declared it. */
export async function getArrivalMatrix(scope: PageScope): Promise<ArrivalMatrix> {
  const cities = (await findAreas(scope)).filter(({ level }) => level === 'city')
  const { rows } = await sql<Declared>`
    with latest as (
      select region_code as city_code, source_table, max(month_date) as month_date, max(declared_date) as declared_date
      from read.declarations
      where declared_date <= ${scope.today}
      group by region_code, source_table
    )
    select
      city_code as city, source_table as "table", latest.month_date as "lastMonth", latest.declared_date as "lastDeclaredDate",
      reconciled.declared_count as declared, reconciled.received_count as received
    from latest
    join read.reconciled using (city_code, source_table, month_date)`.execute(scope.db)
  const missing = await findMissingMonths(scope)
  const tables = [...new Set([...rows, ...missing].map(({ table }) => table))].sort()
  const cells = cities.flatMap(({ code }) =>
    tables.map((table): ArrivalCell => {
      const declared = rows.find((row) => row.city === code && row.table === table)
      return {
        cityCode: code,
        sourceTable: table,
        lastMonth: declared?.lastMonth ?? null,
        lastDeclaredDate: declared?.lastDeclaredDate ?? null,
        lastCounts: declared === undefined ? null : { declared: declared.declared, received: declared.received },
        daysSince: declared === undefined ? null : daysBetween(declared.lastDeclaredDate, scope.today),
        missingMonths: missing.filter((month) => month.city === code && month.table === table).map(({ month }) => month),
      }
    }),
  )
  return { cities, sourceTables: tables, cells }
}
