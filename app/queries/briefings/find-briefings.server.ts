/** Briefings as the scope may see them: a page of the list, one with its earlier versions, and the figures of a version. */
import { sql } from 'kysely'
import { makeNotesPage, readPageMark } from '#app/queries/notes/page-by-key.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Briefing, BriefingLine, BriefingState, BriefingVersion, NotesPage, PageScope, TaggedFigure } from '#app/queries/types.ts'

const LINE = sql`briefing_id as "briefingId", title, period, briefings.area_code as area, areas.area_name as "areaName", state, author_name as "authorName",
  changed_by_name as "changedByName", changed_at as "changedAt", version`
/** More than anybody looks back to on one page. */
const VERSIONS_SHOWN = 50

export interface BriefingsQuestion {
  /** Only in this state; absent: all that the scope sees. */
  readonly state?: BriefingState | undefined
  readonly limit: number
  readonly after: string | null
}

/** One page of the list, the last changed first. @throws RefusedError 400 for a wrong limit or page mark. */
export async function findBriefings({ db }: PageScope, { state, limit, after }: BriefingsQuestion): Promise<NotesPage<BriefingLine>> {
  const mark = readPageMark(limit, after)
  const where = state === undefined ? sql`true` : sql`state = ${state}`
  const counted = await sql<{ count: number }>`select count(*) as count from read.briefings where ${where}`.execute(db)
  // The instant to the microsecond, or rows of one millisecond would be passed over.
  const { rows } = await sql<BriefingLine & { readonly key: string }>`
    select ${LINE}, changed_at::text as key
    from read.briefings
    left join read.areas using (area_code)
    where ${where}
      ${mark === null ? sql`` : sql`and (changed_at, briefing_id) < (${mark.text}::timestamptz, ${mark.id}::bigint)`}
    order by changed_at desc, briefing_id desc
    limit ${limit}`.execute(db)
  return makeNotesPage(rows, counted.rows[0]?.count ?? 0, limit, mark, ({ key, briefingId }) => [key, briefingId])
}

/** The number of a briefing as an address says it. @throws RefusedError 404 for what is none */
export function requireBriefingId(text: string | undefined): number {
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text)) throw refuseBriefing()
  return Number(text)
}

/** One briefing in its newest version, or null when there is none or it may not be seen. */
export async function getBriefing({ db }: PageScope, id: number): Promise<Briefing | null> {
  const { rows } = await sql<Briefing>`
    select ${LINE}, area_level as "areaLevel", body, author_role as "authorRole", created_at as "createdAt"
    from read.briefings
    left join read.areas using (area_code)
    where briefing_id = ${id}::bigint`.execute(db)
  return rows[0] ?? null
}

/** The same. @throws RefusedError 404 when there is none or it may not be seen */
export async function requireBriefing(scope: PageScope, id: number): Promise<Briefing> {
  const found = await getBriefing(scope, id)
  if (found === null) throw refuseBriefing()
  return found
}

function refuseBriefing(): RefusedError {
  return new RefusedError(404, 'no-such-briefing', { zh: '没有这份通报，或它不在您的权限之内。', en: 'There is no such briefing, or it lies outside your right.' })
}

/** Earlier versions, the newest first; none for who only reads what is published. */
export async function findBriefingVersions({ db }: PageScope, id: number): Promise<readonly BriefingVersion[]> {
  const { rows } = await sql<BriefingVersion>`
    select version, title, period, body, state, changed_by_name as "changedByName", changed_at as "changedAt"
    from read.briefings_history
    where briefing_id = ${id}::bigint
    order by version desc
    limit ${VERSIONS_SHOWN}`.execute(db)
  return rows
}

/** The figures of a version that the scope may see, in the order of the text; those of others are not among them. */
export async function findTaggedFigures({ db }: PageScope, id: number, version: number): Promise<readonly TaggedFigure[]> {
  const { rows } = await sql<TaggedFigure>`
    select position, indicator_code as indicator, area_code as area, area_name as "areaName", department_code as department, period, from_date as from,
      to_date as to, part, state, numerator, denominator, numerator_before as "numeratorBefore", denominator_before as "denominatorBefore", place,
      definition_version as "definitionVersion", as_of as "asOf", batch_id as batch, generation
    from read.briefing_figures
    where briefing_id = ${id}::bigint and version = ${version}
    order by position`.execute(db)
  return rows
}
