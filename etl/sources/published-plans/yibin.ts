/** 宜宾市商务部门联合双随机抽查计划: months as `20229`, partners under one another in a cell, one line a kind of object. */
import { departmentName, departmentNames } from '#etl/rules/department-name.ts'
import { prefixed } from '#etl/rules/given.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { months, monthsYear } from '#etl/rules/months.ts'
import { countWithUnit } from '#etl/rules/number.ts'
import { label, text } from '#etl/rules/text.ts'
import { definePublishedPlan } from '#etl/sources/published-plans/layout.ts'
import { may, must, ratioFields } from '#etl/sources/provincial/layout.ts'

export const yibinPlans = definePublishedPlan({
  layout: 'plan-yibin-commerce-2022',
  title: { zh: '宜宾市商务部门联合双随机抽查计划', en: 'joint plan of the commerce departments of Yibin' },
  regionCode: '511500',
  fields: [
    must('序号', 'plan_id', prefixed('511500-SWT-2022-', identifier('single'))),
    must('任务名称', 'plan_name', text(200)),
    may('抽查事项', 'field', label()),
    may('抽查户数', 'planned_count', countWithUnit()),
    ...ratioFields('抽查比例'),
    may('组织层级', 'organising_level', label()),
    may('实施层级', 'implementing_level', label()),
    must('抽取日期', 'plan_year', monthsYear()),
    must('抽取日期', 'start_date', months('from')),
    must('抽查完成时限', 'end_date', months('to')),
    must('牵头部门', 'department_code', departmentName()),
    may('参与部门', 'partner_departments', departmentNames()),
  ],
})
