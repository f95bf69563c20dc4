/**
 * Food hygiene ratings of the United Kingdom: one row a business with its latest rating. One file is four tables, asked for by name
 * in this order: regions, subjects, tasks, results. Codes begin with GB, a tree of its own.
 */
import { given, prefixed, told } from '#etl/rules/given.ts'
import { identifier, normaliseKey } from '#etl/rules/identifier.ts'
import { must } from '#etl/sources/provincial/layout.ts'

export const LAYOUT = 'uk-food-hygiene'
export const COUNTRY = 'GB'

/** Authorities have names alone: Plymouth City → GB-PLYMOUTH-CITY. */
export const authorityOf = (sent: string): string => `${COUNTRY}-${normaliseKey(sent).replace(/[^A-Z0-9]+/g, '-').replace(/^-|-$/g, '')}`

export const business = must('row_id', 'subject_id', prefixed('GB-FSA-', identifier('single')))
/** The rating of all businesses of an authority is one task. */
export const scheme = must('authority', 'task_id', told((sent) => (sent.trim() === '' ? null : authorityOf(sent))))
export const department = given({ department_code: 'GB-FSA' })

/** Every header of the file: each table reads some of them. */
export const HEADERS = [
  'row_id', 'authority', 'business_type', 'rating_value', 'new_rating_pending', 'rating_date', 'postcode_district', 'lat', 'lng',
]
