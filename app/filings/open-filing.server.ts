/** What the pages of a filing stand on: the assessment, its sheet, one party of it, and who reads. */
import type { User } from '#app/auth/user.server.ts'
import type { EntryInput } from '#app/presenters/filings/entry.ts'
import type { MatrixInput } from '#app/presenters/filings/matrix.ts'
import { countMeetings } from '#app/queries/checklists/find-meetings.server.ts'
import { findCases, findDocuments, findFilings, findFilingVersions } from '#app/queries/filings/find-filings.server.ts'
import { judgeFilings } from '#app/queries/filings/find-accepted-filings.server.ts'
import { findQuestionnaireResults, findQuestionnaires } from '#app/queries/filings/find-questionnaires.server.ts'
import { findSystemFigures } from '#app/queries/filings/find-system-figures.server.ts'
import { requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { requireFilingParties, requireParty } from '#app/queries/filings/find-filing-parties.server.ts'
import { requireScheme } from '#app/queries/sheets/require-scheme.server.ts'
import type { Assessment, AssessedParty, PageScope } from '#app/queries/types.ts'
import { mayLeadAssessments } from '#domain/rights.ts'
import type { Scheme } from '#domain/scheme.ts'

export interface OpenFiling {
  readonly assessment: Assessment
  readonly scheme: Scheme
  readonly party: AssessedParty
}

/** @throws RefusedError 404 for what is none, or another party's */
export async function openFiling(scope: PageScope, params: Readonly<Record<string, string | undefined>>): Promise<OpenFiling> {
  const assessment = await requireAssessment(scope, params['id'])
  return { assessment, scheme: await requireScheme(scope, assessment), party: await requireParty(scope, assessment, params['party']) }
}

/** Everything that the entry page of a party shows. */
export async function readEntry(scope: PageScope, user: User, open: OpenFiling): Promise<EntryInput> {
  const { assessment, scheme, party } = open
  const id = assessment.assessmentId
  const [filings, cases, documents, questionnaires, results, figures, meetings] = await Promise.all([
    findFilings(scope, id, party.code), findCases(scope, id, party.code), findDocuments(scope, id, party.code), findQuestionnaires(scope, id),
    findQuestionnaireResults(scope, id), findSystemFigures(scope, assessment),
    countMeetings(scope, `${assessment.year}-01-01`, `${assessment.year}-12-31`, party.code),
  ])
  const versions = await findFilingVersions(scope, id, party.code)
  const leads = mayLeadAssessments(user)
  return {
    ...open, filings, cases, documents, versions, meetings, leads, speaks: !leads, account: user.name, csrf: user.csrf, today: scope.today,
    accepted: judgeFilings({ scheme, parties: [party], filings, cases, documents, questionnaires, results, figures }),
    findFigure: (item) => figures.find(party.code, item),
  }
}

/** Everything that the matrix of all parties shows. @throws RefusedError 404 for what is none, or who has no part in it */
export async function readMatrix(scope: PageScope, params: Readonly<Record<string, string | undefined>>): Promise<MatrixInput> {
  const assessment = await requireAssessment(scope, params['id'])
  const scheme = await requireScheme(scope, assessment)
  const id = assessment.assessmentId
  const [parties, filings, cases, documents, questionnaires, results, figures] = await Promise.all([
    requireFilingParties(scope, assessment), findFilings(scope, id), findCases(scope, id), findDocuments(scope, id), findQuestionnaires(scope, id),
    findQuestionnaireResults(scope, id), findSystemFigures(scope, assessment),
  ])
  return { assessment, scheme, parties, filings, accepted: judgeFilings({ scheme, parties, filings, cases, documents, questionnaires, results, figures }), today: scope.today }
}
