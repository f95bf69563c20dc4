import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per plan line. */
export const plans = defineEntity({
  name: 'plans',
  label: { zh: '年度抽查计划', en: 'plans' },
  grain: 'one row per plan line',
  key: ['plan_id'],
  columns: {
    plan_id: must('text'),
    plan_year: must('integer'),
    plan_name: must('text'),
    field: may('text'),
    region_code: must('text'),
    department_code: must('text'),
    partner_departments: may('text'),
    scope_code: must('text'),
    state_code: must('text'),
    start_date: must('date'),
    end_date: must('date'),
    organising_level: may('text'),
    implementing_level: may('text'),
    mode: may('text'),
    planned_count: may('integer'),
    ratio_text: may('text'),
    least_ratio: may('numeric'),
    most_ratio: may('numeric'),
    frequency_text: may('text'),
    least_frequency_count: may('integer'),
    most_frequency_count: may('integer'),
    frequency_period: may('text'),
  },
})
