/** Joint tasks by the departments that carry them out together. */
export interface JointPartners {
  readonly pairs: readonly { readonly lead: string; readonly partner: string; readonly tasks: number }[]
  /** Each task once, with the department that leads it. */
  readonly leads: readonly { readonly lead: string; readonly tasks: number }[]
}
