/** What counts of what was filed: the one question that the scoring asks of this room. */
import { findCases, findDocuments, findFilings } from '#app/queries/filings/find-filings.server.ts'
import { findQuestionnaires, findQuestionnaireResults } from '#app/queries/filings/find-questionnaires.server.ts'
import { findSystemFigures, type SystemFigures } from '#app/queries/filings/find-system-figures.server.ts'
import { requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findFilingParties } from '#app/queries/filings/find-filing-parties.server.ts'
import { requireScheme } from '#app/queries/sheets/require-scheme.server.ts'
import type { AcceptedCases, AcceptedFiling, AcceptedFilings, AssessmentCase, EvidenceDocument, Filing, AssessedParty, PageScope, Questionnaire, QuestionnaireResult } from '#app/queries/types.ts'
import { findGap } from '#domain/filings/gap.ts'
import { judgeAnswers } from '#domain/filings/questionnaire.ts'
import { isHandedIn } from '#domain/filings/turn.ts'
import { nothingFiled } from '#domain/filings/value.ts'
import { listItems, type Scheme, type SchemeItem } from '#domain/scheme.ts'

/** All that was filed, as {@link judgeFilings} weighs it. */
export interface FiledMatter {
  readonly scheme: Scheme
  readonly parties: readonly AssessedParty[]
  readonly filings: readonly Filing[]
  readonly cases: readonly AssessmentCase[]
  readonly documents: readonly EvidenceDocument[]
  readonly questionnaires: readonly Questionnaire[]
  readonly results: readonly QuestionnaireResult[]
  readonly figures: SystemFigures
}

/**
 * For every party that the scope sees: of each item of the sheet the value that counts and whose word it is, of each bonus, deduction
 * and veto the cases found true; of each computed item whether the party's own value lies over the sheet's gap.
 * @throws RefusedError 404 when there is no such assessment or its sheet is not there
 */
export async function findAcceptedFilings(scope: PageScope, assessmentId: number): Promise<AcceptedFilings> {
  const assessment = await requireAssessment(scope, String(assessmentId))
  const scheme = await requireScheme(scope, assessment)
  const [parties, filings, cases, documents, questionnaires, results, figures] = await Promise.all([
    findFilingParties(scope, assessment), findFilings(scope, assessmentId), findCases(scope, assessmentId), findDocuments(scope, assessmentId),
    findQuestionnaires(scope, assessmentId), findQuestionnaireResults(scope, assessmentId), findSystemFigures(scope, assessment),
  ])
  return judgeFilings({ scheme, parties, filings, cases, documents, questionnaires, results, figures })
}

/** The same of what was found already. */
export function judgeFilings(matter: FiledMatter): AcceptedFilings {
  const { scheme, parties } = matter
  const filings = new Map(matter.filings.map((filing) => [`${filing.party} ${filing.item}`, filing]))
  const extras = [...scheme.bonus.items, ...scheme.deductions.items, ...scheme.vetoes]
  return {
    items: parties.flatMap(({ code }) => listItems(scheme).map((item) => judgeItem(matter, code, item, filings.get(`${code} ${item.code}`) ?? null))),
    cases: parties.flatMap(({ code }) => extras.map((extra) => countCases(matter, code, extra.code))),
  }
}

function judgeItem(matter: FiledMatter, party: string, item: SchemeItem, filing: Filing | null): AcceptedFiling {
  const documents = matter.documents.filter((one) => one.party === party && one.item === item.code && one.caseId === null).map(({ documentId }) => documentId)
  const base = { party, item: item.code, ...nothingFiled, filing: filing?.state ?? null, documents, gap: findOwnGap(matter, party, item, filing) }
  if (item.source.kind === 'filed' && item.source.parties !== null && !item.source.parties.includes(party)) return { ...base, method: 'self', state: 'not-asked' }
  const asked = matter.questionnaires.find((one) => one.item === item.code && one.state === 'closed')
  if (asked !== undefined) return { ...base, method: 'related', ...readResult(matter, party, asked) }
  if (item.source.kind !== 'filed') return { ...base, method: 'system', state: 'counts' }
  if (filing === null || filing.state === 'draft') return { ...base, method: 'self', state: 'missing' }
  if (filing.state === 'changed' && filing.review !== null) {
    const { isYes, numerator, denominator, method } = filing.review
    return { ...base, method, state: 'counts', isYes, numerator, denominator }
  }
  const { isYes, numerator, denominator } = filing
  return { ...base, method: 'self', state: filing.state === 'accepted' ? 'counts' : 'waiting', isYes, numerator, denominator }
}

function readResult({ results }: FiledMatter, party: string, { questionnaireId, least }: Questionnaire): Pick<AcceptedFiling, 'state' | 'numerator' | 'denominator'> {
  const result = results.find((one) => one.questionnaireId === questionnaireId && one.party === party)
  const state = result === undefined ? 'none' : judgeAnswers(result, least)
  if (result === undefined || state === 'none') return { state: 'missing', numerator: null, denominator: null }
  return { state: state === 'measured' ? 'counts' : 'too-few', numerator: result.satisfied, denominator: result.valid }
}

/** Only what was handed in is held against the records. */
function findOwnGap({ scheme, figures }: FiledMatter, party: string, item: SchemeItem, filing: Filing | null): AcceptedFiling['gap'] {
  if (item.source.kind !== 'computed' || filing === null || !isHandedIn(filing.state)) return null
  const own = { isYes: filing.isYes, numerator: filing.numerator, denominator: filing.denominator }
  const state = scheme.selfGap === null ? 'within' : findGap(own, figures.find(party, item.code), scheme.selfGap.percent)
  return { own, state }
}

function countCases({ cases, documents }: FiledMatter, party: string, item: string): AcceptedCases {
  const own = cases.filter((one) => one.party === party && one.item === item)
  return {
    party, item,
    found: own.filter(({ state }) => state === 'found').length,
    waiting: own.filter(({ state }) => state === 'filed').length,
    documents: documents.filter((one) => own.some(({ caseId, state }) => state === 'found' && caseId === one.caseId)).map(({ documentId }) => documentId),
  }
}
