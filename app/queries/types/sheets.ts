import type { Wording } from '#domain/indicator.ts'
import type { PartyKind, Scheme } from '#domain/scheme.ts'

/** How far a sheet of an evaluator has come. */
export type SheetState = 'draft' | 'review' | 'published' | 'withdrawn'

/** What is known of a sheet without reading it. */
export interface SheetLine {
  /** Id of the document: `city-2024`. */
  readonly id: string
  readonly version: number
  readonly of: PartyKind
  readonly year: number
  readonly name: Wording
  /** `shipped`: comes with the program, published and unchanging like any published one. */
  readonly state: SheetState | 'shipped'
  /** 0 for a shipped one. */
  readonly revision: number
  /** Key of the sheet that it was copied from; '' for none. */
  readonly copiedFrom: string
  readonly changedBy: string
  readonly changedByName: string
  /** '' for a shipped one. */
  readonly changedAt: string
  readonly reviewedBy: string | null
  readonly reviewedByName: string | null
  readonly reviewedAt: string | null
  readonly publishedByName: string | null
  readonly publishedAt: string | null
  /** Of the document as it is kept; '' for a shipped one. */
  readonly sha256: string
}

export interface KeptSheet extends SheetLine {
  readonly scheme: Scheme
}

/** One act on a sheet. */
export interface SheetAct {
  readonly id: number
  readonly at: string
  readonly byName: string
  readonly action: string
  readonly reason: string
}
