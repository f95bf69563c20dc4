/** What reckoned rules have in common: the frame of a found warning, and months of a place held to the province's rates. */
import type pg from 'pg'
import { addMonths, monthOf, type Month } from '#domain/calendar.ts'
import type { WatchedPlace } from '#domain/surveillance/shift.ts'
import type { FoundWarning } from '#etl/warnings/found.ts'

/** A warning about nothing but its place; the rule adds what it is about. */
export function foundAt(areaCode: string, cityCode: string): Omit<FoundWarning, 'key' | 'level' | 'evidence' | 'raisedDate'> {
  return { areaCode, cityCode, departmentCode: '', industryCode: null, subjectId: null, taskId: null, itemCode: null, score: null, dueDate: null }
}

/** Once in how many: a whole number that a sentence can carry. */
export function findOdds(p: number): number {
  return Math.min(1_000_000, Math.floor(1 / Math.max(p, 1e-6)))
}

/** A share as whole percent, cut: half of one percent decides nothing. */
export const toPercent = (share: number): number => Math.floor(share * 100 + 1e-9)

/** The whole months before a day, the earliest first. */
export function listMonths(onDay: string, count: number): readonly Month[] {
  return Array.from({ length: count }, (_, index) => addMonths(monthOf(onDay), index - count))
}

/** Visits that could be checked and those with a problem, by place, month and class. */
export interface MonthCell {
  readonly key: string
  readonly city: string
  readonly month: string
  readonly risk_class: string
  readonly met: number
  readonly counted: number
}

export async function readProblemMonths(client: pg.Client, by: 'area' | 'industry', months: readonly Month[]): Promise<readonly MonthCell[]> {
  const [table, key] = by === 'area' ? ['area_months', 'area_code'] : ['industry_months', 'industry_code']
  const { rows } = await client.query<MonthCell>(
    `select ${key} as key, ${by === 'area' ? 'city_code' : `''`} as city, to_char(month_date, 'YYYY-MM') as month, risk_class,
       sum(numerator)::bigint as met, sum(denominator)::bigint as counted
     from mart.${table}
     where indicator = 'D04' and month_date between $1 and $2 and ${key} <> ''
     group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    [`${months[0] ?? ''}-01`, `${months.at(-1) ?? ''}-01`],
  )
  return rows
}

/** The province's rate of each class over all these cells. */
export function findClassRates(cells: readonly MonthCell[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { met: number; counted: number }>()
  for (const { risk_class, met, counted } of cells) {
    const sum = sums.get(risk_class) ?? { met: 0, counted: 0 }
    sums.set(risk_class, { met: sum.met + met, counted: sum.counted + counted })
  }
  return new Map([...sums].map(([risk, { met, counted }]) => [risk, counted === 0 ? 0 : met / counted]))
}

/** Places with what was found and what their visits would find at the province's rates, class by class. */
export function holdToRates(cells: readonly MonthCell[], months: readonly Month[]): readonly WatchedPlace[] {
  const rates = findClassRates(cells)
  const at = new Map(months.map((month, index) => [month, index]))
  const places = new Map<string, { observed: number; expected: number }[]>()
  for (const { key, month, risk_class, met, counted } of cells) {
    const own = places.get(key) ?? months.map(() => ({ observed: 0, expected: 0 }))
    places.set(key, own)
    const cell = own[at.get(month) ?? -1]
    if (cell === undefined) continue
    cell.observed += met
    cell.expected += counted * (rates.get(risk_class) ?? 0)
  }
  return [...places].map(([key, ofPlace]) => ({ key, months: ofPlace }))
}

/** Months as a text that a panel can draw: `2023-05=observed/expected in tenths`. */
export function writeSeries(months: readonly Month[], values: WatchedPlace['months']): string {
  return months.map((month, index) => `${month}=${values[index]?.observed ?? 0}/${Math.floor((values[index]?.expected ?? 0) * 10)}`).join(' ')
}
