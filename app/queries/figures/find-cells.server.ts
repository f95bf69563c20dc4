/**
 * Counted cells for several indicators and several ranges of days at once: whole months from sums by month, the days at the
 * ends from sums by day, or from the facts where no sum by day is fine enough. Two statements, whatever is asked.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Area, DayRange, FigureFilters, PageScope, Split } from '#app/queries/types.ts'
import type { Level } from '#app/queries/figures/choose-level.ts'
import { splitPeriod } from '#domain/period.ts'

export interface CellsQuestion {
  readonly level: Level
  /** Codes of ratios. */
  readonly codes: readonly string[]
  readonly area: Area
  readonly ranges: readonly DayRange[]
  readonly by: readonly Split[]
  readonly filters: FigureFilters
}

/** What was counted in one cell. Splits that were not asked for are null; `''` is "none" of a class or industry. */
export interface Cell {
  readonly indicator: string
  /** Index of the range in the question. */
  readonly range: number
  readonly city: string | null
  readonly county: string | null
  /** First day of the month. */
  readonly month: string | null
  readonly department: string | null
  readonly class: string | null
  readonly industry: string | null
  readonly numerator: number
  readonly denominator: number
}

type Fragment = RawBuilder<unknown>

const MONTH_TABLES: Readonly<Record<Exclude<Level, 'rows'>, string>> = {
  city: 'read.city_months',
  cityClass: 'read.city_class_months',
  area: 'read.area_months',
  industry: 'read.industry_months',
}

/** Counts the cells; one that nothing was counted in is absent. */
export async function findCells({ db }: PageScope, question: CellsQuestion): Promise<Cell[]> {
  const { level, ranges } = question
  const months: Fragment[] = []
  const days: Fragment[] = []
  for (const [index, range] of ranges.entries()) {
    const split = level === 'rows' ? { months: null, head: range, tail: null } : splitPeriod(range)
    if (split.months !== null && level !== 'rows') months.push(countMonths(question, level, index, split.months))
    for (const part of [split.head, split.tail]) {
      if (part !== null) days.push(...countDays(question, index, part))
    }
  }
  const cells: Cell[] = []
  for (const parts of [months, days]) {
    if (parts.length === 0) continue
    const { rows } = await sql<Cell>`${sql.join(parts, sql` union all `)}`.execute(db)
    cells.push(...rows)
  }
  return addUp(cells)
}

function countMonths(question: CellsQuestion, level: Exclude<Level, 'rows'>, index: number, range: DayRange): Fragment {
  const { codes } = question
  return sql`
    select indicator, ${writeColumns(question, index, sql`month_date`)}
    from ${sql.table(MONTH_TABLES[level])}
    where indicator = any(${codes}) and month_date between ${range.from} and ${range.to} ${writeConditions(question)}
    group by indicator ${writeGroups(question, sql`month_date`)}`
}

function countDays(question: CellsQuestion, index: number, range: DayRange): Fragment[] {
  const { level, codes } = question
  const month = sql`date_trunc('month', day::timestamp)::date`
  const within = sql`day between ${range.from} and ${range.to} ${writeConditions(question)}`
  if (level === 'city') {
    return [
      sql`
        select indicator, ${writeColumns(question, index, month)}
        from read.city_days
        where indicator = any(${codes}) and ${within}
        group by indicator ${writeGroups(question, month)}`,
    ]
  }
  return codes.map(
    (code) => sql`
      select ${sql.lit(code)}::text as indicator, ${writeColumns(question, index, month)}
      from ${sql.table(`read.counts_${code.toLowerCase()}`)}
      where ${within}
      ${writeGroups(question, month, true)}`,
  )
}

const SPLIT_COLUMNS: readonly (readonly [Split, string])[] = [
  ['city', 'city_code'],
  ['county', 'area_code'],
  ['department', 'department_code'],
  ['class', 'risk_class'],
  ['industry', 'industry_code'],
]

function writeColumns({ by }: CellsQuestion, index: number, month: Fragment): Fragment {
  const columns = SPLIT_COLUMNS.map(([split, column]) =>
    by.includes(split) ? sql`${sql.ref(column)} as ${sql.ref(split)}` : sql`null::text as ${sql.ref(split)}`,
  )
  return sql`${sql.lit(index)}::integer as range, ${sql.join(columns)},
    ${by.includes('month') ? month : sql`null::date`} as month,
    sum(numerator)::bigint as numerator, sum(denominator)::bigint as denominator`
}

/** What follows `group by`, after the indicator or alone. Without any split one sum is made, and dropped when it is of nothing. */
function writeGroups({ by }: CellsQuestion, month: Fragment, isAlone = false): Fragment {
  const groups = SPLIT_COLUMNS.filter(([split]) => by.includes(split)).map(([, column]) => sql`${sql.ref(column)}`)
  if (by.includes('month')) groups.push(sql`${month}`)
  if (isAlone) return groups.length === 0 ? sql`having count(*) > 0` : sql`group by ${sql.join(groups)}`
  return groups.length === 0 ? sql`` : sql`, ${sql.join(groups)}`
}

function writeConditions({ area, filters }: CellsQuestion): Fragment {
  const conditions: Fragment[] = []
  if (area.level === 'city') conditions.push(sql`and city_code = ${area.code}`)
  if (area.level === 'county') conditions.push(sql`and area_code = ${area.code}`)
  // '' is the department of rows that belong to none: they are common to all departments of the area.
  if (filters.department !== undefined) conditions.push(sql`and department_code in (${filters.department}, '')`)
  if (filters.riskClass !== undefined) conditions.push(sql`and risk_class = ${filters.riskClass === 'none' ? '' : filters.riskClass}`)
  if (filters.industry !== undefined) conditions.push(sql`and industry_code = ${filters.industry === 'none' ? '' : filters.industry}`)
  return conditions.length === 0 ? sql`` : sql.join(conditions, sql` `)
}

/** Cells of the same place in every split, from months and from days, made one. */
function addUp(cells: readonly Cell[]): Cell[] {
  const sums = new Map<string, Cell>()
  for (const cell of cells) {
    const { indicator, range, city, county, month, department, industry } = cell
    const key = JSON.stringify([indicator, range, city, county, month, department, cell.class, industry])
    const before = sums.get(key)
    sums.set(
      key,
      before === undefined
        ? cell
        : { ...cell, numerator: before.numerator + cell.numerator, denominator: before.denominator + cell.denominator },
    )
  }
  return [...sums.values()]
}
