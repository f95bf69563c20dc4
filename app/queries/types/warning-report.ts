/** What the report card of warnings says of a rule in a place and a stretch of days. Whole numbers as counted. */
export interface WarningReportLine {
  readonly rule: string
  /** Code of the city where lines are told by city; empty where a rule is told as a whole. */
  readonly city: string
  readonly raised: number
  readonly checked: number
  readonly hits: number
  /** Hits whose lead time is known; days at their quartiles. */
  readonly leadCount: number
  readonly leadDays: readonly [number, number, number] | null
  /** Visits made while the rule warned of their subject, and how many found a problem. */
  readonly warnedVisits: number
  readonly warnedProblems: number
  /** Problems to be expected of as many visits of the same classes in the same cities. */
  readonly expectedProblems: number
}

export interface WarningReport {
  readonly lines: readonly WarningReportLine[]
  /** Visits of the area with a problem, with or without a warning, whole and by city. */
  readonly problems: number
  readonly problemsByCity: Readonly<Record<string, number>>
}
