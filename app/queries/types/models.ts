/** Scorecard models that are kept. */
import type { ModelDocument } from '#domain/scorecards/document.ts'
import type { ModelState } from '#domain/scorecards/steps.ts'

/** A version of a model, without what it says. */
export interface ModelLine {
  readonly id: number
  readonly name: string
  readonly areaCode: string
  /** Section of the industry; '' for all. */
  readonly industry: string
  readonly version: number
  readonly state: ModelState
  /** Points from which a subject raises a warning; null before it was published. */
  readonly line: number | null
  readonly revision: number
  readonly madeBy: string
  readonly madeByName: string
  readonly madeAt: string
  readonly sentBy: string | null
  readonly sentByName: string | null
  readonly sentAt: string | null
  readonly publishedByName: string | null
  readonly publishedAt: string | null
  /** Area under the curve on the visits that it had not seen, and that of the general class. */
  readonly auc: number | null
  readonly classAuc: number | null
}

export interface KeptModel extends ModelLine {
  readonly document: ModelDocument
}

/** One step of a version. */
export interface ModelMove {
  readonly id: number
  readonly from: ModelState | ''
  readonly to: ModelState
  readonly reason: string
  readonly line: number | null
  readonly byName: string
  readonly at: string
}
