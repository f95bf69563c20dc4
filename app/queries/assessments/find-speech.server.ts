/** What the parties of an assessment said and what was decided on it, as the scope may see it. */
import { sql } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Adjustment, Appeal, AssessedKind, PageScope, PublishedParty, Rectification, RectificationCount, Verification } from '#app/queries/types.ts'

type Scope = Pick<PageScope, 'db'>

/** More than an assessment ever has on one page: 40 parties × 40 figures; a list says when it ends there. */
export const MOST_LINES = 2000

/** Every figure that a party looked at, in the order of parties and codes. */
export async function findVerifications({ db }: Scope, assessmentId: number): Promise<readonly Verification[]> {
  const { rows } = await sql<Verification>`
    select party_code as party, indicator_code as code, state, comment, record_keys as "recordKeys", numerator, denominator, batch_id as batch, answer,
      answered_by_name as "answeredByName", version, changed_by_name as "changedByName", changed_at as "changedAt"
    from read.verifications
    where assessment_id = ${assessmentId}::bigint
    order by party_code, indicator_code
    limit ${MOST_LINES}`.execute(db)
  return rows
}

const APPEAL = sql`appeal_id::integer as "appealId", assessment_id::integer as "assessmentId", party_code as party, item_code as item,
  indicator_code as indicator, record_keys as "recordKeys", reason, document_sha256 as "documentSha256", state, decision_reason as "decisionReason", preview,
  raised_by_name as "raisedByName", raised_at as "raisedAt", decided_by_name as "decidedByName", decided_at as "decidedAt", version`

/** Appeals, undecided ones first, then the last raised. */
export async function findAppeals({ db }: Scope, assessmentId: number): Promise<readonly Appeal[]> {
  const { rows } = await sql<Appeal>`
    select ${APPEAL} from read.appeals where assessment_id = ${assessmentId}::bigint order by state <> 'raised', appeal_id desc limit ${MOST_LINES}`.execute(db)
  return rows
}

/** What accepted appeals change, by party and item; the scoring takes it as decisions. */
export async function findAdjustments({ db }: Scope, assessmentId: number, without: number | null = null): Promise<readonly Adjustment[]> {
  const { rows } = await sql<Adjustment>`
    select party_code as party, item_code as item, sum(numerator_delta)::integer as "numeratorDelta", sum(denominator_delta)::integer as "denominatorDelta",
      sum(given_hundredths)::integer as "givenHundredths"
    from read.adjustments
    where assessment_id = ${assessmentId}::bigint ${without === null ? sql`` : sql`and appeal_id <> ${without}::bigint`}
    group by party_code, item_code
    order by party_code, item_code`.execute(db)
  return rows
}

const RECTIFICATION = sql`rectification_id::integer as "rectificationId", assessment_id::integer as "assessmentId", party_code as party, item_code as item, task,
  owner, due_date as "dueDay", state, statement, closed_date as "closedDay", version, changed_by_name as "changedByName", changed_at as "changedAt"`

/** Things to be put right, open ones first, by the day they are due. */
export async function findRectifications({ db }: Scope, assessmentId: number): Promise<readonly Rectification[]> {
  const { rows } = await sql<Rectification>`
    select ${RECTIFICATION} from read.rectifications where assessment_id = ${assessmentId}::bigint
    order by state = 'confirmed', due_date, rectification_id
    limit ${MOST_LINES}`.execute(db)
  return rows
}

/** One of them. @throws RefusedError 404 when there is none or it may not be seen */
export async function requireRectification({ db }: Scope, id: number): Promise<Rectification> {
  const { rows } = await sql<Rectification>`select ${RECTIFICATION} from read.rectifications where rectification_id = ${id}::bigint`.execute(db)
  const [found] = rows
  if (found === undefined) throw new RefusedError(404, 'no-such-rectification', { zh: '没有这件整改，或它不在您的权限之内。', en: 'There is no such rectification, or it lies outside your right.' })
  return found
}

/**
 * How far each party put right what the assessment of a year found, for the sheet of the next year: due by the scope's day, confirmed of
 * these, and of these closed by the day they were due. A party of which nothing was due is not among them.
 */
export async function countRectifications({ db, today }: Pick<PageScope, 'db' | 'today'>, partyKind: AssessedKind, year: number): Promise<readonly RectificationCount[]> {
  const { rows } = await sql<RectificationCount>`
    select party_code as party, count(*)::integer as due, (count(*) filter (where rectifications.state = 'confirmed'))::integer as confirmed,
      (count(*) filter (where rectifications.state = 'confirmed' and closed_date <= due_date))::integer as "inTime"
    from read.rectifications
    join read.assessments using (assessment_id)
    where party_kind = ${partyKind} and year = ${year}::integer and assessments.state <> 'abandoned' and due_date <= ${today}::date
    group by party_code
    order by party_code`.execute(db)
  return rows
}

/** Who came where, as it was published, in the order of places; empty before. */
export async function findPublished({ db }: Scope, assessmentId: number): Promise<readonly PublishedParty[]> {
  const { rows } = await sql<PublishedParty>`
    select party_code as party, party_name as name, state, place, stated_hundredths as "statedHundredths", grade, card, sha256,
      published_by_name as "publishedByName", published_at as "publishedAt"
    from read.published_scores
    where assessment_id = ${assessmentId}::bigint
    order by place nulls last, party_code`.execute(db)
  return rows
}
