import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per task. */
export const tasks = defineEntity({
  name: 'tasks',
  label: { zh: '抽查任务', en: 'tasks' },
  grain: 'one row per task',
  key: ['task_id'],
  columns: {
    task_id: must('text'),
    task_name: must('text'),
    state_code: must('text'),
    source_code: must('text'),
    plan_id: may('text'),
    parent_task_id: may('text'),
    region_code: must('text'),
    department_code: must('text'),
    field: may('text'),
    mode: may('text'),
    draw_kind_code: may('text'),
    object_kind_code: may('text'),
    scope_code: may('text'),
    is_class_rule: may('boolean'),
    origin_code: may('text'),
    comprehensive_item_code: may('text'),
    started_date: may('date'),
    end_date: may('date'),
    finished_date: may('date'),
  },
})
