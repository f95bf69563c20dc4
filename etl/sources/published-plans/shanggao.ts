/** 上高县 2023 年抽查工作计划: months without a year, counts with remarks, frequencies as `=1` and `>=1`. */
import { departmentName } from '#etl/rules/department-name.ts'
import { prefixed } from '#etl/rules/given.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { months } from '#etl/rules/months.ts'
import { countWithUnit } from '#etl/rules/number.ts'
import { text } from '#etl/rules/text.ts'
import { definePublishedPlan } from '#etl/sources/published-plans/layout.ts'
import { frequencyFields, may, must, ratioFields } from '#etl/sources/provincial/layout.ts'

export const shanggaoPlans = definePublishedPlan({
  layout: 'plan-shanggao-2023',
  title: { zh: '上高县2023年抽查工作计划', en: 'plan of Shanggao county, 2023' },
  regionCode: '360923',
  fields: [
    must('序号', 'plan_id', prefixed('360923-2023-', identifier('single'))),
    must('检查主体', 'department_code', departmentName()),
    must('年度计划名称', 'plan_name', text(200)),
    must('计划开展时间', 'start_date', months('from', 2023)),
    must('计划开展时间', 'end_date', months('to', 2023)),
    ...ratioFields('抽查比例'),
    ...frequencyFields('抽查频次'),
    may('抽查数量', 'planned_count', countWithUnit()),
  ],
  given: { plan_year: '2023' },
})
