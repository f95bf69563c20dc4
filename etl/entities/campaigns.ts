import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per joint campaign of one area: year × ordinal. */
export const campaigns = defineEntity({
  name: 'campaigns',
  label: { zh: '省级集中抽查', en: 'joint campaigns' },
  grain: 'one row per joint campaign of one area: year × ordinal',
  key: ['region_code', 'campaign_year', 'ordinal'],
  columns: {
    region_code: must('text'),
    campaign_year: must('integer'),
    ordinal: must('integer'),
    campaign_name: must('text'),
    department_code: must('text'),
    partner_departments: may('text'),
    started_date: may('date'),
    finished_date: may('date'),
  },
})
