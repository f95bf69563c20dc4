import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per subject × task × department × item: one result. */
export const results = defineEntity({
  name: 'results',
  label: { zh: '检查结果', en: 'results' },
  grain: 'one row per subject × task × department × item: one result',
  key: ['subject_id', 'task_id', 'department_code', 'item_code'],
  columns: {
    subject_id: must('text'),
    task_id: must('text'),
    department_code: must('text'),
    item_code: must('text'),
    state_code: must('text'),
    inspected_date: may('date'),
    result_code: may('text'),
    methods: may('text'),
    channel: may('text'),
    entered_date: may('date'),
    reviewed_date: may('date'),
    published_date: may('date'),
    off_site_means: may('text'),
    entered_by: may('text'),
    reviewed_by: may('text'),
  },
  reference: { columns: ['task_id'], entity: 'tasks' },
  identity: 'result_id',
})
