import { results } from '#etl/entities/results.ts'
import { words } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { given } from '#etl/rules/given.ts'
import { defineSource } from '#etl/source.ts'
import { department, HEADERS, inspection, LAYOUT, licence } from '#etl/sources/chicago-food-inspections/layout.ts'
import { must } from '#etl/sources/provincial/layout.ts'

/** Outcomes stay in the city's own words: none of them is one of the eight categories. */
export const chicagoResults = defineSource({
  layout: LAYOUT,
  entity: results,
  title: { zh: '芝加哥食品检查：结果', en: 'Chicago food inspections: results' },
  fields: [inspection, licence, must('Inspection_Date', 'inspected_date', day()), must('Results', 'result_code', words('Pass', 'Fail', 'Pass w/ Conditions'))],
  unread: HEADERS,
  rules: [given({ item_code: 'CANVASS', state_code: '5' }), department],
  withdrawal: null,
})
