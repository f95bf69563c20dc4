/** Lists: the records behind a figure. Pages go by key; the total is always the whole. */
import type { FigureFilters } from '#app/queries/types/figures.ts'
import type { DayRange } from '#app/queries/types/scope.ts'

export type RecordPart = 'numerator' | 'denominator' | 'unmet'
export type CellValue = string | number | boolean | null

export interface RecordColumn {
  readonly name: string
  readonly type: 'text' | 'integer' | 'boolean' | 'date'
  readonly zh: string
  readonly en: string
}

/** `key` identifies the row for ever: its primary key, parts joined by `~`. Cells by column name. */
export interface RecordRow {
  readonly key: string
  readonly cells: Readonly<Record<string, CellValue>>
}

export interface RecordsQuestion {
  /** Code of an indicator (a ratio) or of a warning rule. */
  readonly code: string
  readonly area: string
  readonly period: DayRange
  readonly part: RecordPart
  readonly filters?: FigureFilters
  /** Opaque, from the page before; null for the first. */
  readonly after?: string | null
  /** 1–1000. */
  readonly limit: number
}

export interface RecordsPage {
  readonly columns: readonly RecordColumn[]
  readonly rows: readonly RecordRow[]
  /** The figure itself: what the whole list holds. */
  readonly total: number
  /** Place of the first row of this page, 1-based; 0 when there is none. */
  readonly start: number
  readonly next: string | null
}

/** Names behind the codes that records hold. */
export interface CodeNames {
  readonly areas: Readonly<Record<string, string>>
  readonly departments: Readonly<Record<string, string>>
}
