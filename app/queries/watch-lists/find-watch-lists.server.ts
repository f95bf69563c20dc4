/** Watch lists of the scope, one of them, the subjects on it by pages, and what was done to it. */
import { sql } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope, WatchedPage, WatchedSubject, WatchList, WatchListAct } from '#app/queries/types.ts'

const MOST_LISTS = 500
const MOST_ACTS = 200
/** Subjects are counted up to here: a list by query may choose a whole province. */
const COUNTED = 200_000
const MOST_ROWS = 1_000

const COLUMNS = sql`
  watch_list_id::integer as "watchListId", title, reason, area_code as "areaCode", department_code as "departmentCode", query, expires_date as "expiresDate",
  created_by_name as "createdByName", created_at as "createdAt", ended_at as "endedAt", ended_by_name as "endedByName", version,
  subject_count::integer as "subjectCount"`

/** Lists of the scope: those that stand first, the one that ends soonest first. */
export async function findWatchLists({ db }: Pick<PageScope, 'db'>): Promise<readonly WatchList[]> {
  const { rows } = await sql<WatchList>`
    select ${COLUMNS} from read.watch_lists order by ended_at is not null, expires_date, watch_list_id limit ${MOST_LISTS}`.execute(db)
  return rows
}

/** @throws RefusedError 404 for a list that there is not, or that lies outside the scope */
export async function requireWatchList({ db }: Pick<PageScope, 'db'>, id: string | undefined): Promise<WatchList> {
  const number = /^\d{1,9}$/.test(id ?? '') ? Number(id) : 0
  const { rows } = await sql<WatchList>`select ${COLUMNS} from read.watch_lists where watch_list_id = ${number}`.execute(db)
  const [list] = rows
  if (list === undefined) throw new RefusedError(404, 'not-there', { zh: '没有这份监测清单，或不在您的权限之内。', en: 'There is no such watch list, or it lies outside your right.' })
  return list
}

/** One page of subjects, in the order of their ids. @param after mark of the page before */
export async function findWatched({ db, today }: Pick<PageScope, 'db' | 'today'>, watchListId: number, page: { readonly after: string | null; readonly limit: number }): Promise<WatchedPage> {
  const limit = Math.min(page.limit, MOST_ROWS)
  const after = page.after === null ? null : readAfter(page.after, ['string'])
  const { rows } = await sql<WatchedSubject>`
    select
      subject_id as "subjectId", subject_name as "subjectName", area_code as "areaCode", industry_code as "industryCode", known_class as "knownClass",
      inspected_date as "inspectedDate", signal_count as "signalCount", open_warning_count as "openWarningCount", reason, expires_date as "expiresDate",
      added_by_name as "addedByName"
    from read.list_watched(${watchListId}::bigint, ${today}::date, ${after?.values[0] ?? null}::text, ${limit}::integer)
    order by subject_id`.execute(db)
  const counted = await sql<{ total: number }>`select read.count_watched(${watchListId}::bigint, ${today}::date, ${COUNTED + 1}::integer) as total`.execute(db)
  const total = counted.rows[0]?.total ?? 0
  const shown = (after?.shown ?? 0) + rows.length
  const last = rows.at(-1)
  return {
    rows,
    total: Math.min(total, COUNTED),
    isMore: total > COUNTED,
    start: rows.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && rows.length === limit && shown < total ? writeAfter({ shown, values: [last.subjectId] }) : null,
  }
}

/** What was done to a list, the last first. */
export async function findWatchListActs({ db }: Pick<PageScope, 'db'>, watchListId: number): Promise<readonly WatchListAct[]> {
  const { rows } = await sql<WatchListAct>`
    select act_id::integer as "actId", act, subject_count as "subjectCount", reason, acted_by_name as "actedByName", acted_at as "actedAt"
    from read.watch_list_acts
    where watch_list_id = ${watchListId}
    order by act_id desc
    limit ${MOST_ACTS}`.execute(db)
  return rows
}
