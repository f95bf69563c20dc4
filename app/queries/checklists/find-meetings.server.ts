/** Meetings with departments and cities, as the scope may see them. */
import { sql } from 'kysely'
import { makeNotesPage, readPageMark } from '#app/queries/notes/page-by-key.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Decision, Meeting, MeetingLine, MeetingState, NotesPage, PageScope } from '#app/queries/types.ts'

export interface MeetingsQuestion {
  readonly year: number | null
  readonly state: MeetingState | null
  readonly party: string | null
  readonly limit: number
  readonly after: string | null
}

/** One page of the list, the latest day first. @throws RefusedError 400 for a wrong limit or page mark. */
export async function findMeetings({ db, today }: PageScope, { year, state, party, limit, after }: MeetingsQuestion): Promise<NotesPage<MeetingLine>> {
  const mark = readPageMark(limit, after)
  const where = sql`${year === null ? sql`true` : sql`held_date between make_date(${year}::integer, 1, 1) and make_date(${year}::integer, 12, 31)`}
    and ${state === null ? sql`true` : sql`state = ${state}`} and ${party === null ? sql`true` : sql`${party} = any (parties)`}`
  const counted = await sql<{ count: number }>`select count(*) as count from read.meetings where ${where}`.execute(db)
  const { rows } = await sql<MeetingLine>`
    select meeting_id as "meetingId", held_date as "heldDate", place, title, parties, state, decided.count as "decisionCount", decided.open as "openCount", decided.overdue as "overdueCount"
    from read.meetings
    cross join lateral (
      select count(*) as count, count(*) filter (where not is_done) as open, count(*) filter (where not is_done and due_date < ${today}::date) as overdue
      from read.meeting_decisions where meeting_decisions.meeting_id = meetings.meeting_id
    ) as decided
    where ${where} ${mark === null ? sql`` : sql`and (held_date, meeting_id) < (${mark.text}::date, ${mark.id}::bigint)`}
    order by held_date desc, meeting_id desc
    limit ${limit}`.execute(db)
  return makeNotesPage(rows, counted.rows[0]?.count ?? 0, limit, mark, ({ heldDate, meetingId }) => [heldDate, meetingId])
}

/** How many meetings took place within some days: what speaks for 联席会议运行. */
export async function countMeetings({ db }: PageScope, from: string, to: string, party: string | null = null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from read.meetings
    where state in ('held', 'minuted') and held_date between ${from}::date and ${to}::date and ${party === null ? sql`true` : sql`${party} = any (parties)`}`.execute(db)
  return rows[0]?.count ?? 0
}

/** @throws RefusedError 404 when there is none or it may not be seen */
export async function requireMeeting({ db }: PageScope, id: number): Promise<Meeting> {
  const { rows } = await sql<Omit<Meeting, 'decisions'>>`
    select meeting_id as "meetingId", held_date as "heldDate", place, title, parties, others, agenda, minutes, state, version, changed_by_name as "changedByName",
      changed_at as "changedAt"
    from read.meetings where meeting_id = ${id}::bigint`.execute(db)
  const [found] = rows
  if (found === undefined) throw new RefusedError(404, 'no-such-meeting', { zh: '没有这次会议，或它不在您的权限之内。', en: 'There is no such meeting, or it lies outside your right.' })
  const decisions = await sql<Decision>`
    select position, decision, owner_code as "ownerCode", due_date as "dueDate", is_done as "isDone" from read.meeting_decisions where meeting_id = ${id}::bigint order by position`.execute(db)
  return { ...found, decisions: decisions.rows }
}
