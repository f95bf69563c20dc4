/** Makes an assessment, takes its steps, moves its days. The database checks right, state, version and what each step needs. */
import { sql, type RawBuilder, type Transaction } from 'kysely'
import { explainAssessment } from '#app/commands/explain-assessment.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import type { AssessedKind, AssessedParty } from '#app/queries/types.ts'
import type { AssessmentState } from '#domain/assessment.ts'
import type { Database } from '#sql/schema.ts'

/** Last days of the steps, in their order. */
export interface AssessmentDays {
  readonly verifyUntil: string
  readonly selfUntil: string
  readonly reviewUntil: string
  readonly appealUntil: string
  readonly publishBy: string
}

export interface AssessmentToCreate extends AssessmentDays {
  readonly partyKind: AssessedKind
  readonly year: number
  readonly title: string
  readonly schemeId: string
  readonly schemeVersion: number
  readonly fromDay: string
  readonly toDay: string
  readonly codes: readonly string[]
  readonly parties: readonly AssessedParty[]
}

/** Asks a function for one whole number. @throws RefusedError as {@link explainAssessment} says */
export async function callFunction(db: Transaction<Database>, call: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ answer: number }>`select ${call}::integer as answer`.execute(db).catch((error: unknown) => {
    throw explainAssessment(error)
  })
  const [answered] = rows
  if (answered === undefined) throw new Error('the function answered nothing')
  return answered.answer
}

/** @returns its number. @throws RefusedError 403 for all but the province's evaluators, 422 for a year that has one or days out of order */
export async function createAssessment(db: Transaction<Database>, made: AssessmentToCreate, writer: Writer): Promise<number> {
  const { partyKind, year, title, schemeId, schemeVersion, fromDay, toDay, codes, parties } = made
  const id = await callFunction(
    db,
    sql`read.create_assessment(
      ${partyKind}, ${year}::integer, ${title}, ${schemeId}, ${schemeVersion}::integer, ${fromDay}::date, ${toDay}::date, ${made.verifyUntil}::date,
      ${made.selfUntil}::date, ${made.reviewUntil}::date, ${made.appealUntil}::date, ${made.publishBy}::date, ${[...codes]}::text[],
      ${JSON.stringify(parties.map(({ code, name }) => ({ code, name })))}::jsonb, ${writer.name}, ${writer.displayName}
    )`,
  )
  await recordAuditEvent(db, { actor: writer.name, event: 'assessment-create', succeeded: true, detail: { id, kind: partyKind, year, sheet: schemeId, sheetVersion: schemeVersion } })
  return id
}

export interface StepToTake {
  readonly assessmentId: number
  /** The version that the writer saw. */
  readonly seen: number
  readonly next: AssessmentState
  readonly today: string
  readonly reason: string
}

/** Takes a step other than freezing and publishing. @returns the version it now stands in. @throws RefusedError 403, 404, 409, 422 */
export async function moveAssessment(db: Transaction<Database>, { assessmentId, seen, next, today, reason }: StepToTake, writer: Writer): Promise<number> {
  const version = await callFunction(db, sql`read.move_assessment(${assessmentId}::bigint, ${seen}::integer, ${next}, ${today}::date, ${reason}, ${writer.name}, ${writer.displayName})`)
  await recordAuditEvent(db, { actor: writer.name, event: 'assessment-move', succeeded: true, detail: { id: assessmentId, state: next, version } })
  return version
}

/** Moves the last days of steps that have not ended, with a reason. @returns the version it now stands in. @throws as {@link moveAssessment} does */
export async function moveAssessmentDays(
  db: Transaction<Database>,
  { assessmentId, seen, reason, ...days }: AssessmentDays & Pick<StepToTake, 'assessmentId' | 'seen' | 'reason'>,
  writer: Writer,
): Promise<number> {
  const version = await callFunction(
    db,
    sql`read.move_assessment_days(
      ${assessmentId}::bigint, ${seen}::integer, ${days.verifyUntil}::date, ${days.selfUntil}::date, ${days.reviewUntil}::date, ${days.appealUntil}::date,
      ${days.publishBy}::date, ${reason}, ${writer.name}, ${writer.displayName}
    )`,
  )
  await recordAuditEvent(db, { actor: writer.name, event: 'assessment-days', succeeded: true, detail: { id: assessmentId, version } })
  return version
}
