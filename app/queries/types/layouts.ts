/** One version of a layout that a steward saved. */
export interface LayoutLine {
  readonly layoutId: number
  readonly name: string
  readonly version: number
  readonly senderArea: string
  readonly senderName: string
  readonly sourceTable: string
  readonly madeBy: string
  readonly madeAt: string
  /** When a newer version took its place, or it was retired; null for the one in use. */
  readonly endedAt: string | null
  /** Who retired it; null otherwise. */
  readonly retiredBy: string | null
  /** The newest delivery of its sender that was read by it. */
  readonly lastUse: { readonly deliveryId: number; readonly fileName: string; readonly receivedAt: string } | null
}

export type LayoutState = 'current' | 'superseded' | 'retired'

export interface LayoutsQuestion {
  readonly table?: string
  readonly state?: LayoutState
  readonly after?: string | null
  readonly limit: number
}

export interface LayoutsPage {
  readonly rows: readonly LayoutLine[]
  readonly total: number
  readonly start: number
  readonly next: string | null
}

export interface LayoutCounts {
  readonly total: number
  readonly inUse: number
}

/** A version with what it says. */
export interface SavedLayout extends LayoutLine {
  /** As saved: to be read by its shape. */
  readonly columns: unknown
  /** All versions of its name, oldest first. */
  readonly versions: readonly { readonly layoutId: number; readonly version: number }[]
}
