/** Questionnaires of an assessment with their questions, and what came out of them. */
import { sql } from 'kysely'
import { RefusedError } from '#app/queries/refusal.ts'
import type { PageScope, Questionnaire, QuestionnaireResult } from '#app/queries/types.ts'
import type { Question } from '#domain/filings/questionnaire.ts'

type Scope = Pick<PageScope, 'db'>

/** All that the scope sees: the evaluators every one, a party those that are closed. */
export async function findQuestionnaires({ db }: Scope, assessmentId: number): Promise<readonly Questionnaire[]> {
  const { rows } = await sql<Omit<Questionnaire, 'questions'>>`
    select questionnaire_id::integer as "questionnaireId", title, asked, item_code as item, least_count as least, answer_until as "answerUntil", state, version,
      changed_by_name as "changedByName", changed_at as "changedAt"
    from read.questionnaires
    where assessment_id = ${assessmentId}::bigint
    order by questionnaire_id`.execute(db)
  const asked = await sql<Question & { readonly questionnaireId: number }>`
    select questionnaire_id::integer as "questionnaireId", wording, highest, satisfied_from as "satisfiedFrom"
    from read.questions
    join read.questionnaires using (questionnaire_id)
    where assessment_id = ${assessmentId}::bigint
    order by questionnaire_id, position`.execute(db)
  return rows.map((row) => ({
    ...row,
    questions: asked.rows.filter(({ questionnaireId }) => questionnaireId === row.questionnaireId).map(({ wording, highest, satisfiedFrom }) => ({ wording, highest, satisfiedFrom })),
  }))
}

/** @throws RefusedError 404 when there is none or it may not be seen */
export async function requireQuestionnaire(scope: Scope, assessmentId: number, text: string | undefined): Promise<Questionnaire> {
  const found = (await findQuestionnaires(scope, assessmentId)).find(({ questionnaireId }) => String(questionnaireId) === text)
  if (found === undefined) throw new RefusedError(404, 'no-such-questionnaire', { zh: '没有这份问卷，或它不在您的权限之内。', en: 'There is no such questionnaire, or it lies outside your right.' })
  return found
}

/** Per questionnaire and party; parties without an answer have no row. */
export async function findQuestionnaireResults({ db }: Scope, assessmentId: number): Promise<readonly QuestionnaireResult[]> {
  const { rows } = await sql<QuestionnaireResult>`
    select questionnaire_id::integer as "questionnaireId", party_code as party, respondent_count as respondents, valid_count as valid, satisfied_count as satisfied
    from read.questionnaire_results
    join read.questionnaires using (questionnaire_id)
    where assessment_id = ${assessmentId}::bigint
    order by questionnaire_id, party_code`.execute(db)
  return rows
}
