/** A view that an account saved. */
export interface SavedView {
  readonly viewId: number
  readonly name: string
  readonly note: string
  readonly address: string
  /** What its link holds; null when it is not shared. */
  readonly shareKey: string | null
  readonly version: number
  readonly changedAt: string
}
