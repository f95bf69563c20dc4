/** Cities and provincial departments: who may answer for a line or attend a meeting. Everybody may know their names. */
import { sql } from 'kysely'
import type { PageScope, Party } from '#app/queries/types.ts'

/** Cities in the order of their codes, then departments in force. */
export function findParties(scope: PageScope): Promise<readonly Party[]> {
  return scope.remember(['parties'], async () => {
    const { rows } = await sql<Party>`
      select 'cities' as kind, area_code as code, area_name as name, area_name as "shortName" from read.areas where level = 'city'
      union all
      select 'departments', department_code, department_name, short_name from read.departments where valid_to_date is null
      order by 1, 2`.execute(scope.db)
    return rows
  })
}
