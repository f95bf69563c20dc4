import { subjects } from '#etl/entities/subjects.ts'
import { regionOf } from '#etl/rules/given.ts'
import { label, text } from '#etl/rules/text.ts'
import { defineSource } from '#etl/source.ts'
import { HEADERS, LAYOUT, licence, wardOf } from '#etl/sources/chicago-food-inspections/layout.ts'
import { may, must } from '#etl/sources/provincial/layout.ts'

/** Establishments, as the first of their inspections in the file names them. */
export const chicagoSubjects = defineSource({
  layout: LAYOUT,
  entity: subjects,
  title: { zh: '芝加哥食品检查：检查对象', en: 'Chicago food inspections: establishments' },
  fields: [
    licence,
    must('DBA_Name', 'subject_name', text(200)),
    may('Facility_Type', 'company_type', label()),
    may('Address', 'address', text()),
    must('WARD', 'region_code', regionOf(wardOf)),
  ],
  unread: HEADERS,
  rules: [],
  repeats: 'first-counts',
  withdrawal: null,
})
