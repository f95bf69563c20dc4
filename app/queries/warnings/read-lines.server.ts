/** Rows of `read.warnings` → lines of lists and panels, with the names of their places and departments. */
import { sql, type RawBuilder } from 'kysely'
import { nameDepartments } from '#app/queries/find-areas.server.ts'
import type { PageScope, WarningLine } from '#app/queries/types.ts'
import { nameAreas } from '#app/queries/warnings/conditions.server.ts'

type RawLine = Omit<WarningLine, 'areaName' | 'cityName' | 'departmentName'>

/** The columns of a line, out of `read.warnings as warnings`, `due` and `today` of the calendar. */
export const lineColumns: RawBuilder<unknown> = sql`
  warning_id as id, rule_code as rule, level, watches, key, area_code as "areaCode", city_code as "cityCode", department_code as "departmentCode",
  industry_code as "industryCode", coalesce(subject_id, '') as "subjectId", coalesce(subject_name, '') as "subjectName", task_id as "taskId",
  task_name as "taskName", item_code as "itemCode", score, due_date as "dueDate", raised_date as "sinceDate", state, holds, assignee,
  assignee_name as "assigneeName", hand_way as "handWay", linked_task_id as "linkedTaskId", outcome, outcome_reason as "outcomeReason",
  settled_date as "settledDate", settled_by_name as "settledByName", escalation, reopened_count as "reopenedCount", version, evidence`

/** Completes rows with names; what is left of the limit comes from the loaded calendar. */
export async function readLines<Raw extends RawLine>(scope: PageScope, rows: readonly Raw[]): Promise<readonly (Raw & WarningLine)[]> {
  const [areas, departments] = await Promise.all([nameAreas(scope), nameDepartments(scope)])
  return rows.map((row) => {
    const area = areas.get(row.areaCode)
    return {
      ...row,
      areaName: area?.name ?? row.areaCode,
      cityName: area?.cityName ?? areas.get(row.cityCode)?.name ?? row.cityCode,
      departmentName: departments[row.departmentCode] ?? row.departmentCode,
    }
  })
}
