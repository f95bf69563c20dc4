import { subjects } from '#etl/entities/subjects.ts'
import { regionOf } from '#etl/rules/given.ts'
import { label, text } from '#etl/rules/text.ts'
import { defineSource } from '#etl/source.ts'
import { authorityOf, business, HEADERS, LAYOUT } from '#etl/sources/uk-food-hygiene/layout.ts'
import { may, must } from '#etl/sources/provincial/layout.ts'

/** Businesses; the file names none of them, so that their kind stands for a name. */
export const ukSubjects = defineSource({
  layout: LAYOUT,
  entity: subjects,
  title: { zh: '英国食品卫生评级：检查对象', en: 'UK food hygiene ratings: businesses' },
  fields: [
    business,
    must('business_type', 'subject_name', text(200)),
    may('business_type', 'company_type', label()),
    must('authority', 'region_code', regionOf(authorityOf)),
    may('postcode_district', 'address', text()),
  ],
  unread: HEADERS,
  rules: [],
  withdrawal: null,
})
