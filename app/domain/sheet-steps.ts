/** What may be done next with a sheet, as the database decides it. */

/** `send` to review, `publish`, `return` for mending, `withdraw` a draft. */
export type SheetStep = 'send' | 'publish' | 'return' | 'withdraw'

export interface SheetStanding {
  readonly state: 'draft' | 'review' | 'published' | 'withdrawn' | 'shipped'
  /** Sign-in name of who changed it last. */
  readonly changedBy: string
  /** Sign-in name of who sent it to review. */
  readonly reviewedBy: string | null
}

/** Steps that a person may take; a second one publishes. */
export function nextSteps({ state, changedBy, reviewedBy }: SheetStanding, person: string): readonly SheetStep[] {
  if (state === 'draft') return ['send', 'withdraw']
  if (state !== 'review') return []
  return person === changedBy || person === reviewedBy ? ['return'] : ['publish', 'return']
}
