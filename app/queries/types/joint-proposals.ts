import type { Counted } from '#domain/statistics.ts'

/** What names a proposal: firms of an area, of one tag and one class; null for firms without, and for a class that the reader may not know. */
export interface JointGroup {
  readonly area: string
  readonly tag: string | null
  readonly riskClass: string | null
}

/** The joint ratio of a city (of a county for a right that ends there) in the year to date, as it is and with the joint task in it. */
export interface JointRatioChange {
  readonly area: string
  readonly areaName: string
  readonly before: Counted
  readonly after: Counted
}

/** A joint task that could take the place of several visits to the same firms. */
export interface JointOpening extends JointGroup {
  readonly areaName: string
  readonly field: string | null
  readonly lead: string
  readonly departments: readonly string[]
  /** The earliest day on which one of its visits falls due. */
  readonly endDate: string
  readonly firms: number
  readonly visits: number
  readonly tasks: number
  /** Tasks of the year that would have nobody left to visit. */
  readonly sparedTasks: number
  /** Changes with any visit in it. */
  readonly mark: string
  readonly ratio: JointRatioChange
}

export interface JointOpenings {
  /** Those that save most first; no more than a page holds. */
  readonly rows: readonly JointOpening[]
  readonly total: number
  readonly firms: number
  readonly visits: number
  /** The ratio of the whole area, as it is and with every proposal accepted. */
  readonly whole: { readonly before: Counted; readonly after: Counted }
}

/** A visit that could be, or is to be, made together with others. */
export interface GatheredVisit {
  readonly subjectId: string
  readonly subjectName: string | null
  readonly taskId: string
  readonly department: string
  readonly endDate: string
  /** Made after all; null while it waits. */
  readonly inspectedDate: string | null
}

/** A proposal that somebody accepted. */
export interface JointProposal extends JointGroup {
  readonly proposalId: number
  readonly version: number
  readonly taskId: string
  readonly areaName: string
  readonly field: string | null
  readonly lead: string
  readonly departments: readonly string[]
  readonly acceptedDate: string
  readonly endDate: string
  readonly firms: number
  readonly visits: number
  readonly tasks: number
  readonly sparedTasks: number
  readonly ratio: JointRatioChange
  readonly acceptedByName: string
  readonly acceptedAt: string
  readonly isWithdrawn: boolean
  readonly withdrawnByName: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnWhy: string | null
  /** Visits made since, and of how many firms. */
  readonly madeVisits: number
  readonly madeFirms: number
}
