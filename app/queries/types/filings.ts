/** What is filed for an assessment: values, cases, evidence, samples and answers. */
import type { AskedKind, AnswerCounts, Question } from '#domain/filings/questionnaire.ts'
import type { GapState } from '#domain/filings/gap.ts'
import type { FiledValue } from '#domain/filings/value.ts'

export type FilingState = 'draft' | 'submitted' | 'returned' | 'accepted' | 'changed'
export type ReviewMethod = 'written' | 'on-site'

/** One item of one party as it stands. */
export interface Filing extends FiledValue {
  readonly party: string
  readonly item: string
  readonly state: FilingState
  readonly version: number
  readonly remark: string
  readonly owner: string
  readonly changedBy: string
  readonly changedByName: string
  readonly changedAt: string
  /** Last day on which a returned item is taken again. */
  readonly returnedUntil: string | null
  /** The last review; its value stands when the state is `changed`. */
  readonly review: (FiledValue & { readonly method: ReviewMethod; readonly reason: string; readonly byName: string; readonly at: string }) | null
}

/** A filing as it was. */
export interface FilingVersion extends FiledValue {
  readonly version: number
  readonly state: FilingState
  readonly remark: string
  readonly changedByName: string
  readonly changedAt: string
}

export type CaseState = 'filed' | 'found' | 'not-found' | 'withdrawn'

/** A case of a bonus, deduction or veto of the sheet. */
export interface AssessmentCase {
  readonly caseId: number
  readonly party: string
  readonly item: string
  readonly title: string
  /** Filed by the party itself, not by the evaluators. */
  readonly isOwn: boolean
  readonly state: CaseState
  readonly reason: string
  readonly filedByName: string
  readonly filedAt: string
  readonly version: number
  readonly changedByName: string
  readonly changedAt: string
}

export type EvidenceKind = 'pdf' | 'docx' | 'xlsx' | 'png' | 'jpeg' | 'text'

/** A file of evidence, without its bytes. */
export interface EvidenceDocument {
  readonly documentId: number
  readonly party: string
  readonly item: string
  readonly caseId: number | null
  readonly name: string
  readonly kind: EvidenceKind
  readonly bytes: number
  readonly sha256: string
  readonly addedByName: string
  readonly addedAt: string
}

/** Whose word a value is: of the records, of the party as it was accepted, of a review that changed it, of those who were asked. */
export type FilingMethod = 'system' | 'self' | 'written' | 'on-site' | 'related'

/**
 * How an item of a party stands for the scoring.
 * `counts`: the value is final. `waiting`: it was filed and is not reviewed, or lies with the party. `missing`: nothing was filed.
 * `too-few`: fewer answered than the questionnaire needs. `not-asked`: the sheet does not ask it of this party.
 */
export type AcceptedState = 'counts' | 'waiting' | 'missing' | 'too-few' | 'not-asked'

/**
 * What a party's item is worth by what was filed. Of computed items `method` is `system` and the value all null: take the figure of
 * the records; unless a questionnaire names the item, whose result then stands here with `related`.
 */
export interface AcceptedFiling extends FiledValue {
  readonly party: string
  readonly item: string
  readonly method: FilingMethod
  readonly state: AcceptedState
  /** State of the filing behind it; null: none. */
  readonly filing: FilingState | null
  /** Numbers of its documents. */
  readonly documents: readonly number[]
  /** Computed items of which the party gave its own value: that value, and whether it lies over the sheet's limit; else null. */
  readonly gap: { readonly own: FiledValue; readonly state: GapState } | null
}

/** Cases of a bonus, deduction or veto: how many were found true, and how many wait. */
export interface AcceptedCases {
  readonly party: string
  readonly item: string
  readonly found: number
  readonly waiting: number
  readonly documents: readonly number[]
}

export interface AcceptedFilings {
  readonly items: readonly AcceptedFiling[]
  readonly cases: readonly AcceptedCases[]
}

export type SampleFrame = 'tasks' | 'results'

export interface Sample {
  readonly sampleId: number
  readonly party: string
  readonly frame: SampleFrame
  readonly fromDay: string
  readonly toDay: string
  readonly frameCount: number
  readonly frameSha256: string
  readonly seed: number
  readonly size: number
  readonly reason: string
  readonly drawnByName: string
  readonly drawnAt: string
  readonly open: number
  readonly faults: number
}

export type FileFinding = 'open' | 'in-order' | 'fault' | 'not-found'

export interface SampledFile {
  readonly position: number
  readonly key: string
  readonly name: string
  readonly finding: FileFinding
  readonly remark: string
  readonly version: number
  readonly changedByName: string
  readonly changedAt: string | null
}

/** What a frame holds: keys in the order of their bytes, each with its name. */
export interface FrameRow {
  readonly key: string
  readonly name: string
}

export interface Questionnaire {
  readonly questionnaireId: number
  readonly title: string
  readonly asked: AskedKind
  readonly item: string
  readonly least: number
  readonly answerUntil: string
  readonly state: 'draft' | 'open' | 'closed'
  readonly version: number
  readonly changedByName: string
  readonly changedAt: string
  readonly questions: readonly Question[]
}

export interface QuestionnaireResult extends AnswerCounts {
  readonly questionnaireId: number
  readonly party: string
}
