import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per found problem: subject × task × department × item. */
export const followUps = defineEntity({
  name: 'follow_ups',
  label: { zh: '后续处置', en: 'follow-ups' },
  grain: 'one row per found problem: subject × task × department × item',
  key: ['subject_id', 'task_id', 'department_code', 'item_code'],
  columns: {
    subject_id: must('text'),
    task_id: must('text'),
    department_code: must('text'),
    item_code: must('text'),
    disposal_code: may('text'),
    due_date: may('date'),
    state_code: must('text'),
    closed_date: may('date'),
    note: may('text'),
  },
  reference: { columns: ['subject_id', 'task_id', 'department_code', 'item_code'], entity: 'results' },
})
