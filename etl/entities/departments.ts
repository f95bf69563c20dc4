import { defineEntity, may, must } from '#etl/entity.ts'

/** One row per department. */
export const departments = defineEntity({
  name: 'departments',
  label: { zh: '部门', en: 'departments' },
  grain: 'one row per department',
  key: ['department_code'],
  columns: {
    department_code: must('text'),
    department_name: must('text'),
    short_name: must('text'),
    line_code: must('text'),
    valid_from_date: may('date'),
    valid_to_date: may('date'),
  },
})
