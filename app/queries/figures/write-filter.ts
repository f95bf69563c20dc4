/** One filter as SQL, the same over sums and over the rows that they counted. In both, what has no value is `''`. */
import { sql, type RawBuilder } from 'kysely'
import { readFilter } from '#domain/filter.ts'

type Fragment = RawBuilder<unknown>

/** The level that an area code's own zeros tell. */
export const LEVEL = sql<string>`case when area_code like '%0000' then 'province' when area_code like '%00' then 'city' else 'county' end`

/** A condition on a column that is never null; all but a value keeps the rows without any. */
export function writeFilter(column: Fragment, filter: string): Fragment {
  const { value, isExcluded } = readFilter(filter)
  return isExcluded ? sql`${column} <> ${value}` : sql`${column} = ${value}`
}

/** Rows that belong to no department are common to all departments of the area, so they count with any one of them. */
export function writeDepartment(filter: string): Fragment {
  const { value, isExcluded } = readFilter(filter)
  if (isExcluded || value === '') return writeFilter(sql.ref('department_code'), filter)
  return sql`department_code in (${value}, '')`
}
