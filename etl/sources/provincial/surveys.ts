import { surveys } from '#etl/entities/surveys.ts'
import { codes, words } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, region } from '#etl/rules/place.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialSurveys = defineProvincial(
  surveys,
  [
    must('问卷编号', 'answer_id', identifier('single')),
    must('行政区划代码', 'region_code', region()),
    may('部门代码', 'department_code', department()),
    must('评价日期', 'answered_date', day()),
    must('评价渠道', 'channel', words('现场', '网上', '电话')),
    may('满意情况', 'is_satisfied', codes({ 满意: 't', 不满意: 'f', 1: 't', 0: 'f' }, ['无效'])),
  ],
)
