/** Other ways to read the cells of a field than the provincial layout's: names for codes, months for days, counts with their unit. */
import type { Wording } from '#domain/indicator.ts'
import type { ColumnType } from '#etl/entity.ts'
import { departmentName, departmentNames } from '#etl/rules/department-name.ts'
import { months, monthsYear } from '#etl/rules/months.ts'
import { countWithUnit } from '#etl/rules/number.ts'
import { regionName } from '#etl/rules/place.ts'
import type { CellKind, Source } from '#etl/source.ts'

export interface Alternate {
  readonly id: string
  readonly name: Wording
  /** Whether a column of core may be filled this way. */
  readonly fits: (column: string, type: ColumnType) => boolean
  readonly kind: (column: string) => CellKind
}

const isEnd = (column: string): boolean => /^(end|finished|due|closed|valid_to)/.test(column)

export const alternates: readonly Alternate[] = [
  { id: 'region-name', name: { zh: '地区名称', en: 'name of an area' }, fits: (column) => column === 'region_code', kind: () => regionName() },
  { id: 'department-name', name: { zh: '部门名称', en: 'name of a department' }, fits: (column) => column === 'department_code', kind: () => departmentName() },
  { id: 'department-names', name: { zh: '多个部门名称', en: 'names of departments' }, fits: (column) => column === 'partner_departments', kind: () => departmentNames() },
  { id: 'months', name: { zh: '起止月份', en: 'stretch of months' }, fits: (_, type) => type === 'date', kind: (column) => months(isEnd(column) ? 'to' : 'from') },
  { id: 'year', name: { zh: '月份中的年度', en: 'year of a stretch of months' }, fits: (column) => column === 'plan_year', kind: () => monthsYear() },
  { id: 'count', name: { zh: '带单位的数', en: 'count with its unit' }, fits: (column, type) => type === 'integer' && column.endsWith('_count'), kind: () => countWithUnit() },
]

/** Ways to read the field of a header; it must fill one column alone. */
export function findAlternates({ entity, fields }: Source, header: string): readonly Alternate[] {
  const own = fields.filter((field) => field.header === header)
  const [only] = own
  const type = entity.columns.find(({ name }) => name === only?.column)?.type
  return only === undefined || own.length > 1 || type === undefined ? [] : alternates.filter(({ fits }) => fits(only.column, type))
}

export function findAlternate(source: Source, header: string, id: string): Alternate | null {
  return findAlternates(source, header).find((alternate) => alternate.id === id) ?? null
}
