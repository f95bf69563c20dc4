import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per training session × inspector. */
export const trainings = defineEntity({
  name: 'trainings',
  label: { zh: '培训', en: 'trainings' },
  grain: 'one row per training session × inspector',
  key: ['session_id', 'inspector_id'],
  columns: {
    session_id: must('text'),
    inspector_id: must('text'),
    session_name: must('text'),
    trained_date: must('date'),
    region_code: must('text'),
    department_code: must('text'),
    is_passed: may('boolean'),
  },
  reference: { columns: ['inspector_id'], entity: 'inspectors' },
})
