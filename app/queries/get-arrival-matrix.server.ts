/** City × source table: when each last declared a delivery, and which closed months it owes. */
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
}

/** A table that a city of the right has never declared has a cell without dates, as long as somebody declared it. */
export async function getArrivalMatrix(scope: PageScope): Promise<ArrivalMatrix> {
  const cities = (await findAreas(scope)).filter(({ level }) => level === 'city')
  const { rows } = await sql<Declared>`
    select region_code as city, source_table as "table", max(month_date) as "lastMonth", max(declared_date) as "lastDeclaredDate"
    from read.declarations
    where declared_date <= ${scope.today}
    group by region_code, source_table`.execute(scope.db)
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
        daysSince: declared === undefined ? null : daysBetween(declared.lastDeclaredDate, scope.today),
        missingMonths: missing.filter((month) => month.city === code && month.table === table).map(({ month }) => month),
      }
    }),
  )
  return { cities, sourceTables: tables, cells }
}
