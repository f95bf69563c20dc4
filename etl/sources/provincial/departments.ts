import { departments } from '#etl/entities/departments.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialDepartments = defineProvincial(
  departments,
  [
    must('部门代码', 'department_code', identifier('single')),
    must('部门名称', 'department_name', text(200)),
    must('部门简称', 'short_name', text(200)),
    must('条线代码', 'line_code', identifier()),
    may('启用日期', 'valid_from_date', day()),
    may('停用日期', 'valid_to_date', day()),
  ],
  [notBefore('valid_to_date', 'valid_from_date', 'end-before-start')],
)
