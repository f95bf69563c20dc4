/** One page of warnings in one statement: along the index of its order, from where the page before it ended. */
import { sql } from 'kysely'
import type { TokenPart } from '#app/queries/after-token.ts'
import type { PageScope, WarningLine, WarningSort } from '#app/queries/types.ts'
import type { Conditions } from '#app/queries/warnings/conditions.server.ts'
import { writeBeyond, writeMark, writeOrder } from '#app/queries/warnings/orders.ts'
import { lineColumns, readLines } from '#app/queries/warnings/read-lines.server.ts'

export interface Fetched {
  readonly line: WarningLine
  /** The values that order it, as a page mark holds them. */
  readonly mark: readonly TokenPart[]
}

interface FetchQuestion {
  readonly sort: WarningSort
  readonly after: readonly TokenPart[] | null
  readonly limit: number
}

type RawFetched = Omit<WarningLine, 'areaName' | 'cityName' | 'departmentName'> & { readonly mark: readonly TokenPart[] }

/** At most `limit` warnings after a given one. */
export async function fetchPage(scope: PageScope, { all }: Pick<Conditions, 'all'>, { sort, after, limit }: FetchQuestion): Promise<readonly Fetched[]> {
  const conditions = [...all, ...(after === null ? [] : [writeBeyond(sort, after)])]
  const { rows } = await sql<RawFetched>`
    with page as (
      select *
      from read.warnings
      where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
      order by ${writeOrder(sort)}
      limit ${limit}
    )
    select ${lineColumns}, due.working_index - today.working_index as "workingDaysLeft", ${writeMark(sort)} as mark
    from page
    left join read.calendar_days as due on due.day = page.due_date
    left join read.calendar_days as today on today.day = ${scope.today}
    order by ${writeOrder(sort)}`.execute(scope.db)
  return (await readLines(scope, rows)).map(({ mark, ...line }) => ({ line, mark }))
}
