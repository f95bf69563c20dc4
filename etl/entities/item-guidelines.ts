import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per item × edition of the guideline of one area. */
export const itemGuidelines = defineEntity({
  name: 'item_guidelines',
  label: { zh: '抽查工作指引', en: 'work guidelines' },
  grain: 'one row per item × edition of the guideline of one area',
  key: ['region_code', 'item_code', 'edition'],
  columns: {
    region_code: must('text'),
    item_code: must('text'),
    edition: must('integer'),
    guideline_name: must('text'),
    department_code: must('text'),
    valid_from_date: must('date'),
    valid_to_date: may('date'),
  },
})
