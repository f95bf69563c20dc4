/** What a filter asks of warnings, as conditions whose operators may use an index under row security: all of them are leak-proof. */
import { sql, type RawBuilder } from 'kysely'
import { findAreas, limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import type { Area, DueFilter, PageScope, WarningsFilter } from '#app/queries/types.ts'
import { readWarningNumber } from '#domain/warning-number.ts'

type Fragment = RawBuilder<unknown>

/** Enterprises that a search may stand for at most. */
const MOST_SUBJECTS = 1000
const SHORTEST_SEARCH = 2

export interface Conditions {
  readonly area: Area
  readonly all: readonly Fragment[]
  /** Whether the sums by rule, level, state and place tell how many there are. */
  readonly isSummed: boolean
}

/** @throws RefusedError 403 or 404 for an area or department outside the right, or unknown */
export async function writeConditions(scope: PageScope, filter: WarningsFilter): Promise<Conditions> {
  const area = await requireArea(scope, filter.area)
  limitDepartment(scope, filter.department)
  const all: Fragment[] = [...writePlace(scope, area)]
  if (filter.department !== undefined) all.push(sql`department_code = ${filter.department}`)
  if (filter.rule !== undefined) all.push(sql`rule_code = ${filter.rule}`)
  if (filter.level !== undefined) all.push(sql`level = ${filter.level}`)
  if (filter.due !== undefined) all.push(await writeDue(scope, filter.due))
  if (filter.assignee !== undefined) all.push(sql`assignee = ${filter.assignee}`)
  const sought = await findSought(scope, filter.search)
  if (sought !== null) all.push(sought)
  if (filter.ids !== undefined) all.push(sql`warning_id = any(${filter.ids}::bigint[])`)
  // one that is named by its number is shown in whatever state it is
  else if (filter.search === undefined || readWarningNumber(filter.search) === null) all.push(writeState(filter.state))
  const isSummed = filter.due === undefined && filter.assignee === undefined && sought === null && filter.ids === undefined
  return { area, all, isSummed }
}

/** The area, said besides the policy where the policy could not use an index. */
export function writePlace({ right }: Pick<PageScope, 'right'>, { code, level }: Pick<Area, 'code' | 'level'>): readonly Fragment[] {
  if (level === 'county') return [sql`area_code = ${code}`]
  if (level === 'city') return right.level === 'county' ? [sql`area_code = ${right.areaCode}`] : [sql`city_code = ${code}`]
  return []
}

function writeState(state: WarningsFilter['state']): Fragment {
  if (state === undefined) return sql`is_open`
  return state === 'settled' || state === 'checked' ? sql`not is_open and state = ${state}` : sql`is_open and state = ${state}`
}

async function writeDue({ db, today }: PageScope, due: DueFilter): Promise<Fragment> {
  if (due === 'overdue') return sql`due_date < ${today}::date`
  if (due === 'today') return sql`due_date = ${today}::date`
  const { rows } = await sql<{ day: string | null }>`
    select max(until.day) as day
    from read.calendar_days as today
    join read.calendar_days as until on until.working_index = today.working_index + ${due}::integer
    where today.day = ${today}::date`.execute(db)
  return sql`due_date between ${today}::date and ${rows[0]?.day ?? today}::date`
}

/** Enterprises by name or code, or the one warning by its number; null when nothing is sought. */
async function findSought(scope: PageScope, search: string | undefined): Promise<Fragment | null> {
  if (search === undefined || search === '') return null
  const id = readWarningNumber(search)
  if (id !== null) return sql`warning_id = ${id}`
  if ([...search].length < SHORTEST_SEARCH || search.includes('\u0000')) return sql`false`
  const { rows } = await sql<{ subjectId: string }>`select subject_id as "subjectId" from read.search_warned_subjects(${search}, ${MOST_SUBJECTS})`.execute(scope.db)
  return sql`subject_id = any(${rows.map(({ subjectId }) => subjectId)}::text[])`
}

/** Names of areas by code, for lines of a list. */
export async function nameAreas(scope: PageScope): Promise<ReadonlyMap<string, Area>> {
  return new Map((await findAreas(scope)).map((area) => [area.code, area]))
}
