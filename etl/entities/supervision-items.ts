import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per Internet+ supervision item × list version of one area. */
export const supervisionItems = defineEntity({
  name: 'supervision_items',
  label: { zh: '互联网+监管事项', en: 'Internet+ supervision items' },
  grain: 'one row per Internet+ supervision item × list version of one area',
  key: ['region_code', 'supervision_item_code', 'list_version'],
  columns: {
    region_code: must('text'),
    supervision_item_code: must('text'),
    list_version: must('text'),
    supervision_item_name: must('text'),
    basis: may('text'),
    standard: may('text'),
    department_code: must('text'),
    valid_from_date: must('date'),
    valid_to_date: may('date'),
  },
})
