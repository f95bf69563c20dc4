/** A warning rule tried on the past: what it would have raised, and what came of those subjects. */

export interface RuleTrialQuestion {
  /** Of a rule that a query answers by day. */
  readonly code: string
  /** Thresholds to try, by their names; what is left out is as shipped. */
  readonly thresholds: Readonly<Record<string, number>>
  /** First and last month, `YYYY-MM`; at most 24. */
  readonly fromMonth: string
  readonly toMonth: string
}

export interface RuleTrialMonth {
  /** `YYYY-MM`. */
  readonly month: string
  /** Raised anew by the end of the month. */
  readonly raised: number
  /** Of those, about a subject. */
  readonly subjects: number
  /** Of those, inspected within 180 days after. */
  readonly visited: number
  /** Of those, with a problem. */
  readonly right: number
  /** Whether the 180 days have passed; until then `visited` and `right` may still grow. */
  readonly isSettled: boolean
}
