/** What the pages of questionnaires stand on. */
import type { User } from '#app/auth/user.server.ts'
import type { QuestionnairesInput } from '#app/presenters/filings/questionnaires.ts'
import { findQuestionnaireResults, findQuestionnaires } from '#app/queries/filings/find-questionnaires.server.ts'
import { requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { requireFilingParties } from '#app/queries/filings/find-filing-parties.server.ts'
import { requireScheme } from '#app/queries/sheets/require-scheme.server.ts'
import type { PageScope } from '#app/queries/types.ts'
import { mayReviewOn } from '#domain/filings/turn.ts'
import { mayLeadAssessments } from '#domain/rights.ts'

/** @throws RefusedError 404 for an assessment that there is not */
export async function readQuestionnaires(scope: PageScope, user: User, params: Readonly<Record<string, string | undefined>>): Promise<QuestionnairesInput> {
  const assessment = await requireAssessment(scope, params['id'])
  const { assessmentId, reviewUntil } = assessment
  const [scheme, questionnaires, results, parties] = await Promise.all([
    requireScheme(scope, assessment), findQuestionnaires(scope, assessmentId), findQuestionnaireResults(scope, assessmentId), requireFilingParties(scope, assessment),
  ])
  const leads = mayLeadAssessments(user)
  return { assessment, reviewUntil, scheme, questionnaires, results, parties, leads, mayWrite: leads && mayReviewOn(assessment, scope.today), csrf: user.csrf }
}
