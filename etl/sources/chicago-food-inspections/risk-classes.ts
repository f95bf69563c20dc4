import { riskClasses } from '#etl/entities/risk-classes.ts'
import { codes } from '#etl/rules/code-list.ts'
import { day } from '#etl/rules/day.ts'
import { given } from '#etl/rules/given.ts'
import { defineSource } from '#etl/source.ts'
import { CITY, HEADERS, LAYOUT, licence } from '#etl/sources/chicago-food-inspections/layout.ts'
import { must } from '#etl/sources/provincial/layout.ts'

/** The city's own classes, under a model of their own: they are no A to D. */
export const chicagoRiskClasses = defineSource({
  layout: LAYOUT,
  entity: riskClasses,
  title: { zh: '芝加哥食品检查：风险分类', en: 'Chicago food inspections: risk classes' },
  fields: [
    licence,
    must('Inspection_Date', 'class_date', day()),
    must('Risk', 'risk_class', codes({ 'Risk 1 (High)': '1', 'Risk 2 (Medium)': '2', 'Risk 3 (Low)': '3' })),
  ],
  unread: HEADERS,
  rules: [given({ model: CITY })],
  repeats: 'first-counts',
  withdrawal: null,
})
