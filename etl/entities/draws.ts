import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per task × department: one draw. */
export const draws = defineEntity({
  name: 'draws',
  label: { zh: '抽取记录', en: 'draws' },
  grain: 'one row per task × department: one draw',
  key: ['task_id', 'department_code'],
  columns: {
    task_id: must('text'),
    department_code: must('text'),
    drawn_date: must('date'),
    frame_count: may('integer'),
    drawn_count: may('integer'),
    method: may('text'),
    operator: may('text'),
    is_locked: must('boolean'),
  },
  reference: { columns: ['task_id'], entity: 'tasks' },
})
