/** Ways of counting the joint ratio: by tasks, by plans, by visits. */
export type JointCounting = 'C01' | 'C01P' | 'C02'

/** A ruling as it was entered; without a code it takes back what was entered for its day. */
export interface JointRuling {
  readonly rulingId: number
  readonly fromDay: string
  readonly code: JointCounting | null
  readonly document: string
  readonly note: string
  readonly savedByName: string
  readonly savedAt: string
  /** None was entered later for the same day. */
  readonly isNewest: boolean
}
