import { defineEntity, must } from '#etl/entity.ts'

/** One row per day that differs from its weekday. */
export const holidays = defineEntity({
  name: 'holidays',
  label: { zh: '节假日', en: 'holidays' },
  grain: 'one row per day that differs from its weekday',
  key: ['holiday_date'],
  columns: {
    holiday_date: must('date'),
    kind: must('text'),
    holiday_name: must('text'),
  },
})
