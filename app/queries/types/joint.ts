/** Joint tasks by the departments that carry them out together. */
export interface JointPartners {
  readonly pairs: readonly { readonly lead: string; readonly partner: string; readonly tasks: number }[]
  /** Each task once, with the department that leads it. */
  readonly leads: readonly { readonly lead: string; readonly tasks: number }[]
}

/** Visits made in an area, and how many others they spared. */
export interface SparedVisits {
  readonly area: string
  readonly areaName: string
  readonly visits: number
  readonly firms: number
  readonly jointVisits: number
  readonly spared: number
}

/** A joint campaign that the province organised. */
export interface Campaign {
  readonly ordinal: number
  readonly name: string
  readonly lead: string
  /** Codes or names of the others, as they were sent. */
  readonly partners: string
  readonly startedDate: string | null
  readonly finishedDate: string | null
}

/** A firm that was visited on several days of the year. */
export interface VisitedAgain {
  readonly subjectId: string
  readonly subjectName: string | null
  readonly area: string
  readonly areaName: string
  readonly days: number
  readonly departments: readonly string[]
  readonly firstDate: string
  readonly lastDate: string
}
