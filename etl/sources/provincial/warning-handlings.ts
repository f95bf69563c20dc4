import { warningHandlings } from '#etl/entities/warning-handlings.ts'
import { codes } from '#etl/rules/code-list.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, region } from '#etl/rules/place.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'
import type { RowRule } from '#etl/source.ts'

/** A warning that was handled says how it turned out, and one that was dismissed says why. */
const saysItsOutcome: RowRule = {
  columns: [],
  build: () => (row) => {
    if (row.get('handled_date') !== null && row.get('outcome_code') === null) row.refuse('outcome_code', 'required-missing')
    if (row.get('outcome_code') !== null && row.get('handled_date') === null) row.refuse('handled_date', 'required-missing')
    if (row.get('outcome_code') === 'dismissed' && row.get('reason') === null) row.refuse('reason', 'required-missing')
  },
}

export const provincialWarningHandlings = defineProvincial(
  warningHandlings,
  [
    must('预警编号', 'warning_id', identifier('single')),
    must('预警规则', 'rule_code', identifier()),
    must('行政区划代码', 'region_code', region()),
    must('部门代码', 'department_code', department()),
    may('主体身份代码', 'subject_id', identifier('single')),
    must('预警日期', 'raised_date', day()),
    must('处置期限', 'due_date', day()),
    may('处置日期', 'handled_date', day()),
    may('核实结论', 'outcome_code', codes({ 属实: 'confirmed', 不属实: 'not-confirmed', 不予处置: 'dismissed' })),
    may('处置说明', 'reason', text()),
    may('关联任务编号', 'linked_task_id', identifier()),
  ],
  [
    notBefore('due_date', 'raised_date', 'end-before-start'),
    notBefore('handled_date', 'raised_date', 'end-before-start'),
    saysItsOutcome,
  ],
)
