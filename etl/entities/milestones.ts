import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per work point × step of one area and year. */
export const milestones = defineEntity({
  name: 'milestones',
  label: { zh: '要点进展', en: 'milestones' },
  grain: 'one row per work point × step of one area and year',
  key: ['region_code', 'plan_year', 'work_point', 'step_no'],
  columns: {
    region_code: must('text'),
    plan_year: must('integer'),
    work_point: must('integer'),
    step_no: must('integer'),
    step_name: must('text'),
    department_code: must('text'),
    planned_date: must('date'),
    done_date: may('date'),
    document_no: may('text'),
    document_name: may('text'),
  },
})
