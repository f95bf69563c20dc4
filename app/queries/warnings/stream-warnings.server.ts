/** Warnings as they leave the house: the columns of a file alone, a stretch at a time. */
import { sql } from 'kysely'
import type { PageScope, WarningsFilter, WarningSort } from '#app/queries/types.ts'
import { writeConditions } from '#app/queries/warnings/conditions.server.ts'
import { writeOrder } from '#app/queries/warnings/orders.ts'
import type { WarningState } from '#domain/warning-life.ts'
import type { WarningLevel } from '#domain/warning.ts'

export interface StreamedWarning {
  readonly id: number
  readonly level: WarningLevel
  readonly rule: string
  readonly subjectId: string | null
  readonly subjectName: string | null
  readonly cityCode: string
  readonly areaCode: string
  readonly departmentCode: string
  readonly taskId: string | null
  readonly itemCode: string | null
  readonly sinceDate: string
  readonly dueDate: string
  readonly state: WarningState
  readonly assigneeName: string | null
  readonly score: number | null
}

const STRETCH = 10_000
/** One list leaves in a transaction of its own. */
const CURSOR = sql.id('warnings_out')

/**
 * Reads them by one statement, a stretch at a time: its plan is made for all of its rows.
 * @throws RefusedError 403 or 404 for an area or department outside the right, or unknown
 */
export async function* streamWarnings(scope: PageScope, filter: WarningsFilter, sort: WarningSort): AsyncGenerator<readonly StreamedWarning[]> {
  const { all } = await writeConditions(scope, filter)
  await sql`set local cursor_tuple_fraction = 1`.execute(scope.db)
  await sql`
    declare ${CURSOR} no scroll cursor for
    select
      warning_id as id, level, rule_code as rule, subject_id as "subjectId", subject_name as "subjectName", city_code as "cityCode",
      area_code as "areaCode", department_code as "departmentCode", task_id as "taskId", item_code as "itemCode", raised_date as "sinceDate",
      due_date as "dueDate", state, assignee_name as "assigneeName", score
    from read.warnings
    where ${sql.join([...all, sql`true`], sql` and `)}
    order by ${writeOrder(sort)}`.execute(scope.db)
  try {
    for (;;) {
      const { rows } = await sql<StreamedWarning>`fetch ${sql.lit(STRETCH)} from ${CURSOR}`.execute(scope.db)
      if (rows.length > 0) yield rows
      if (rows.length < STRETCH) return
    }
  } finally {
    // a table may be read twice; what broke the transaction has closed it already
    await sql`close ${CURSOR}`.execute(scope.db).catch(() => undefined)
  }
}
