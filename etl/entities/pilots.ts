import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per pilot of comprehensive supervision. */
export const pilots = defineEntity({
  name: 'pilots',
  label: { zh: '综合监管试点', en: 'pilots' },
  grain: 'one row per pilot of comprehensive supervision',
  key: ['pilot_id'],
  columns: {
    pilot_id: must('text'),
    pilot_name: must('text'),
    field: must('text'),
    comprehensive_item_code: may('text'),
    region_code: must('text'),
    department_code: must('text'),
    rule_text: may('text'),
    started_date: must('date'),
    finished_date: may('date'),
  },
})
