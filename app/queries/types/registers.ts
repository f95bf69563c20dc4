/** Rows of a register, and their counts. */
import type { CellValue } from './lists.ts'

export type RegisterRow = Readonly<Record<string, CellValue>>

export interface RegisterPage {
  readonly rows: readonly RegisterRow[]
  readonly total: number
  readonly start: number
  readonly next: string | null
}

/** Rows of one row of a board, of one kind. */
export interface RegisterCount {
  readonly row: string
  readonly kind: string
  readonly count: number
}
