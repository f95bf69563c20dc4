import { holidays } from '#etl/entities/holidays.ts'
import { codes } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { text } from '#etl/rules/text.ts'
import { defineProvincial, must } from '#etl/sources/provincial/layout.ts'

export const provincialHolidays = defineProvincial(
  holidays,
  [
    must('日期', 'holiday_date', day()),
    must('类别', 'kind', codes({ 休: 'off', 班: 'work' })),
    must('名称', 'holiday_name', text(200)),
  ],
)
