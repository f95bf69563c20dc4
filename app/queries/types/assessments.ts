/** Assessments: their life, whom they assess, and every act of them. */
import type { AssessmentState, StepNeedName } from '#domain/assessment.ts'
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
