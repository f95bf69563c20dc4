import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per comprehensive-supervision item × list version of one area. */
export const comprehensiveItems = defineEntity({
  name: 'comprehensive_items',
  label: { zh: '综合监管重点事项', en: 'comprehensive-supervision items' },
  grain: 'one row per comprehensive-supervision item × list version of one area',
  key: ['region_code', 'comprehensive_item_code', 'list_version'],
  columns: {
    region_code: must('text'),
    comprehensive_item_code: must('text'),
    list_version: must('text'),
    field: must('text'),
    comprehensive_item_name: must('text'),
    department_code: must('text'),
    partner_departments: may('text'),
    rule_text: may('text'),
    valid_from_date: must('date'),
    valid_to_date: may('date'),
  },
})
