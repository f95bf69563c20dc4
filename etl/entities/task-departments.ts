import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per task × department. */
export const taskDepartments = defineEntity({
  name: 'task_departments',
  label: { zh: '任务实施部门', en: 'departments of tasks' },
  grain: 'one row per task × department',
  key: ['task_id', 'department_code'],
  columns: {
    task_id: must('text'),
    department_code: must('text'),
    role_code: must('text'),
    inspector_count: may('integer'),
  },
  reference: { columns: ['task_id'], entity: 'tasks' },
})
