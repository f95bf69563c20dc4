/** Assessments as the scope may see them: all of them, one with its parties, and what its next step still needs. */
import { sql } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import type { AssessedParty, Assessment, PageScope, StepNeed } from '#app/queries/types.ts'
import type { AssessmentState } from '#domain/assessment.ts'

type Database = Pick<PageScope, 'db'>

const COLUMNS = sql`assessment_id::integer as "assessmentId", party_kind as "partyKind", year, title, scheme_id as "schemeId", scheme_version as "schemeVersion",
  from_date as "fromDay", to_date as "toDay", state, verify_until as "verifyUntil", self_until as "selfUntil", review_until as "reviewUntil",
  appeal_until as "appealUntil", publish_by as "publishBy", frozen_at as "frozenAt", frozen_batch as "frozenBatch", frozen_generation as "frozenGeneration",
  version, indicator_codes as codes, approval_by as "approvalBy", approval_by_name as "approvalByName", created_by_name as "createdByName",
  changed_by_name as "changedByName", changed_at as "changedAt"`
/** Two a year, for some decades. */
const MOST = 200

/** All of them, the newest year first, the cities' before the departments'. */
export async function findAssessments({ db }: Database): Promise<readonly Assessment[]> {
  const { rows } = await sql<Assessment>`select ${COLUMNS} from read.assessments order by year desc, party_kind, assessment_id desc limit ${MOST}`.execute(db)
  return rows
}

/** The number of an assessment as an address says it, with the assessment. @throws RefusedError 404 for what is none */
export async function requireAssessment({ db }: Database, text: string | undefined): Promise<Assessment> {
  const { rows } = text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? await sql<Assessment>`select ${COLUMNS} from read.assessments where assessment_id = ${text}::bigint`.execute(db) : { rows: [] }
  const [found] = rows
  if (found === undefined) throw new RefusedError(404, 'no-such-assessment', { zh: '没有这次考核，或它不在您的权限之内。', en: 'There is no such assessment, or it lies outside your right.' })
  return found
}

/** Whom it assesses, in the order of their codes. */
export async function findParties({ db }: Database, assessmentId: number): Promise<readonly AssessedParty[]> {
  const { rows } = await sql<AssessedParty>`
    select party_code as code, party_name as name from read.assessment_parties where assessment_id = ${assessmentId}::bigint order by party_code`.execute(db)
  return rows
}

/** What a step needs and how much of it is missing; nothing for who does not lead assessments. @param actor sign-in name of who would take it */
export async function findNeeds({ db, today }: Pick<PageScope, 'db' | 'today'>, assessmentId: number, next: AssessmentState, actor: string): Promise<readonly StepNeed[]> {
  const { rows } = await sql<StepNeed>`
    select need, missing from read.find_assessment_needs(${assessmentId}::bigint, ${next}, ${today}::date, ${actor})`.execute(db)
  return rows
}
