/** Fetches warnings of several stretches in one order and one statement. */
import { sql, type RawBuilder } from 'kysely'
import type { TokenPart } from '#app/queries/after-token.ts'
import type { Area, PageScope, WarningCount, WarningLine, WarningSort } from '#app/queries/types.ts'
import { readLine, writeKey, type RawWarning } from '#app/queries/warnings/read-line.server.ts'
import { gravityOf, sortRules, type Segment, type SortRule } from '#app/queries/warnings/segments.ts'

export interface SegmentsQuestion {
  readonly segments: readonly Segment[]
  /** How many warnings of each rule and level there are in the area and department: what lies beyond a page is not asked for. */
  readonly counts: readonly WarningCount[]
  readonly area: Area
  readonly department: string | undefined
  readonly sort: WarningSort
  /** Values of the last row shown, as in `ORDER_TYPES`; null for the first page. */
  readonly after: readonly TokenPart[] | null
  readonly limit: number
}

export interface OrderedWarning {
  readonly line: WarningLine
  readonly order: readonly TokenPart[]
}

interface OrderedRaw extends RawWarning {
  readonly lead: string
  readonly sorted: string
  readonly gravity: number
}

type Fragment = RawBuilder<unknown>

/** Longest first page that is kept: further pages and long lists are read once, and kept answers stay small. */
const REMEMBERED = 100

/** At most `limit` warnings after a given one. */
export function fetchSegments(scope: PageScope, question: SegmentsQuestion): Promise<OrderedWarning[]> {
  const { segments, area, department, sort, after, limit } = question
  const ask = (): Promise<OrderedWarning[]> => askSegments(scope, question)
  const listed = segments.map(({ rule, level }) => [rule.code, level])
  return after === null && limit <= REMEMBERED ? scope.remember(['warnings', listed, area.code, department, sort, limit], ask) : ask()
}

async function askSegments(scope: PageScope, question: SegmentsQuestion): Promise<OrderedWarning[]> {
  const order = sortRules[question.sort]
  const parts = chooseWithin(question, order).flatMap((segment) => {
    const after = findAfter(segment, order, question.after)
    return after === null ? [] : [writeSegment(segment, order, question, after)]
  })
  if (parts.length === 0) return []
  const direction = order.isDescending ? sql`desc` : sql`asc`
  const { rows } = await sql<OrderedRaw>`
    with found as (${sql.join(parts, sql` union all `)}),
    final as (
      select found.*, due.working_index - today.working_index as "workingDaysLeft"
      from found
      left join read.calendar_days as due on due.day = found.due_date
      left join read.calendar_days as today on today.day = ${scope.today}
    )
    select * from final
    order by lead, sorted ${direction}, rule, gravity, key
    limit ${question.limit}`.execute(scope.db)
  const lines: OrderedWarning[] = []
  for (const row of rows) {
    lines.push({ line: await readLine(scope, row), order: [row.lead, row.sorted, row.rule, row.gravity, row.key] })
  }
  return lines
}

/** The stretches that a first page reaches, where some of them come wholly before others. */
function chooseWithin({ segments, counts, after, limit }: SegmentsQuestion, order: SortRule): readonly Segment[] {
  if (after !== null) return segments
  const countOf = ({ rule, level }: Segment): number => counts.find((one) => one.rule === rule.code && one.level === level)?.count ?? 0
  const isReached = (segment: Segment): boolean => {
    const before = segments.filter((other) => order.leadOf(other) < order.leadOf(segment))
    return before.reduce((sum, other) => sum + countOf(other), 0) < limit
  }
  return segments.filter((segment) => isReached(segment) && countOf(segment) > 0)
}

function writeSegment(segment: Segment, order: SortRule, { area, department, limit }: SegmentsQuestion, after: Fragment): Fragment {
  const { rule, level, raised, isRed } = segment
  const { from, to } = raised
  const conditions: Fragment[] = [sql`raised_date between ${from} and ${to}`]
  if (isRed === true) conditions.push(sql`red_date <= ${to}`)
  if (isRed === false) conditions.push(sql`(red_date is null or red_date > ${to})`)
  if (area.level === 'city') conditions.push(sql`city_code = ${area.code}`)
  if (area.level === 'county') conditions.push(sql`area_code = ${area.code}`)
  if (department !== undefined) conditions.push(sql`department_code in (${department}, '')`)
  const key = writeKey(rule)
  return sql`(
    select
      ${sql.lit(order.leadOf(segment))}::text as lead, ${sql.ref(order.column)}::text as sorted,
      ${sql.lit(rule.code)}::text as rule, ${sql.lit(gravityOf(level))}::integer as gravity, ${key} as key,
      ${sql.lit(level)}::text as level, raised_date, due_date, to_jsonb(warned) as cells
    from ${sql.table(`read.warning_${rule.code.toLowerCase()}`)} as warned
    where ${sql.join(conditions, sql` and `)} ${after}
    order by ${sql.ref(order.column)} ${order.isDescending ? sql`desc` : sql`asc`}, ${key}
    limit ${limit}
  )`
}

/** The condition that leaves out what was shown already; null when the whole stretch was. */
function findAfter(segment: Segment, order: SortRule, after: readonly TokenPart[] | null): Fragment | null {
  if (after === null) return sql``
  const [lead = '', sorted = '', rule = '', gravity = 0, key = ''] = after
  const ownLead = order.leadOf(segment)
  if (ownLead !== lead) return ownLead > lead ? sql`` : null
  const column = sql.ref(order.column)
  const beyond = order.isDescending ? sql`${column} < ${sorted}` : sql`${column} > ${sorted}`
  const place = compare(segment.rule.code, String(rule)) || compare(gravityOf(segment.level), Number(gravity))
  if (place < 0) return sql`and ${beyond}`
  if (place > 0) return sql`and (${beyond} or ${column} = ${sorted})`
  return sql`and (${beyond} or (${column} = ${sorted} and ${writeKey(segment.rule)} > ${key}))`
}

function compare<Value extends string | number>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0
}
