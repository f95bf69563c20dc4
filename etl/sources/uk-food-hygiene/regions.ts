import { regions } from '#etl/entities/regions.ts'
import { given, told } from '#etl/rules/given.ts'
import { text } from '#etl/rules/text.ts'
import { defineSource } from '#etl/source.ts'
import { authorityOf, COUNTRY, HEADERS, LAYOUT } from '#etl/sources/uk-food-hygiene/layout.ts'
import { must } from '#etl/sources/provincial/layout.ts'

/** Authorities, each once. */
export const ukRegions = defineSource({
  layout: LAYOUT,
  entity: regions,
  title: { zh: '英国食品卫生评级：区划', en: 'UK food hygiene ratings: regions' },
  fields: [must('authority', 'region_code', told((sent) => (sent.trim() === '' ? null : authorityOf(sent)))), must('authority', 'region_name', text(200))],
  unread: HEADERS,
  rules: [given({ parent_code: COUNTRY, level: 'authority' })],
  repeats: 'first-counts',
  withdrawal: null,
})
