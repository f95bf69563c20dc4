import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per published piece. */
export const publicity = defineEntity({
  name: 'publicity',
  label: { zh: '宣传', en: 'publicity' },
  grain: 'one row per published piece',
  key: ['piece_id'],
  columns: {
    piece_id: must('text'),
    title: must('text'),
    channel: must('text'),
    published_date: must('date'),
    region_code: must('text'),
    department_code: must('text'),
    url: may('text'),
  },
})
