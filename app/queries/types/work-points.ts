/** What people filed for the work points. */

export interface WorkStep {
  readonly pointNumber: number
  readonly stepNumber: number
  readonly version: number
  readonly name: string
  readonly plannedDate: string | null
  readonly doneDate: string | null
  readonly documentNumber: string
  readonly documentTitle: string
  readonly note: string
  readonly isRemoved: boolean
  /** Sign-in name and role of who saved the version. */
  readonly savedBy: string
  readonly savedAs: string
  readonly savedAt: string
}

export interface WorkOwner {
  readonly pointNumber: number
  readonly version: number
  readonly departmentCode: string
  readonly contact: string
  readonly savedBy: string
  readonly savedAs: string
  readonly savedAt: string
}

/** A step that came with a delivery. */
export interface DeliveredStep {
  readonly pointNumber: number
  readonly stepNumber: number
  readonly areaCode: string
  readonly areaName: string
  readonly departmentCode: string
  readonly name: string
  readonly plannedDate: string
  readonly doneDate: string | null
  readonly documentNumber: string
  readonly documentTitle: string
}

/** What people filed. */
export interface FiledWork {
  readonly steps: readonly WorkStep[]
  readonly owners: readonly WorkOwner[]
}
