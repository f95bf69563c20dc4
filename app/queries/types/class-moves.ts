/** How classes moved in a month, and how models stand to each other. */
export interface ClassModel {
  readonly model: string
  readonly subjects: number
  readonly newestDate: string
}

/** Subjects by the class before and after; `''` is none, `-` out of the directory. */
export interface ClassMove {
  readonly from: string
  readonly to: string
  readonly count: number
}

export interface ClassMonth {
  /** Last day of the month, or the page's own. */
  readonly day: string
  readonly classes: Readonly<Record<string, number>>
  /** Enterprises in the directory on the day. */
  readonly all: number
}

export interface ClassMoves {
  readonly models: readonly ClassModel[]
  readonly model: string
  /** Days that the matrix compares. */
  readonly from: string
  readonly to: string
  readonly moves: readonly ClassMove[]
  /** Newest first; empty for a model that does not class the whole directory. */
  readonly months: readonly ClassMonth[]
  /** Null where there is no second model. */
  readonly crosswalk: { readonly other: string; readonly cells: readonly ClassMove[] } | null
}
