import { trainings } from '#etl/entities/trainings.ts'
import { flag } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, region } from '#etl/rules/place.ts'
import { label } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialTrainings = defineProvincial(
  trainings,
  [
    must('培训编号', 'session_id', identifier()),
    must('人员编号', 'inspector_id', identifier('single')),
    must('培训名称', 'session_name', label()),
    must('培训日期', 'trained_date', day()),
    must('行政区划代码', 'region_code', region()),
    must('部门代码', 'department_code', department()),
    may('考试合格', 'is_passed', flag()),
  ],
)
