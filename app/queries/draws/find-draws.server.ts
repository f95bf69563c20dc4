/** Draws as the audit left them: a list by what is asked about them, one draw with its tests, and their number by city. */
import { sql, type RawBuilder } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { AuditedDraw, DrawAsk, DrawLine, DrawsPage, DrawsQuestion, DrawSum, DrawTestLine, PageScope } from '#app/queries/types.ts'
import { drawTests } from '#domain/fairness/audit.ts'

const LARGEST_PAGE = 1000
/** Below this, after correction, a test asks. */
export const ASKS_BELOW = 0.001

const COLUMNS = sql`
  task_id as "taskId", draws.task_name as "taskName", draws.area_code as "areaCode", draws.city_code as "cityCode", draws.department_code as "departmentCode",
  drawn_date::text as "drawnDate", drawn_count as "drawnCount", frame_count as "frameCount", directory_count as "directoryCount",
  silent_change_count as "silentChangeCount", reasoned_change_count as "reasonedChangeCount", redraw_count as "redrawCount", outside_count as "outsideCount",
  is_hand_chosen as "isHandChosen", least_adjusted_p as "leastAdjusted",
  array(select test from read.draw_audits where draw_audits.task_id = draws.task_id and adjusted_p < ${ASKS_BELOW} order by adjusted_p, test) as asked`

/** What makes a draw be asked about. */
function writeAsk(ask: DrawAsk): RawBuilder<unknown> {
  switch (ask) {
    case 'any':
      return sql`least_adjusted_p < ${ASKS_BELOW}`
    case 'changed':
      return sql`silent_change_count > 0`
    case 'by-hand':
      return sql`is_hand_chosen`
    case 'redrawn':
      return sql`redraw_count > 0`
    default:
      return sql`least_adjusted_p < ${ASKS_BELOW} and exists (
        select from read.draw_audits where draw_audits.task_id = draws.task_id and test = ${ask} and adjusted_p < ${ASKS_BELOW}
      )`
  }
}

/** One page of draws. @throws RefusedError 400 for a wrong limit or page mark. */
export async function findDraws({ db }: PageScope, question: DrawsQuestion): Promise<DrawsPage> {
  const { ask, sort, after: mark, limit } = question
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const after = mark === null ? null : readAfter(mark, ['string', 'string'])
  if (after !== null && !isPlace(sort, String(after.values[0]))) {
    throw new RefusedError(400, 'after-not-valid', { zh: '翻页标记无效，请从第一页重新开始。', en: 'This is no page mark of this list; begin with the first page.' })
  }
  const where = sql.join(writeConditions(question), sql` and `)
  const counts = await countAsks(db, where)
  const { rows: [whole] } = await sql<{ total: number }>`
    select count(*) as total from read.audited_draws as draws where ${where} ${ask === null ? sql`` : sql`and ${writeAsk(ask)}`}`.execute(db)
  const place = sort === 'asked' ? sql`coalesce(least_adjusted_p, 2)` : sql`drawn_date`
  const beyond = after === null ? sql`` : sort === 'asked'
    ? sql`and (coalesce(least_adjusted_p, 2), task_id) > (${String(after.values[0])}::double precision, ${after.values[1]})`
    : sql`and (drawn_date, task_id) < (${String(after.values[0])}::date, ${after.values[1]})`
  const { rows } = await sql<DrawLine & { place: string }>`
    select ${COLUMNS}, (${place})::text as place
    from read.audited_draws as draws
    where ${where} ${ask === null ? sql`` : sql`and ${writeAsk(ask)}`} ${beyond}
    order by ${sort === 'asked' ? sql`coalesce(least_adjusted_p, 2), task_id` : sql`drawn_date desc, task_id desc`}
    limit ${limit}`.execute(db)
  const total = whole?.total ?? 0
  const shown = (after?.shown ?? 0) + rows.length
  const last = rows.at(-1)
  return {
    rows, total, counts,
    start: rows.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && rows.length === limit && shown < total ? writeAfter({ shown, values: [last.place, last.taskId] }) : null,
  }
}

/** Page marks come from outside: a place is a day or a number and nothing else. */
const isPlace = (sort: DrawsQuestion['sort'], value: string): boolean => (sort === 'asked' ? /^\d(\.\d+)?(e-\d{1,3})?$/ : /^\d{4}-\d\d-\d\d$/).test(value)

function writeConditions({ city, department, year }: Pick<DrawsQuestion, 'city' | 'department' | 'year'>): readonly RawBuilder<unknown>[] {
  return [
    sql`true`,
    ...(city === null ? [] : [sql`draws.city_code = ${city}`]),
    ...(department === null ? [] : [sql`draws.department_code = ${department}`]),
    ...(year === null ? [] : [sql`drawn_date between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`]),
  ]
}

async function countAsks(db: PageScope['db'], where: RawBuilder<unknown>): Promise<DrawsPage['counts']> {
  const { rows: [facts] } = await sql<{ any: number; changed: number; byHand: number; redrawn: number }>`
    select count(*) filter (where ${writeAsk('any')}) as any, count(*) filter (where ${writeAsk('changed')}) as changed,
      count(*) filter (where ${writeAsk('by-hand')}) as "byHand", count(*) filter (where ${writeAsk('redrawn')}) as redrawn
    from read.audited_draws as draws where ${where}`.execute(db)
  const { rows } = await sql<{ test: DrawTestLine['test']; count: number }>`
    select test, count(*) as count
    from read.audited_draws as draws join read.draw_audits using (task_id)
    where least_adjusted_p < ${ASKS_BELOW} and adjusted_p < ${ASKS_BELOW} and ${where}
    group by test`.execute(db)
  return {
    ...Object.fromEntries(rows.map(({ test, count }) => [test, count])),
    any: facts?.any ?? 0, changed: facts?.changed ?? 0, 'by-hand': facts?.byHand ?? 0, redrawn: facts?.redrawn ?? 0,
  }
}

/** One draw with its tests in their order. @throws RefusedError 404 where the scope holds none of this number: the two are not told apart */
export async function getDraw({ db }: PageScope, taskId: string): Promise<AuditedDraw> {
  const { rows: [draw] } = await sql<Omit<AuditedDraw, 'tests'>>`
    select ${COLUMNS}, shown, audited_batch_id as "auditedBatch"
    from read.audited_draws as draws
    where task_id = ${taskId}`.execute(db)
  if (draw === undefined) throw new RefusedError(404, 'no-such-draw', { zh: '没有这次抽取的审视，或不在您的权限内。', en: 'There is no audit of such a draw, or not within your right.' })
  const { rows } = await sql<DrawTestLine>`
    select test, statistic, p, adjusted_p as adjusted, method, untold, numbers from read.draw_audits where task_id = ${taskId}`.execute(db)
  return { ...draw, tests: drawTests.flatMap((test) => rows.filter((row) => row.test === test)) }
}

/** Draws by city, for the scope. */
export async function sumDraws({ db }: PageScope, { city, department, year }: Pick<DrawsQuestion, 'city' | 'department' | 'year'>): Promise<readonly DrawSum[]> {
  const { rows } = await sql<DrawSum>`
    select city_code as "cityCode", sum(draw_count)::bigint as draws, sum(tested_count)::bigint as tested, sum(asked_count)::bigint as asked, sum(changed_count)::bigint as changed
    from read.draw_audit_sums
    where ${city === null ? sql`true` : sql`city_code = ${city}`} and ${department === null ? sql`true` : sql`department_code = ${department}`}
      and ${year === null ? sql`true` : sql`year = ${year}`}
    group by 1 order by 1`.execute(db)
  return rows
}
