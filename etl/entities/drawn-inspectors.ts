import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per task × department × subject × matched inspector. */
export const drawnInspectors = defineEntity({
  name: 'drawn_inspectors',
  label: { zh: '人员匹配', en: 'drawn inspectors' },
  grain: 'one row per task × department × subject × matched inspector',
  key: ['task_id', 'department_code', 'subject_id', 'inspector_id'],
  columns: {
    task_id: must('text'),
    department_code: must('text'),
    subject_id: must('text'),
    inspector_id: must('text'),
    role: may('text'),
  },
  reference: { columns: ['task_id'], entity: 'tasks' },
})
