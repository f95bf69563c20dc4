/** Assessments: their life, whom they assess, and every act of them. */
import type { AssessmentState, StepNeedName } from '#domain/assessment.ts'
import type { Figure } from '#app/queries/types/figures.ts'
import type { CellValue } from '#app/queries/types/lists.ts'

export type AssessedKind = 'cities' | 'departments'

export interface Assessment {
  readonly assessmentId: number
  readonly partyKind: AssessedKind
  readonly year: number
  readonly title: string
  readonly schemeId: string
  readonly schemeVersion: number
  readonly fromDay: string
  readonly toDay: string
  readonly state: AssessmentState
  readonly verifyUntil: string
  readonly selfUntil: string
  readonly reviewUntil: string
  readonly appealUntil: string
  readonly publishBy: string
  /** Null until its figures are frozen, with the batch that they stand on. */
  readonly frozenAt: string | null
  readonly frozenBatch: number | null
  readonly frozenGeneration: number | null
  readonly version: number
  /** Codes that its sheet computes. */
  readonly codes: readonly string[]
  readonly approvalBy: string | null
  readonly approvalByName: string | null
  readonly createdByName: string
  readonly changedByName: string
  readonly changedAt: string
}

/** A city or department that an assessment assesses. */
export interface AssessedParty {
  readonly code: string
  readonly name: string
}

/** What a step needs; 0 missing: met. */
export interface StepNeed {
  readonly need: StepNeedName
  readonly missing: number
}

/** One act: who, when, before, after, why. */
export interface LedgerEntry {
  readonly entryId: number
  readonly happenedAt: string
  readonly actorName: string
  readonly actorRole: string
  /** `state.moved` */
  readonly action: string
  readonly party: string
  readonly item: string
  readonly before: Readonly<Record<string, CellValue>> | null
  readonly after: Readonly<Record<string, CellValue>> | null
  readonly reason: string
  readonly documentSha256: string | null
}

/** What a party said of one of its figures before the freeze; absent: it has not looked at it. */
export interface Verification {
  readonly party: string
  readonly code: string
  readonly state: 'confirmed' | 'objected' | 'answered'
  readonly comment: string
  readonly recordKeys: readonly string[]
  /** What the figure was when it spoke. */
  readonly numerator: number | null
  readonly denominator: number | null
  readonly batch: number
  readonly answer: string
  readonly answeredByName: string | null
  readonly version: number
  readonly changedByName: string
  readonly changedAt: string
}

export type AppealState = 'raised' | 'accepted' | 'partly' | 'refused'

/** Points and places of a party without and with a decision, as they were shown before deciding. */
export interface AppealPreview {
  readonly points: readonly [string, string]
  readonly places: readonly [number | null, number | null]
  /** Others whose place it moves. */
  readonly others: readonly { readonly code: string; readonly places: readonly [number | null, number | null] }[]
}

export interface Appeal {
  readonly appealId: number
  readonly assessmentId: number
  readonly party: string
  readonly item: string
  /** Whose records are named; '' when the item as a whole is meant. */
  readonly indicator: string
  readonly recordKeys: readonly string[]
  readonly reason: string
  readonly documentSha256: string | null
  readonly state: AppealState
  readonly decisionReason: string
  readonly preview: AppealPreview | null
  readonly raisedByName: string
  readonly raisedAt: string
  readonly decidedByName: string | null
  readonly decidedAt: string | null
  readonly version: number
}

/** What accepted appeals change of an item of a party, all of them together. */
export interface Adjustment {
  readonly party: string
  readonly item: string
  readonly numeratorDelta: number
  readonly denominatorDelta: number
  readonly givenHundredths: number
}

export interface Rectification {
  readonly rectificationId: number
  readonly assessmentId: number
  readonly party: string
  readonly item: string
  readonly task: string
  readonly owner: string
  readonly dueDay: string
  readonly state: 'open' | 'closed' | 'confirmed'
  readonly statement: string
  readonly closedDay: string | null
  readonly version: number
  readonly changedByName: string
  readonly changedAt: string
}

/** Of a year's things to be put right by a party: how many are due, how many of these were confirmed, and how many closed in time. */
export interface RectificationCount {
  readonly party: string
  readonly due: number
  readonly confirmed: number
  readonly inTime: number
}

/** A party as an assessment ended; its card is seen by itself and by who leads. */
export interface PublishedParty {
  readonly party: string
  readonly name: string
  readonly state: 'settled' | 'pending' | 'thin' | 'empty'
  readonly place: number | null
  /** Total in hundredths, as text; null with nothing to score. */
  readonly statedHundredths: string | null
  readonly grade: string | null
  readonly card: PublishedCard | null
  readonly sha256: string
  readonly publishedByName: string
  readonly publishedAt: string
}

/** A scorecard with exact fractions as texts: `4197/500`. */
export interface PublishedCard {
  readonly low: string
  readonly high: string
  readonly items: readonly { readonly code: string; readonly block: string; readonly low: string | null; readonly high: string | null; readonly full: string }[]
}

/** How a record that a frozen figure counted, or did not, stands now. */
export type RecordChange = 'late' | 'withdrawn' | 'now-met' | 'no-longer-met'

export interface ChangedRecord {
  readonly key: string
  readonly change: RecordChange
  /** Whether it is in the numerator now. */
  readonly isMet: boolean
}

/** `figures[party][code]` */
export type PartyFigures = Readonly<Record<string, Readonly<Record<string, Figure>>>>

/** One page of the records that a frozen figure counted. */
export interface FrozenRecordsPage {
  readonly keys: readonly string[]
  /** The frozen figure itself. */
  readonly total: number
  readonly start: number
  readonly next: string | null
}
