/** A year's assessment as the scoring takes it: its sheet, and what was filed for it and decided in it. */
import { requireScheme } from '#app/queries/sheets/require-scheme.server.ts'
import { toFiledInputs } from '#app/assessments/filed-inputs.ts'
import type { FiledInput } from '#app/presenters/score-readings.ts'
import { findAssessments } from '#app/queries/assessments/find-assessments.server.ts'
import { findAdjustments, findAppeals } from '#app/queries/assessments/find-speech.server.ts'
import { findAcceptedFilings } from '#app/queries/filings/find-accepted-filings.server.ts'
import type { AcceptedFilings, Adjustment, Assessment, PageScope } from '#app/queries/types.ts'
import { hasReached } from '#domain/assessment.ts'
import type { PartyKind, Scheme } from '#domain/scheme.ts'

/** Before the reviews nothing that was filed counts: no value, no gap, no case. */
const nothingAccepted: AcceptedFilings = { items: [], cases: [] }

export interface Assessed {
  readonly assessment: Assessment
  readonly scheme: Scheme
  readonly accepted: AcceptedFilings
  readonly adjustments: readonly Adjustment[]
  /** Both together, by the code of the party; of those that the scope sees. */
  readonly filed: ReadonlyMap<string, FiledInput>
  /** Whether what is filed counts: from the reviews on. */
  readonly isFiledDue: boolean
  /** `party item` of what is under appeal and not decided. */
  readonly appealed: ReadonlySet<string>
}

/** The assessment of a year that was not given up, or null when there is none. */
export async function findAssessed(scope: PageScope, of: PartyKind, year: number): Promise<Assessed | null> {
  const assessment = (await findAssessments(scope)).find((one) => one.partyKind === of && one.year === year && one.state !== 'abandoned')
  return assessment === undefined ? null : readAssessed(scope, assessment)
}

/** @param without an appeal whose decision is left out, for it is to be taken anew @throws RefusedError 404 when its sheet is not there */
export async function readAssessed(scope: PageScope, assessment: Assessment, without: number | null = null): Promise<Assessed> {
  const { assessmentId, state } = assessment
  const isFiledDue = hasReached(state, 'review')
  const [scheme, accepted, adjustments, appeals] = await Promise.all([
    requireScheme(scope, assessment), isFiledDue ? findAcceptedFilings(scope, assessmentId) : nothingAccepted, findAdjustments(scope, assessmentId, without), findAppeals(scope, assessmentId),
  ])
  return {
    assessment,
    scheme,
    accepted,
    adjustments,
    filed: toFiledInputs(scheme, accepted, adjustments),
    isFiledDue,
    appealed: new Set(appeals.flatMap((appeal) => (appeal.state === 'raised' ? [`${appeal.party} ${appeal.item}`] : []))),
  }
}
