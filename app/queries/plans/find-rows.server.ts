/** Pages of any table of lists and plans, by key; the counts say the whole. */
import { sql, type RawBuilder } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import type { Area, PageScope, PlanAsked, PlanQuestion, PlanRow, PlanRows } from '#app/queries/types.ts'
import { RefusedError } from '#app/queries/refusal.ts'

/** A column that rows are ordered by; names go by their pinyin. None of them is ever null, and together they name a row. */
export interface OrderKey {
  readonly column: string
  readonly type: 'string' | 'number' | 'name'
}

export interface PlanSource {
  /** Rows, each with its `facets`. */
  readonly rows: RawBuilder<unknown>
  readonly order: readonly OrderKey[]
}

const LARGEST_PAGE = 1000

/** One page. @throws RefusedError 400 for a wrong limit or page mark */
export async function findPlanRows(scope: PageScope, { rows: source, order }: PlanSource, { only, after: mark, limit }: PlanAsked): Promise<PlanRows> {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const after = mark === null ? null : readAfter(mark, order.map(({ type }) => (type === 'number' ? 'number' : 'string')))
  const { counts, all } = await countPlanRows(scope, source)
  const keys = sql.join(order.map(({ column, type }) => (type === 'name' ? sql`${sql.ref(column)} collate "zh-x-icu"` : type === 'string' ? sql`${sql.ref(column)} collate "C"` : sql.ref(column))))
  const { rows } = await sql<PlanRow>`
    select *
    from (${source}) as listed
    where ${only === null ? sql`true` : sql`${only} = any (string_to_array(facets, ','))`}
      and ${after === null ? sql`true` : sql`(${keys}) > (${sql.join(after.values.map((value) => (typeof value === 'number' ? sql`${value}::bigint` : sql`${value}::text`)))})`}
    order by ${keys}
    limit ${limit}`.execute(scope.db)
  const total = only === null ? all : (counts[only] ?? 0)
  const shown = (after?.shown ?? 0) + rows.length
  const last = rows.at(-1)
  return {
    rows,
    counts,
    all,
    total,
    start: rows.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && shown < total ? writeAfter({ shown, values: order.map(({ column, type }) => (type === 'number' ? Number(last[column]) : String(last[column]))) }) : null,
  }
}

/** How many rows a table has, in all and for each reason. */
export async function countPlanRows({ db }: PageScope, source: RawBuilder<unknown>): Promise<Pick<PlanRows, 'counts' | 'all'>> {
  const { rows } = await sql<{ facet: string | null; count: number }>`
    with listed as (select facets from (${source}) as listed)
    select null as facet, count(*)::integer as count from listed
    union all
    select facet, count(*)::integer from listed cross join lateral unnest(string_to_array(facets, ',')) as facet where facet <> '' group by facet`.execute(db)
  const counts: Record<string, number> = {}
  let all = 0
  for (const { facet, count } of rows) {
    if (facet === null) all = count
    else counts[facet] = count
  }
  return { counts, all }
}

/** Rows of the area: those of the area itself and of all that lies in it. */
export function liesIn({ level, code }: Area): RawBuilder<unknown> {
  if (level === 'province') return sql`true`
  return level === 'city' ? sql`city_code = ${code}` : sql`area_code = ${code}`
}

/** Rows of a list that holds in the area: of the province, of its city, of the area itself; all of them for the province. */
export function holdsIn({ level, code, cityCode }: Area): RawBuilder<unknown> {
  if (level === 'province') return sql`true`
  return level === 'city' ? sql`(city_code = ${code} or level = 'province')` : sql`(area_code in (${code}, ${cityCode}) or level = 'province')`
}

/** Rows of the department, where one is asked for. */
export function isOf({ department }: PlanQuestion): RawBuilder<unknown> {
  return department === undefined ? sql`true` : sql`department_code = ${department}`
}

/** The year asked about. */
export const yearOfQuestion = ({ to }: PlanQuestion): number => Number(to.slice(0, 4))
