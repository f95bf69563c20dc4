import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per warning: when it was raised, and what came of it. */
export const warningHandlings = defineEntity({
  name: 'warning_handlings',
  label: { zh: '预警处置', en: 'handled warnings' },
  grain: 'one row per warning: when it was raised, and what came of it',
  key: ['warning_id'],
  columns: {
    warning_id: must('text'),
    rule_code: must('text'),
    region_code: must('text'),
    department_code: must('text'),
    subject_id: may('text'),
    raised_date: must('date'),
    due_date: must('date'),
    handled_date: may('date'),
    outcome_code: may('text'),
    reason: may('text'),
    linked_task_id: may('text'),
  },
})
