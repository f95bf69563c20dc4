/** Warnings as they leave the house: the columns of a file alone, a stretch at a time along the index of their order. */
import { sql } from 'kysely'
import type { TokenPart } from '#app/queries/after-token.ts'
import type { PageScope, WarningsFilter, WarningSort } from '#app/queries/types.ts'
import { writeConditions } from '#app/queries/warnings/conditions.server.ts'
import { writeBeyond, writeMark, writeOrder } from '#app/queries/warnings/orders.ts'
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
  readonly mark: readonly TokenPart[]
}

const STRETCH = 10_000

/** @throws RefusedError 403 or 404 for an area or department outside the right, or unknown */
export async function* streamWarnings(scope: PageScope, filter: WarningsFilter, sort: WarningSort): AsyncGenerator<readonly StreamedWarning[]> {
  const { all } = await writeConditions(scope, filter)
  let after: readonly TokenPart[] | null = null
  for (;;) {
    const conditions: typeof all = [...all, ...(after === null ? [] : [writeBeyond(sort, after)]), sql`true`]
    const { rows } = await sql<StreamedWarning>`
      select
        warning_id as id, level, rule_code as rule, subject_id as "subjectId", subject_name as "subjectName", city_code as "cityCode",
        area_code as "areaCode", department_code as "departmentCode", task_id as "taskId", item_code as "itemCode", raised_date as "sinceDate",
        due_date as "dueDate", state, assignee_name as "assigneeName", score, ${writeMark(sort)} as mark
      from read.warnings
      where ${sql.join(conditions, sql` and `)}
      order by ${writeOrder(sort)}
      limit ${STRETCH}`.execute(scope.db)
    if (rows.length > 0) yield rows
    if (rows.length < STRETCH) return
    after = rows[rows.length - 1]?.mark ?? null
  }
}
