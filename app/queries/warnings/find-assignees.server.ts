/** Who a warning of the scope can be given to. */
import { sql } from 'kysely'
import type { Assignee, PageScope } from '#app/queries/types.ts'

/** Staff and evaluators at work within the scope, by name. */
export async function findAssignees({ db }: Pick<PageScope, 'db'>): Promise<readonly Assignee[]> {
  const { rows } = await sql<Assignee>`
    select name, display_name as "displayName", area_code as "areaCode", department_code as "departmentCode"
    from read.warning_assignees()
    order by display_name, name`.execute(db)
  return rows
}
