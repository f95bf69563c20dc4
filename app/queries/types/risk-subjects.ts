/** Enterprises behind a cell of the risk pages. */
export interface RiskSubject {
  readonly subjectId: string
  readonly name: string | null
  readonly areaCode: string
  readonly areaName: string
  readonly industryCode: string | null
  readonly address: string | null
}

/** Which: those of a class of 1 January that were not drawn (in a field); those that moved from a class to another in a month; those that stand so in two models today. */
export type RiskSubjectsQuestion =
  | { readonly what: 'undrawn'; readonly area: string; readonly from: string; readonly to: string; readonly riskClass: string; readonly field: string | null }
  | { readonly what: 'moved'; readonly area: string; readonly model: string; readonly from: string; readonly to: string; readonly fromClass: string; readonly toClass: string }
  | { readonly what: 'crossed'; readonly area: string; readonly day: string; readonly one: string; readonly other: string; readonly oneClass: string; readonly otherClass: string }

export interface RiskSubjectsPage {
  readonly rows: readonly RiskSubject[]
  readonly total: number
  /** Number of the first row in the whole list; 0 when empty. */
  readonly start: number
  readonly next: string | null
}
