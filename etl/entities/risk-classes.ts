import { defineEntity, must } from '#etl/entity.ts'

/** One row per subject × model × date. */
export const riskClasses = defineEntity({
  name: 'risk_classes',
  label: { zh: '信用风险分类', en: 'risk classes' },
  grain: 'one row per subject × model × date',
  key: ['subject_id', 'model', 'class_date'],
  columns: {
    subject_id: must('text'),
    model: must('text'),
    class_date: must('date'),
    risk_class: must('text'),
  },
  reference: { columns: ['subject_id'], entity: 'subjects' },
})
