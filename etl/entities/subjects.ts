import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per subject of inspection. */
export const subjects = defineEntity({
  name: 'subjects',
  label: { zh: '检查对象名录库', en: 'subjects' },
  grain: 'one row per subject of inspection',
  key: ['subject_id'],
  columns: {
    subject_id: must('text'),
    subject_name: must('text'),
    credit_code: may('text'),
    credit_code_as_sent: may('text'),
    registration_no: may('text'),
    subject_type_code: may('text'),
    company_type: may('text'),
    industry_code: may('text'),
    region_code: may('text'),
    registered_region_code: may('text'),
    established_date: may('date'),
    status: may('text'),
    deregistered_date: may('date'),
    address: may('text'),
    capital_text: may('text'),
    capital_amount: may('numeric'),
    capital_currency: may('text'),
    business_scope: may('text'),
  },
})
