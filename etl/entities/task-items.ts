import { defineEntity, must } from '#etl/entity.ts'

/** One row per task × item × department. */
export const taskItems = defineEntity({
  name: 'task_items',
  label: { zh: '任务事项', en: 'items of tasks' },
  grain: 'one row per task × item × department',
  key: ['task_id', 'item_code', 'department_code'],
  columns: {
    task_id: must('text'),
    item_code: must('text'),
    department_code: must('text'),
  },
  reference: { columns: ['task_id'], entity: 'tasks' },
})
