import { regions } from '#etl/entities/regions.ts'
import { told } from '#etl/rules/given.ts'
import { defineSource } from '#etl/source.ts'
import { CITY, HEADERS, LAYOUT, wardOf } from '#etl/sources/chicago-food-inspections/layout.ts'
import { may, must } from '#etl/sources/provincial/layout.ts'

/** The city, and its wards that an inspection names. */
export const chicagoRegions = defineSource({
  layout: LAYOUT,
  entity: regions,
  title: { zh: '芝加哥食品检查：区划', en: 'Chicago food inspections: regions' },
  fields: [
    must('WARD', 'region_code', told(wardOf)),
    must('WARD', 'region_name', told((sent) => (sent.trim() === '' ? 'Chicago' : `Ward ${sent.trim()}`))),
    may('WARD', 'parent_code', told((sent) => (sent.trim() === '' ? null : CITY))),
    must('WARD', 'level', told((sent) => (sent.trim() === '' ? 'city' : 'ward'))),
  ],
  unread: HEADERS,
  rules: [],
  repeats: 'first-counts',
  withdrawal: null,
})
