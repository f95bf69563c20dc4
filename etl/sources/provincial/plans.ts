import { plans } from '#etl/entities/plans.ts'
import { codes } from '#etl/rules/code-list.ts'
import { notBefore } from '#etl/rules/date-order.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { integer } from '#etl/rules/number.ts'
import { department, departmentsJoined, region } from '#etl/rules/place.ts'
import { label, text } from '#etl/rules/text.ts'
import { defineProvincial, frequencyFields, may, must, ratioFields } from '#etl/sources/provincial/layout.ts'

export const provincialPlans = defineProvincial(
  plans,
  [
    must('计划编号', 'plan_id', identifier('single')),
    must('计划年度', 'plan_year', integer(1900, 2100)),
    must('计划名称', 'plan_name', text(200)),
    may('抽查领域', 'field', label()),
    must('行政区划代码', 'region_code', region()),
    must('发起部门', 'department_code', department()),
    may('配合部门', 'partner_departments', departmentsJoined()),
    must('是否跨部门', 'scope_code', codes({ 1: '1', 2: '2', 本部门: '1', 跨部门: '2' })),
    must('计划状态', 'state_code', codes({ 1: '1', 2: '2', 3: '3', 待执行: '1', 执行中: '2', 已完成: '3' })),
    must('开始日期', 'start_date', day()),
    must('完成时限', 'end_date', day()),
    may('组织层级', 'organising_level', label()),
    may('实施层级', 'implementing_level', label()),
    may('抽查检查模式', 'mode', label()),
    may('抽查户数', 'planned_count', integer()),
    ...ratioFields('抽查比例'),
    ...frequencyFields('抽查频次'),
  ],
  [notBefore('end_date', 'start_date', 'end-before-start')],
)
