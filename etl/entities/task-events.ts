import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per task × event: what was done to it, when and by whom. */
export const taskEvents = defineEntity({
  name: 'task_events',
  label: { zh: '操作留痕', en: 'events of tasks' },
  grain: 'one row per task × event: what was done to it, when and by whom',
  key: ['task_id', 'event_no'],
  columns: {
    task_id: must('text'),
    event_no: must('integer'),
    event_code: must('text'),
    happened_at: must('timestamp with time zone'),
    department_code: may('text'),
    operator: may('text'),
    reason: may('text'),
    document_no: may('text'),
  },
  reference: { columns: ['task_id'], entity: 'tasks' },
})
