/** Lists, plans and directories: what a table of them is asked, and a page of its rows. */
import type { Area } from '#app/queries/types/scope.ts'
import type { CellValue } from '#app/queries/types/lists.ts'

export interface PlanQuestion {
  readonly area: Area
  /** 1 January of the year asked about, and the last day looked at. */
  readonly from: string
  readonly to: string
  readonly department: string | undefined
  /** The day the program believes: a plan line that ends today is not over. */
  readonly today: string
  /** List versions that are held against one another; null where there are none. */
  readonly older: string | null
  readonly newer: string | null
}

/** Column → value. `facets` names, by commas, what the row is listed for. */
export type PlanRow = Readonly<Record<string, CellValue>>

export interface PlanAsked {
  /** Rows listed for this alone; null for all. */
  readonly only: string | null
  readonly after: string | null
  readonly limit: number
}

export interface PlanRows {
  readonly rows: readonly PlanRow[]
  /** How many rows are listed for each reason, whichever is asked for. */
  readonly counts: Readonly<Record<string, number>>
  /** Rows for any reason. */
  readonly all: number
  /** Rows for the reason asked for. */
  readonly total: number
  readonly start: number
  readonly next: string | null
}

/** Versions of item lists, the newest first. */
export interface ListVersion {
  readonly name: string
  readonly from: string
  readonly items: number
}
