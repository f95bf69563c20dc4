/**
 * Food inspections of Chicago: one row an inspection, which repeats its establishment. One file is five tables, asked for by name in
 * this order: regions, subjects, tasks, results, risk_classes. Their codes begin with US-CHI, a tree of its own.
 */
import { given, prefixed } from '#etl/rules/given.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { must } from '#etl/sources/provincial/layout.ts'

export const LAYOUT = 'chicago-food-inspections'
export const CITY = 'US-CHI'

/** Wards of the city; an address without one lies in the city. */
export const wardOf = (sent: string): string => (sent.trim() === '' ? CITY : `${CITY}-W${sent.trim()}`)

/** The establishment, by its licence. */
export const licence = must('License', 'subject_id', prefixed(`${CITY}-`, identifier()))
/** Each inspection is a task of its own. */
export const inspection = must('Inspection_ID', 'task_id', prefixed(`${CITY}-`, identifier('single')))
export const department = given({ department_code: 'US-CHI-CDPH' })

/** Every header of the file: each table reads some of them. */
export const HEADERS = [
  'Inspection_ID', 'DBA_Name', 'AKA_Name', 'License', 'Facility_Type', 'Risk', 'Address', 'City', 'State', 'Zip', 'Inspection_Date',
  'Inspection_Type', 'Results', 'Latitude', 'Longitude', 'Facility_Type_Clean', 'criticalCount', 'seriousCount', 'minorCount', 'pass_flag',
  'fail_flag', 'pastFail', 'pastCritical', 'pastSerious', 'pastMinor', 'timeSinceLast', 'firstRecord', 'WARD', 'PRECINCT', 'POLICE_DISTRICT',
  'LICENSE_DESCRIPTION', 'LICENSE_STATUS', 'APPLICATION_TYPE', 'LICENSE_TERM_START_DATE', 'LICENSE_TERM_EXPIRATION_DATE', 'ageAtInspection',
  'inspector',
]
