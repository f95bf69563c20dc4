import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per item × list version of one area. */
export const inspectionItems = defineEntity({
  name: 'inspection_items',
  label: { zh: '抽查事项清单', en: 'inspection items' },
  grain: 'one row per item × list version of one area',
  key: ['region_code', 'item_code', 'list_version'],
  columns: {
    region_code: must('text'),
    item_code: must('text'),
    list_version: must('text'),
    item_name: must('text'),
    sub_item: may('text'),
    basis: may('text'),
    department_code: must('text'),
    field: may('text'),
    object_kind: may('text'),
    item_kind: may('text'),
    ratio_text: may('text'),
    frequency_text: may('text'),
    cycle_years: may('integer'),
    first_due_year: may('integer'),
    duty_item_code: may('text'),
    supervision_item_code: may('text'),
    standard: may('text'),
    valid_from_date: must('date'),
    valid_to_date: may('date'),
  },
})
