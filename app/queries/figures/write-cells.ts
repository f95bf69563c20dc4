/**
 * A question about sums as SQL: whole months from sums by month, the days at the ends from sums by day, or from the facts where
 * no sum by day is fine enough. There a month that is nearly whole is its sum less the days that are left out: of what has
 * happened nothing is dated after today, so the days of this month cost no more than a look into an index.
 */
import { sql, type RawBuilder } from 'kysely'
import type { CellsQuestion } from '#app/queries/figures/cells.ts'
import type { Level } from '#app/queries/figures/choose-level.ts'
import { LEVEL, writeDepartment, writeFilter } from '#app/queries/figures/write-filter.ts'
import type { DayRange, Split } from '#app/queries/types.ts'
import { addDays, daysBetween, firstDayOfMonth, lastDayOfMonth } from '#domain/calendar.ts'
import { findMonths, splitPeriod, type MonthPart } from '#domain/period.ts'

type Fragment = RawBuilder<unknown>

const MONTH_TABLES: Readonly<Record<Exclude<Level, 'rows'>, string>> = {
  city: 'read.city_months',
  cityClass: 'read.city_class_months',
  area: 'read.area_months',
  industry: 'read.industry_months',
}

const SPLIT_COLUMNS: readonly (readonly [Split, Fragment])[] = [
  ['city', sql.ref('city_code')],
  ['county', sql.ref('area_code')],
  ['department', sql.ref('department_code')],
  ['class', sql.ref('risk_class')],
  ['industry', sql.ref('industry_code')],
  ['field', sql.ref('field')],
  ['level', LEVEL],
  ['channel', sql.ref('channel')],
]

/** Days whose facts are added to the sums, or taken from them. */
interface Counted {
  readonly days: DayRange
  readonly sign: 1 | -1
}

/** How the cells of a range come about. */
interface CountPlan {
  /** First days of the first and the last month that is taken whole. */
  readonly months: DayRange | null
  readonly days: readonly Counted[]
}

/** Sums in the same columns, to be joined by `union all` and added up. @param position of the question, told in the column `question` */
export function writeCells(question: CellsQuestion, position: number, today: string): readonly Fragment[] {
  const { level, ranges } = question
  return ranges.flatMap((range, index) => {
    const begin = sql`select ${sql.lit(position)}::integer as question, ${sql.lit(index)}::integer as range`
    if (level === 'rows') return countFacts(question, begin, { days: range, sign: 1 })
    const { months, days } = level === 'city' ? planCityDays(range) : planFacts(range, today)
    return [
      ...(months === null ? [] : [countMonths(question, begin, level, months)]),
      ...days.flatMap((counted) => (level === 'city' ? [countCityDays(question, begin, counted)] : countFacts(question, begin, counted))),
    ]
  })
}

function planCityDays(range: DayRange): CountPlan {
  const { months, head, tail } = splitPeriod(range)
  return { months, days: [head, tail].flatMap((days) => (days === null ? [] : [{ days, sign: 1 }])) }
}

/** Whole months, those among them that lack fewer days than they have, and the days of the others. */
function planFacts(range: DayRange, today: string): CountPlan {
  const parts = findMonths(range).map((part) => ({ ...part, lacking: findLacking(part) }))
  const isTaken = ({ from, to, lacking }: (typeof parts)[number]): boolean => countDays(lacking.filter((days) => days.from <= today)) <= countDays([{ from, to }])
  const taken = parts.filter(isTaken)
  const [first, last] = [taken[0], taken.at(-1)]
  return {
    months: first === undefined || last === undefined ? null : { from: firstDayOfMonth(first.month), to: firstDayOfMonth(last.month) },
    days: [
      ...parts.filter((part) => !isTaken(part)).map(({ from, to }): Counted => ({ days: { from, to }, sign: 1 })),
      ...taken.flatMap(({ lacking }) => lacking.map((days): Counted => ({ days, sign: -1 }))),
    ],
  }
}

