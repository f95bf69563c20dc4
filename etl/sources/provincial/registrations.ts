import { registrations } from '#etl/entities/registrations.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { region } from '#etl/rules/place.ts'
import { subjectType } from '#etl/rules/subject-type.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialRegistrations = defineProvincial(
  registrations,
  [
    must('主体身份代码', 'subject_id', identifier('single')),
    must('登记名称', 'subject_name', text(200)),
    may('登记主体类型', 'subject_type_code', subjectType()),
    must('登记地区代码', 'region_code', region()),
    may('设立日期', 'established_date', day()),
    may('登记注销日期', 'deregistered_date', day()),
  ],
  [notBefore('deregistered_date', 'established_date', 'end-before-start')],
)
