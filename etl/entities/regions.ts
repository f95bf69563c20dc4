import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per region. */
export const regions = defineEntity({
  name: 'regions',
  label: { zh: '行政区划', en: 'regions' },
  grain: 'one row per region',
  key: ['region_code'],
  columns: {
    region_code: must('text'),
    region_name: must('text'),
    parent_code: may('text'),
    level: must('text'),
    valid_from_date: may('date'),
    valid_to_date: may('date'),
  },
})