/** The days of a month that a part of it leaves out. */
function findLacking({ month, from, to }: MonthPart): readonly DayRange[] {
  const before = { from: firstDayOfMonth(month), to: addDays(from, -1) }
  const after = { from: addDays(to, 1), to: lastDayOfMonth(month) }
  return [before, after].filter((days) => days.from <= days.to)
}

function countDays(ranges: readonly DayRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)
}

function countMonths(question: CellsQuestion, begin: Fragment, level: Exclude<Level, 'rows'>, months: DayRange): Fragment {
  return sql`
    ${begin}, indicator, ${writeColumns(question, sql`month_date`, 1)}
    from ${sql.table(MONTH_TABLES[level])}
    where indicator = any(${question.codes}) and month_date between ${months.from} and ${months.to} ${writeConditions(question)}
    group by indicator ${writeGroups(question, sql`month_date`)}`
}

const MONTH_OF_DAY = sql`date_trunc('month', day::timestamp)::date`

function countCityDays(question: CellsQuestion, begin: Fragment, { days, sign }: Counted): Fragment {
  return sql`
    ${begin}, indicator, ${writeColumns(question, MONTH_OF_DAY, sign)}
    from read.city_days
    where indicator = any(${question.codes}) and day between ${days.from} and ${days.to} ${writeConditions(question)}
    group by indicator ${writeGroups(question, MONTH_OF_DAY)}`
}

function countFacts(question: CellsQuestion, begin: Fragment, { days, sign }: Counted): Fragment[] {
  return question.codes.map(
    (code) => sql`
      ${begin}, ${sql.lit(code)}::text as indicator, ${writeColumns(question, MONTH_OF_DAY, sign)}
      from ${sql.table(`read.counts_${code.toLowerCase()}`)}
      where day between ${days.from} and ${days.to} ${writeConditions(question)}
      ${writeGroups(question, MONTH_OF_DAY, true)}`,
  )
}

function writeColumns({ by }: CellsQuestion, month: Fragment, sign: 1 | -1): Fragment {
  const columns = SPLIT_COLUMNS.map(([split, column]) =>
    by.includes(split) ? sql`${column} as ${sql.ref(split)}` : sql`null::text as ${sql.ref(split)}`,
  )
  return sql`${sql.join(columns)},
    ${by.includes('month') ? month : sql`null::date`} as month,
    ${sql.lit(sign)} * sum(numerator)::bigint as numerator, ${sql.lit(sign)} * sum(denominator)::bigint as denominator`
}

/** What follows `group by`, after the indicator or alone. Without any split one sum is made, and dropped when it is of nothing. */
function writeGroups({ by }: CellsQuestion, month: Fragment, isAlone = false): Fragment {
  const groups = SPLIT_COLUMNS.filter(([split]) => by.includes(split)).map(([, column]) => column)
  if (by.includes('month')) groups.push(sql`${month}`)
  if (isAlone) return groups.length === 0 ? sql`having count(*) > 0` : sql`group by ${sql.join(groups)}`
  return groups.length === 0 ? sql`` : sql`, ${sql.join(groups)}`
}

function writeConditions({ area, filters }: CellsQuestion): Fragment {
  const conditions: Fragment[] = []
  if (area.level === 'city') conditions.push(sql`and city_code = ${area.code}`)
  if (area.level === 'county') conditions.push(sql`and city_code = ${area.cityCode} and area_code = ${area.code}`)
  if (filters.department !== undefined) conditions.push(sql`and ${writeDepartment(filters.department)}`)
  for (const [value, column] of [
    [filters.riskClass, sql.ref('risk_class')],
    [filters.industry, sql.ref('industry_code')],
    [filters.field, sql.ref('field')],
    [filters.level, LEVEL],
    [filters.channel, sql.ref('channel')],
  ] as const) {
    if (value !== undefined) conditions.push(sql`and ${writeFilter(column, value)}`)
  }
  return conditions.length === 0 ? sql`` : sql.join(conditions, sql` `)
}
