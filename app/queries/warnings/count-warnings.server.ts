/**
 * How many warnings there are, out of the sums that every change of a warning moves with it. They are never kept: acts of people change
 * them without a new generation of the warehouse.
 */
import { sql } from 'kysely'
import { limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import type { Area, DueCount, PageScope, WarningCount, WarningStateCount } from '#app/queries/types.ts'
import { writePlace, type Conditions } from '#app/queries/warnings/conditions.server.ts'
import { openStates } from '#domain/warning-life.ts'

interface CountQuestion {
  readonly area: string
  readonly department?: string | undefined
}

/** Per rule, level and state; a department other than the right's is refused. */
export async function countStates(scope: PageScope, { area: areaCode, department }: CountQuestion): Promise<readonly WarningStateCount[]> {
  const area = await requireArea(scope, areaCode)
  limitDepartment(scope, department)
  const conditions = [...writePlace(scope, area), ...(department === undefined ? [] : [sql`department_code = ${department}`]), sql`true`]
  const { rows } = await sql<WarningStateCount>`
    select rule_code as rule, level, state, sum(warning_count)::bigint as count
    from ${isCoarse(scope, area, department) ? sql`read.warning_city_sums` : sql`read.warning_sums`}
    where ${sql.join(conditions, sql` and `)}
    group by rule_code, level, state
    order by rule_code, level, state`.execute(scope.db)
  return rows
}

/** Open warnings per rule and level. */
export async function countWarnings(scope: PageScope, question: CountQuestion): Promise<readonly WarningCount[]> {
  const counts = new Map<string, WarningCount>()
  for (const { rule, level, state, count } of await countStates(scope, question)) {
    if (!openStates.includes(state)) continue
    const key = `${rule} ${level}`
    counts.set(key, { rule, level, count: count + (counts.get(key)?.count ?? 0) })
  }
  return [...counts.values()]
}

/** Open warnings whose limit is today or has passed. */
export async function countDue(scope: PageScope, { area: areaCode, department }: CountQuestion): Promise<DueCount> {
  const area = await requireArea(scope, areaCode)
  const place = writePlace(scope, area)
  const coarse = isCoarse(scope, area, department)
  const conditions = [...place, ...(department === undefined ? [] : [sql`department_code = ${department}`]), sql`due_date <= ${scope.today}::date`]
  const { rows } = await sql<DueCount>`
    select
      coalesce(sum(number) filter (where due_date = ${scope.today}::date), 0)::bigint as today,
      coalesce(sum(number) filter (where due_date < ${scope.today}::date), 0)::bigint as overdue
    from ${coarse ? sql`(select *, warning_count as number from read.warning_due_sums)` : sql`(select *, 1 as number from read.warning_keys where is_open)`} as due
    where ${sql.join(conditions, sql` and `)}`.execute(scope.db)
  return rows[0] ?? { today: 0, overdue: 0 }
}

/** How many a filter finds that the sums do not tell: along an index. */
export async function countFound(scope: PageScope, { all }: Pick<Conditions, 'all'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from read.warning_keys where ${all.length === 0 ? sql`true` : sql.join(all, sql` and `)}`.execute(scope.db)
  return rows[0]?.count ?? 0
}

/** Whether the sums over all counties and departments answer: those of a province or a city, seen by who is cut to no department. */
function isCoarse({ right }: PageScope, { level }: Area, department: string | undefined): boolean {
  return department === undefined && right.departmentCode === '' && right.level !== 'county' && level !== 'county'
}
