import { drawnSubjects } from '#etl/entities/drawn-subjects.ts'
import { words } from '#etl/rules/code-list.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { integer } from '#etl/rules/number.ts'
import { region } from '#etl/rules/place.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialDrawnSubjects = defineProvincial(
  drawnSubjects,
  [
    must('任务编号', 'task_id', identifier()),
    must('主体身份代码', 'subject_id', identifier('single')),
    must('属地区划代码', 'region_code', region()),
    may('抽取时信用风险类别', 'risk_class', words('A', 'B', 'C', 'D')),
    may('抽取序号', 'draw_number', integer()),
  ],
)
