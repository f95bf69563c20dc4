import { pilots } from '#etl/entities/pilots.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { department, region } from '#etl/rules/place.ts'
import { label, text } from '#etl/rules/text.ts'
import { defineProvincial, may, must } from '#etl/sources/provincial/layout.ts'

export const provincialPilots = defineProvincial(
  pilots,
  [
    must('试点编号', 'pilot_id', identifier('single')),
    must('试点名称', 'pilot_name', text(200)),
    must('试点领域', 'field', label()),
    may('综合监管事项编码', 'comprehensive_item_code', identifier()),
    must('行政区划代码', 'region_code', region()),
    must('牵头部门', 'department_code', department()),
    may('监管规则', 'rule_text', text()),
    must('试点启动日期', 'started_date', day()),
    may('试点结束日期', 'finished_date', day()),
  ],
  [notBefore('finished_date', 'started_date', 'end-before-start')],
)
