/** A party's items: saves a draft, hands it in; the evaluators accept, return or change it. The database checks right, day, state and version. */
import { sql, type Transaction } from 'kysely'
import { explainFiling } from '#app/commands/explain-filing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import type { ReviewMethod } from '#app/queries/types.ts'
import type { FiledValue } from '#domain/filings/value.ts'
import type { Database } from '#sql/schema.ts'

/** Which item of whom, and the version that the writer saw; 0: none. */
export interface ItemKey {
  readonly assessmentId: number
  readonly party: string
  readonly item: string
  readonly seen: number
  /** The day on which it is done. */
  readonly today: string
}

export interface Draft extends ItemKey, FiledValue {
  readonly remark: string
  readonly owner: string
  /** Names the open page that sends it, so that what it sends again is no conflict with itself; '' for a form without script. */
  readonly key: string
}

export interface SavedDraft {
  readonly version: number
  readonly changedAt: string
}

async function answerOne<Row>(asked: Promise<{ rows: Row[] }>): Promise<Row> {
  const { rows } = await asked.catch((error: unknown) => {
    throw explainFiling(error)
  })
  const [row] = rows
  if (row === undefined) throw new Error('nothing was written')
  return row
}

/** Saves a draft; its versions are kept, it is no act of the ledger. @throws RefusedError 403, 404, 409 when it is not open or was changed meanwhile */
export function saveDraft(db: Transaction<Database>, { assessmentId, party, item, seen, today, isYes, numerator, denominator, remark, owner, key }: Draft, writer: Writer): Promise<SavedDraft> {
  return answerOne(
    sql<SavedDraft>`
      select version, changed_at as "changedAt"
      from read.save_filing(
        ${assessmentId}::bigint, ${party}, ${item}, ${seen}::integer, ${isYes}::boolean, ${numerator}::bigint, ${denominator}::bigint, ${remark}, ${owner}, ${key},
        ${today}::date, ${writer.name}, ${writer.displayName}
      )`.execute(db),
  )
}

/** Hands an item in as it was saved last. @returns its version @throws as {@link saveDraft} does */
export async function submitItem(db: Transaction<Database>, { assessmentId, party, item, seen, today }: ItemKey, writer: Writer): Promise<number> {
  const { version } = await answerOne(
    sql<{ version: number }>`
      select read.submit_filing(${assessmentId}::bigint, ${party}, ${item}, ${seen}::integer, ${today}::date, ${writer.name}, ${writer.displayName}) as version`.execute(db),
  )
  await recordAuditEvent(db, { actor: writer.name, event: 'filing-submit', succeeded: true, detail: { assessment: assessmentId, party, item, version } })
  return version
}

export type ReviewVerdict = 'accept' | 'return' | 'change'

export interface Review extends ItemKey, FiledValue {
  readonly verdict: ReviewVerdict
  readonly method: ReviewMethod
  readonly reason: string
  /** Last day on which a returned item is taken again; null: to the end of the reviews. */
  readonly until: string | null
}

/** @returns the version of the item @throws RefusedError 403, 404, 409, 422 without a reason */
export async function reviewItem(db: Transaction<Database>, { assessmentId, party, item, seen, today, verdict, method, isYes, numerator, denominator, reason, until }: Review, writer: Writer): Promise<number> {
  const { version } = await answerOne(
    sql<{ version: number }>`
      select read.review_filing(
        ${assessmentId}::bigint, ${party}, ${item}, ${seen}::integer, ${verdict}, ${method}, ${isYes}::boolean, ${numerator}::bigint, ${denominator}::bigint,
        ${reason}, ${until}::date, ${today}::date, ${writer.name}, ${writer.displayName}
      ) as version`.execute(db),
  )
  await recordAuditEvent(db, { actor: writer.name, event: 'filing-review', succeeded: true, detail: { assessment: assessmentId, party, item, verdict, method, version } })
  return version
}

export interface CaseToFile {
  readonly assessmentId: number
  readonly party: string
  readonly item: string
  readonly title: string
  readonly today: string
}

/** @returns number of the case @throws RefusedError 403, 404, 409, 422 */
export async function fileCase(db: Transaction<Database>, { assessmentId, party, item, title, today }: CaseToFile, writer: Writer): Promise<number> {
  const { id } = await answerOne(
    sql<{ id: number }>`select read.file_case(${assessmentId}::bigint, ${party}, ${item}, ${title}, ${today}::date, ${writer.name}, ${writer.displayName})::integer as id`.execute(db),
  )
  await recordAuditEvent(db, { actor: writer.name, event: 'case-file', succeeded: true, detail: { assessment: assessmentId, party, item, id } })
  return id
}

export type CaseVerdict = 'found' | 'not-found' | 'withdrawn'

/** @throws RefusedError 403, 404, 409, 422 without a reason */
export async function settleCase(db: Transaction<Database>, { caseId, seen, verdict, reason, today }: { readonly caseId: number; readonly seen: number; readonly verdict: CaseVerdict; readonly reason: string; readonly today: string }, writer: Writer): Promise<void> {
  const { version } = await answerOne(
    sql<{ version: number }>`select read.settle_case(${caseId}::bigint, ${seen}::integer, ${verdict}, ${reason}, ${today}::date, ${writer.name}, ${writer.displayName}) as version`.execute(db),
  )
  await recordAuditEvent(db, { actor: writer.name, event: 'case-settle', succeeded: true, detail: { id: caseId, verdict, version } })
}
