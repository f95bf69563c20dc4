/**
 * The archive of registrations: firms by the year they were registered, with the city in words and the district only inside
 * the credit code. `N/A` is its word for "unknown"; state and industry are not in it.
 */
import { subjects } from '#etl/entities/subjects.ts'
import { cityOf } from '#etl/lookups.ts'
import { capitalAmount, capitalCurrency } from '#etl/rules/capital.ts'
import { creditCode, districtOf } from '#etl/rules/credit-code.ts'
import { day } from '#etl/rules/day.ts'
import { identifier } from '#etl/rules/identifier.ts'
import { typeByCode } from '#etl/rules/subject-type.ts'
import { label, text } from '#etl/rules/text.ts'
import { defineSource, type CellKind, type RowRule } from '#etl/source.ts'

const UNKNOWN = ['N/A']
const PROVINCE_NAME = '山东'

/** A city without 市, as its code. */
const cityName: CellKind = {
  isRepeating: true,
  build: ({ cities }) => (sent) => {
    const name = sent.trim().replace(/市$/, '')
    if (name === '' || UNKNOWN.includes(name)) return null
    return cities.get(name) ?? { code: 'not-a-city' }
  },
}

const provinceName: CellKind = {
  isRepeating: true,
  build: () => (sent) => {
    const name = sent.trim().replace(/省$/, '')
    return name === '' || UNKNOWN.includes(name) || name === PROVINCE_NAME ? null : { code: 'not-this-province' }
  },
}

/** Today's area: the district in the code, through the retired codes; where that is unknown, the city in words, else the province. */
const placeByCode: RowRule = {
  columns: ['region_code', 'registered_region_code'],
  build: ({ province, regions, retired }) => (row) => {
    const code = row.get('credit_code')
    if (code === null) return
    const district = districtOf(code)
    row.set('registered_region_code', district)
    const city = row.get('city_code')
    const today = retired.get(district)
    if (regions.has(district) && district !== province) {
      row.set('region_code', district)
    } else if (today !== undefined) {
      row.set('region_code', today)
      row.warn('retired-region-mapped')
    } else {
      row.set('region_code', city ?? province)
      if (district !== province) row.warn('region-unknown-in-code')
    }
  },
}

/** The city in words and the city of the code are two witnesses; where they differ the code counts, and the sender is told. */
const agreesWithCity: RowRule = {
  columns: [],
  build: () => (row) => {
    const [city, region] = [row.get('city_code'), row.get('region_code')]
    if (city !== null && region !== null && cityOf(region) !== city) row.warn('region-disagrees-with-code')
  },
}

const must = (header: string, column: string, kind: CellKind) => ({ header, column, kind, isRequired: true })
const may = (header: string, column: string, kind: CellKind) => ({ header, column, kind, isRequired: false })

export const archiveSubjects = defineSource({
  layout: 'registration-archive',
  entity: subjects,
  title: { zh: '企业登记档案', en: 'registration archive' },
  fields: [
    must('企业名称', 'subject_name', text(200)),
    must('统一社会信用代码', 'subject_id', identifier('single')),
    must('统一社会信用代码', 'credit_code', creditCode()),
    may('统一社会信用代码', 'credit_code_as_sent', text(200)),
    must('注册日期', 'established_date', day(UNKNOWN)),
    may('企业类型', 'company_type', label(200, UNKNOWN)),
    may('注册资金', 'capital_text', label(200, UNKNOWN)),
    may('注册资金', 'capital_amount', capitalAmount(UNKNOWN)),
    may('注册资金', 'capital_currency', capitalCurrency(UNKNOWN)),
    may('经营范围', 'business_scope', text(2000, UNKNOWN)),
    may('所在省份', 'province_name', provinceName),
    may('地区', 'city_code', cityName),
    may('注册地址', 'address', text(2000, UNKNOWN)),
  ],
  rules: [placeByCode, agreesWithCity, typeByCode()],
  withdrawal: null,
})
