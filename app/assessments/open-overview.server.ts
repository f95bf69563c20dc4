/** One assessment with all that its overview shows. */
import { requireScheme } from '#app/queries/sheets/require-scheme.server.ts'
import type { PageTools } from '#app/page.server.ts'
import type { OverviewInput } from '#app/presenters/assessments/overview.ts'
import { findNeeds, findParties, requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findLedger, findLedgerKinds } from '#app/queries/assessments/find-ledger.server.ts'
import { findAppeals, findPublished, findRectifications, findVerifications } from '#app/queries/assessments/find-speech.server.ts'
import type { StepNeed } from '#app/queries/types.ts'
import { findNextStates, type AssessmentState } from '#domain/assessment.ts'
import { mayLeadAssessments, partyOf } from '#domain/rights.ts'

const ROWS_OF_A_PAGE = 50

/** @throws RefusedError 404 when there is no such assessment */
export async function openOverview({ scope, user, params, url }: PageTools): Promise<OverviewInput> {
  const assessment = await requireAssessment(scope, params['id'])
  const id = assessment.assessmentId
  const mayLead = mayLeadAssessments(user)
  const choice = { kind: url.searchParams.get('kind'), party: url.searchParams.get('party') }
  const needs = new Map<AssessmentState, readonly StepNeed[]>()
  if (mayLead) for (const next of findNextStates(assessment.state)) needs.set(next, await findNeeds(scope, id, next, user.name))
  const [verifications, appeals, rectifications] = [await findVerifications(scope, id), await findAppeals(scope, id), await findRectifications(scope, id)]
  const parties = await findParties(scope, id)
  const own = partyOf(user, assessment.partyKind)
  return {
    assessment, choice, needs, mayLead, parties,
    isParty: parties.some(({ code }) => code === own),
    scheme: await requireScheme(scope, assessment),
    published: await findPublished(scope, id),
    ledger: await findLedger(scope, { assessmentId: id, ...choice, target: null, limit: ROWS_OF_A_PAGE, after: url.searchParams.get('after') }),
    ledgerKinds: await findLedgerKinds(scope, id),
    todo: {
      verification: verifications.filter(({ state }) => state === 'objected').length,
      appeals: appeals.filter(({ state }) => state === 'raised').length,
      rectifications: rectifications.filter(({ state }) => state !== 'confirmed').length,
    },
    today: scope.today,
    csrf: user.csrf,
  }
}
