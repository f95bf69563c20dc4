import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per registered market subject, as its registration says. */
export const registrations = defineEntity({
  name: 'registrations',
  label: { zh: '登记主体', en: 'registered subjects' },
  grain: 'one row per registered market subject, as its registration says',
  key: ['subject_id'],
  columns: {
    subject_id: must('text'),
    subject_name: must('text'),
    subject_type_code: may('text'),
    region_code: must('text'),
    established_date: may('date'),
    deregistered_date: may('date'),
  },
})
