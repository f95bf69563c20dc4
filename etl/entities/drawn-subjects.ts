import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per task × drawn subject. */
export const drawnSubjects = defineEntity({
  name: 'drawn_subjects',
  label: { zh: '抽取名单', en: 'drawn subjects' },
  grain: 'one row per task × drawn subject',
  key: ['subject_id', 'task_id'],
  columns: {
    subject_id: must('text'),
    task_id: must('text'),
    region_code: must('text'),
    risk_class: may('text'),
    draw_number: may('integer'),
  },
  reference: { columns: ['task_id'], entity: 'tasks' },
})
