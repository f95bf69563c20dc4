import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per answer of a satisfaction survey. */
export const surveys = defineEntity({
  name: 'surveys',
  label: { zh: '满意度', en: 'satisfaction answers' },
  grain: 'one row per answer of a satisfaction survey',
  key: ['answer_id'],
  columns: {
    answer_id: must('text'),
    region_code: must('text'),
    department_code: may('text'),
    answered_date: must('date'),
    channel: must('text'),
    is_satisfied: may('boolean'),
  },
})
