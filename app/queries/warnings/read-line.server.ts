/** A row of a warning view → the line that lists and pages show. */
import { sql, type RawBuilder } from 'kysely'
import { findAreas, nameDepartments } from '#app/queries/find-areas.server.ts'
import type { CellValue, PageScope, WarningLine } from '#app/queries/types.ts'
import { getFact } from '#domain/facts.ts'
import type { WarningLevel, RowRule } from '#domain/warning.ts'

export interface RawWarning {
  readonly rule: string
  readonly level: WarningLevel
  readonly key: string
  readonly raised_date: string
  readonly due_date: string | null
  readonly workingDaysLeft: number | null
  readonly cells: Readonly<Record<string, CellValue>>
}

/** The key of a row of a rule's view as one text, in the one order that every machine sorts alike. */
export function writeKey(rule: RowRule): RawBuilder<unknown> {
  const parts = getFact(rule.fact).key.map((column) => sql`${sql.ref(column)}::text`)
  return sql`(${sql.join(parts, sql` || '~' || `)}) collate "C"`
}

/** Completes a row with the names of its area and department. */
export async function readLine(scope: PageScope, raw: RawWarning): Promise<WarningLine> {
  const { rule, level, key, cells } = raw
  const text = (name: string): string | null => (typeof cells[name] === 'string' ? String(cells[name]) : null)
  const areaCode = text('area_code') ?? ''
  const departmentCode = text('department_code') ?? ''
  const area = (await findAreas(scope)).find(({ code }) => code === areaCode)
  return {
    id: `${rule}~${key}`,
    rule,
    level,
    areaCode,
    areaName: area?.name ?? areaCode,
    cityCode: text('city_code') ?? '',
    cityName: area?.cityName ?? text('city_code') ?? '',
    departmentCode,
    departmentName: (await nameDepartments(scope))[departmentCode] ?? departmentCode,
    subjectId: text('subject_id') ?? '',
    subjectName: text('subject_name') ?? '',
    taskId: text('task_id'),
    itemCode: text('item_code'),
    dueDate: raw.due_date,
    sinceDate: raw.raised_date,
    workingDaysLeft: raw.workingDaysLeft,
    cells,
  }
}
