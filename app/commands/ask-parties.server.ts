/** Questionnaires: written, put, closed; answers entered one by one or from a sheet. */
import { sql, type Transaction } from 'kysely'
import { explainFiling } from '#app/commands/explain-filing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import type { AskedKind, Question } from '#domain/filings/questionnaire.ts'
import type { Database } from '#sql/schema.ts'

export interface QuestionnaireToWrite {
  readonly assessmentId: number
  /** Null makes a new one. */
  readonly questionnaireId: number | null
  readonly seen: number
  readonly title: string
  readonly asked: AskedKind
  readonly item: string
  readonly least: number
  readonly answerUntil: string
  readonly questions: readonly Question[]
  readonly today: string
}

/** @returns its number @throws RefusedError 403, 404, 409 when it is no draft or was changed meanwhile */
export async function writeQuestionnaire(db: Transaction<Database>, { assessmentId, questionnaireId, seen, title, asked, item, least, answerUntil, questions, today }: QuestionnaireToWrite, writer: Writer): Promise<number> {
  const put = questions.map(({ wording, highest, satisfiedFrom }, index) => ({ position: index + 1, wording, highest, satisfied_from: satisfiedFrom }))
  const { rows } = await sql<{ id: number }>`
    select read.write_questionnaire(
      ${questionnaireId}::bigint, ${seen}::integer, ${assessmentId}::bigint, ${title}, ${asked}, ${item}, ${least}::integer, ${answerUntil}::date,
      ${JSON.stringify(put)}::jsonb, ${today}::date, ${writer.name}, ${writer.displayName}
    )::integer as id`
    .execute(db)
    .catch((error: unknown) => {
      throw explainFiling(error)
    })
  const id = rows[0]?.id ?? 0
  await recordAuditEvent(db, { actor: writer.name, event: 'questionnaire-save', succeeded: true, detail: { assessment: assessmentId, id } })
  return id
}

/** Puts a draft, or closes it. @throws RefusedError 403, 404, 409 */
export async function moveQuestionnaire(db: Transaction<Database>, questionnaireId: number, seen: number, state: 'open' | 'closed', today: string, writer: Writer): Promise<void> {
  await sql`select read.move_questionnaire(${questionnaireId}::bigint, ${seen}::integer, ${state}, ${today}::date, ${writer.name}, ${writer.displayName})`
    .execute(db)
    .catch((error: unknown) => {
      throw explainFiling(error)
    })
  await recordAuditEvent(db, { actor: writer.name, event: 'questionnaire-move', succeeded: true, detail: { id: questionnaireId, state } })
}

/** What one respondent said of a party; null: left blank. */
export interface GivenAnswers {
  readonly party: string
  readonly respondent: string
  readonly given: readonly (number | null)[]
}

export interface Duplicate {
  readonly party: string
  readonly respondent: string
}

/**
 * Enters all of them, or none.
 * @param fileSha256 hash of the sheet that they stood in; null when they were typed
 * @returns respondents that answered before or stand there twice; none when the answers were entered
 * @throws RefusedError 403, 404, 409 when it is not open
 */
export async function enterAnswers(db: Transaction<Database>, questionnaireId: number, answers: readonly GivenAnswers[], fileSha256: string | null, today: string, writer: Writer): Promise<readonly Duplicate[]> {
  const { rows } = await sql<Duplicate>`
    select party_code as party, respondent
    from read.enter_answers(${questionnaireId}::bigint, ${JSON.stringify(answers)}::jsonb, ${fileSha256}, ${today}::date, ${writer.name}, ${writer.displayName})`
    .execute(db)
    .catch((error: unknown) => {
      throw explainFiling(error)
    })
  await recordAuditEvent(db, { actor: writer.name, event: 'answers-enter', succeeded: rows.length === 0, detail: { id: questionnaireId, respondents: answers.length } })
  return rows
}
