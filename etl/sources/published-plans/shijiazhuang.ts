/** 石家庄市文化广电和旅游局: a plan with its task in one row, headers broken by line breaks, its own sections as partners. */
import { departmentName, departmentNames } from '#etl/rules/department-name.ts'
import { prefixed } from '#etl/rules/given.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { months, monthsYear } from '#etl/rules/months.ts'
import { label, text } from '#etl/rules/text.ts'
import { definePublishedPlan } from '#etl/sources/published-plans/layout.ts'
import { may, must, ratioFields } from '#etl/sources/provincial/layout.ts'

/** The bodies and sections of the bureau itself. */
const OWN = { 文化市场: 'WLT', 文广旅局: 'WLT', 旅游执法: 'WLT', 文化娱乐执法: 'WLT', 影视执法: 'WLT', 执法局其他科队: 'WLT' }

export const shijiazhuangPlans = definePublishedPlan({
  layout: 'plan-shijiazhuang-culture',
  title: { zh: '石家庄市文化广电和旅游局抽查计划', en: 'plan of the culture bureau of Shijiazhuang' },
  regionCode: '130100',
  fields: [
    must('抽查任务编号', 'task_number', text(40)),
    must('抽查计划编号', 'plan_id', prefixed('130100-WLT-', identifier('single'))),
    must('抽查计划名称', 'plan_name', text(200)),
    may('抽查类型', 'mode', label()),
    ...ratioFields('抽查比例'),
    must('发起处室', 'department_code', departmentName(OWN)),
    may('联合处室', 'partner_departments', departmentNames(OWN)),
    must('抽查时间', 'plan_year', monthsYear()),
    must('抽查时间', 'start_date', months('from')),
    must('抽查时间', 'end_date', months('to')),
  ],
})
