import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per certificate of enforcement, as its issuer lists it. */
export const establishment = defineEntity({
  name: 'establishment',
  label: { zh: '持证人员底册', en: 'certificate holders' },
  grain: 'one row per certificate of enforcement, as its issuer lists it',
  key: ['certificate_no'],
  columns: {
    certificate_no: must('text'),
    inspector_id: may('text'),
    unit_name: must('text'),
    region_code: must('text'),
    department_code: must('text'),
    certificate_expiry_date: may('date'),
  },
})
