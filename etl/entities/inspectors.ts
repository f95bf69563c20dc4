import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per inspector. */
export const inspectors = defineEntity({
  name: 'inspectors',
  label: { zh: '执法检查人员名录库', en: 'inspectors' },
  grain: 'one row per inspector',
  key: ['inspector_id'],
  columns: {
    inspector_id: must('text'),
    inspector_name: must('text'),
    region_code: must('text'),
    department_code: must('text'),
    certificate_no: may('text'),
    certificate_expiry_date: may('date'),
    is_expert: may('boolean'),
    status: must('text'),
    item_range: may('text'),
  },
})
