/** What was filed for an assessment, as far as the scope may see it. */
import { sql } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import type { AssessmentCase, EvidenceDocument, Filing, FilingVersion, PageScope, ReviewMethod } from '#app/queries/types.ts'
import type { FiledValue } from '#domain/filings/value.ts'

type Scope = Pick<PageScope, 'db'>
const VERSIONS_SHOWN = 20

interface FilingRow extends Omit<Filing, 'review'> {
  readonly method: ReviewMethod | null
  readonly reviewIsYes: boolean | null
  readonly reviewNumerator: number | null
  readonly reviewDenominator: number | null
  readonly reason: string
  readonly reviewedByName: string
  readonly reviewedAt: string | null
}

/** Of one party, or of all that the scope sees, by party and item. */
export async function findFilings({ db }: Scope, assessmentId: number, party: string | null = null): Promise<readonly Filing[]> {
  const { rows } = await sql<FilingRow>`
    select party_code as party, item_code as item, state, version, is_yes as "isYes", numerator, denominator, remark, owner_name as owner,
      changed_by as "changedBy", changed_by_name as "changedByName", changed_at as "changedAt", returned_until as "returnedUntil", review_method as method,
      review_is_yes as "reviewIsYes", review_numerator as "reviewNumerator", review_denominator as "reviewDenominator", review_reason as reason,
      reviewed_by_name as "reviewedByName", reviewed_at as "reviewedAt"
    from read.filings
    where assessment_id = ${assessmentId}::bigint and ${party === null ? sql`true` : sql`party_code = ${party}`}
    order by party_code, item_code`.execute(db)
  return rows.map(toFiling)
}

function toFiling({ method, reviewIsYes, reviewNumerator, reviewDenominator, reason, reviewedByName, reviewedAt, ...filing }: FilingRow): Filing {
  const value: FiledValue = { isYes: reviewIsYes, numerator: reviewNumerator, denominator: reviewDenominator }
  return { ...filing, review: method === null || reviewedAt === null ? null : { ...value, method, reason, byName: reviewedByName, at: reviewedAt } }
}

/** One filing, or null when there is none. */
export async function getFiling(scope: Scope, assessmentId: number, party: string, item: string): Promise<Filing | null> {
  return (await findFilings(scope, assessmentId, party)).find((filing) => filing.item === item) ?? null
}

/** Earlier versions of a party's filings that the scope may see, by item, the newest first. */
export async function findFilingVersions({ db }: Scope, assessmentId: number, party: string): Promise<ReadonlyMap<string, readonly FilingVersion[]>> {
  const { rows } = await sql<FilingVersion & { readonly item: string }>`
    select item, version, state, "isYes", numerator, denominator, remark, "changedByName", "changedAt"
    from (
      select item_code as item, version, state, is_yes as "isYes", numerator, denominator, remark, changed_by_name as "changedByName", changed_at as "changedAt",
        row_number() over (partition by item_code order by version desc) as place
      from read.filings_history
      where assessment_id = ${assessmentId}::bigint and party_code = ${party}
    ) as versions
    where place <= ${VERSIONS_SHOWN}
    order by item, version desc`.execute(db)
  return new Map([...new Set(rows.map(({ item }) => item))].map((code) => [code, rows.filter(({ item }) => item === code)]))
}

/** Cases that were not taken back. */
export async function findCases({ db }: Scope, assessmentId: number, party: string | null = null): Promise<readonly AssessmentCase[]> {
  const { rows } = await sql<AssessmentCase>`
    select case_id::integer as "caseId", party_code as party, item_code as item, title, is_own as "isOwn", state, reason, filed_by_name as "filedByName",
      filed_at as "filedAt", version, changed_by_name as "changedByName", changed_at as "changedAt"
    from read.assessment_cases
    where assessment_id = ${assessmentId}::bigint and state <> 'withdrawn' and ${party === null ? sql`true` : sql`party_code = ${party}`}
    order by party_code, item_code, case_id`.execute(db)
  return rows
}

const DOCUMENT = sql`document_id::integer as "documentId", party_code as party, item_code as item, case_id::integer as "caseId", file_name as name, kind,
  byte_count as bytes, sha256, added_by_name as "addedByName", added_at as "addedAt"`

/** Files of evidence, without their bytes, in the order in which they came. */
export async function findDocuments({ db }: Scope, assessmentId: number, party: string | null = null): Promise<readonly EvidenceDocument[]> {
  const { rows } = await sql<EvidenceDocument>`
    select ${DOCUMENT}
    from read.assessment_documents
    where assessment_id = ${assessmentId}::bigint and ${party === null ? sql`true` : sql`party_code = ${party}`}
    order by document_id`.execute(db)
  return rows
}

/** One file of evidence with its bytes. @throws RefusedError 404 when there is none or it may not be seen */
export async function requireDocument({ db }: Scope, assessmentId: number, text: string | undefined): Promise<EvidenceDocument & { readonly content: Uint8Array }> {
  const { rows } =
    text !== undefined && /^[1-9]\d{0,14}$/.test(text)
      ? await sql<EvidenceDocument & { content: Uint8Array }>`
          select ${DOCUMENT}, content
          from read.assessment_documents
          join read.assessment_document_bytes using (document_id)
          where assessment_id = ${assessmentId}::bigint and document_id = ${text}::bigint`.execute(db)
      : { rows: [] }
  const [found] = rows
  if (found === undefined) throw new RefusedError(404, 'no-such-document', { zh: '没有这份材料，或它不在您的权限之内。', en: 'There is no such document, or it lies outside your right.' })
  return found
}
