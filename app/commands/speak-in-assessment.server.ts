/** What parties and those who lead say in an assessment: verification, appeals and their decision, what is put right. Each act once, in the ledger. */
import { sql, type Transaction } from 'kysely'
import { callFunction } from '#app/commands/lead-assessment.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import type { AppealPreview, AppealState, Verification } from '#app/queries/types.ts'
import type { Decision } from '#domain/scoring/beside.ts'
import type { Database } from '#sql/schema.ts'

type Db = Transaction<Database>

export interface VerificationToSave extends Pick<Verification, 'party' | 'code' | 'comment' | 'recordKeys' | 'numerator' | 'denominator' | 'batch'> {
  readonly assessmentId: number
  /** Version that the writer saw; 0: nothing was said. */
  readonly seen: number
  readonly state: 'confirmed' | 'objected'
  readonly today: string
}

/** @throws RefusedError 403 for all but the party, 404, 409 when somebody spoke meanwhile or verification is over, 422 without a reason */
export async function saveVerification(db: Db, said: VerificationToSave, writer: Writer): Promise<void> {
  const { assessmentId, party, code, seen, state, comment, recordKeys, numerator, denominator, batch, today } = said
  const version = await callFunction(
    db,
    sql`read.save_verification(
      ${assessmentId}::bigint, ${party}, ${code}, ${seen}::integer, ${state}, ${comment}, ${[...recordKeys]}::text[], ${numerator}::bigint,
      ${denominator}::bigint, ${batch}::integer, ${today}::date, ${writer.name}, ${writer.displayName}
    )`,
  )
  await recordAuditEvent(db, { actor: writer.name, event: 'verification-save', succeeded: true, detail: { id: assessmentId, party, code, state, version } })
}

export interface VerificationToAnswer {
  readonly assessmentId: number
  readonly party: string
  readonly code: string
  readonly seen: number
  readonly answer: string
}

/** @throws RefusedError 403 for all but the province's evaluators, 404, 409, 422 */
export async function answerVerification(db: Db, { assessmentId, party, code, seen, answer }: VerificationToAnswer, writer: Writer): Promise<void> {
  const version = await callFunction(db, sql`read.answer_verification(${assessmentId}::bigint, ${party}, ${code}, ${seen}::integer, ${answer}, ${writer.name}, ${writer.displayName})`)
  await recordAuditEvent(db, { actor: writer.name, event: 'verification-answer', succeeded: true, detail: { id: assessmentId, party, code, version } })
}

export interface AppealToRaise {
  readonly assessmentId: number
  readonly party: string
  readonly item: string
  /** Whose records are named; '' with none. */
  readonly indicator: string
  readonly recordKeys: readonly string[]
  readonly reason: string
  readonly documentSha256: string | null
  readonly today: string
}

/** @returns number of the appeal. @throws RefusedError 403 for all but the party, 404 for a record that was not counted, 409 outside its days, 422 */
export async function raiseAppeal(db: Db, { assessmentId, party, item, indicator, recordKeys, reason, documentSha256, today }: AppealToRaise, writer: Writer): Promise<number> {
  const id = await callFunction(
    db,
    sql`read.raise_appeal(
      ${assessmentId}::bigint, ${party}, ${item}, ${indicator}, ${[...recordKeys]}::text[], ${reason}, ${documentSha256}, ${today}::date, ${writer.name},
      ${writer.displayName}
    )`,
  )
  await recordAuditEvent(db, { actor: writer.name, event: 'appeal-raise', succeeded: true, detail: { id, assessment: assessmentId, party, item, records: recordKeys.length } })
  return id
}

export interface AppealToDecide extends Decision {
  readonly appealId: number
  readonly seen: number
  readonly state: Exclude<AppealState, 'raised'>
  readonly reason: string
  /** What was shown before deciding. */
  readonly preview: AppealPreview
}

/** @throws RefusedError 403 for all but the province's evaluators, 404, 409, 422 */
export async function decideAppeal(db: Db, decided: AppealToDecide, writer: Writer): Promise<void> {
  const { appealId, seen, state, numeratorDelta, denominatorDelta, givenHundredths, reason, preview } = decided
  const version = await callFunction(
    db,
    sql`read.decide_appeal(
      ${appealId}::bigint, ${seen}::integer, ${state}, ${numeratorDelta}::bigint, ${denominatorDelta}::bigint, ${givenHundredths}::integer, ${reason},
      ${JSON.stringify(preview)}::jsonb, ${writer.name}, ${writer.displayName}
    )`,
  )
  await recordAuditEvent(db, { actor: writer.name, event: 'appeal-decide', succeeded: true, detail: { id: appealId, state, version } })
}

export interface RectificationToSave {
  /** Null makes one. */
  readonly rectificationId: number | null
  readonly seen: number
  readonly assessmentId: number
  readonly party: string
  readonly item: string
  readonly task: string
  readonly owner: string
  readonly dueDay: string
  readonly reason: string
}

/** @returns its number. @throws RefusedError 403 for all but the province's evaluators, 404, 409, 422 */
export async function saveRectification(db: Db, saved: RectificationToSave, writer: Writer): Promise<number> {
  const { rectificationId, seen, assessmentId, party, item, task, owner, dueDay, reason } = saved
  const id = await callFunction(
    db,
    sql`read.save_rectification(
      ${rectificationId}::bigint, ${seen}::integer, ${assessmentId}::bigint, ${party}, ${item}, ${task}, ${owner}, ${dueDay}::date, ${reason}, ${writer.name},
      ${writer.displayName}
    )`,
  )
  await recordAuditEvent(db, { actor: writer.name, event: 'rectification-save', succeeded: true, detail: { id, party, due: dueDay } })
  return id
}

export interface RectificationToMove {
  readonly rectificationId: number
  readonly seen: number
  /** A note of progress, closing by the party, its being confirmed or sent back by who leads. */
  readonly deed: 'noted' | 'closed' | 'confirmed' | 'reopened'
  readonly text: string
  readonly today: string
}

/** @throws RefusedError 403 for whose deed it is not, 404, 409, 422 */
export async function moveRectification(db: Db, { rectificationId, seen, deed, text, today }: RectificationToMove, writer: Writer): Promise<void> {
  const version = await callFunction(db, sql`read.move_rectification(${rectificationId}::bigint, ${seen}::integer, ${deed}, ${text}, ${today}::date, ${writer.name}, ${writer.displayName})`)
  await recordAuditEvent(db, { actor: writer.name, event: 'rectification-save', succeeded: true, detail: { id: rectificationId, deed, version } })
}
