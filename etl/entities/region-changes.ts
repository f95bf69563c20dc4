import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per retired region code × successor. */
export const regionChanges = defineEntity({
  name: 'region_changes',
  label: { zh: '行政区划变更', en: 'region changes' },
  grain: 'one row per retired region code × successor',
  key: ['old_code', 'new_code'],
  columns: {
    old_code: must('text'),
    old_name: must('text'),
    new_code: must('text'),
    new_name: may('text'),
    note: may('text'),
  },
})
