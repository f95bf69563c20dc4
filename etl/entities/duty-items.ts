import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per power-and-duty item × list version of one area. */
export const dutyItems = defineEntity({
  name: 'duty_items',
  label: { zh: '权责清单', en: 'power-and-duty items' },
  grain: 'one row per power-and-duty item × list version of one area',
  key: ['region_code', 'duty_item_code', 'list_version'],
  columns: {
    region_code: must('text'),
    duty_item_code: must('text'),
    list_version: must('text'),
    duty_item_name: must('text'),
    basis: may('text'),
    standard: may('text'),
    department_code: must('text'),
    valid_from_date: must('date'),
    valid_to_date: may('date'),
  },
})
