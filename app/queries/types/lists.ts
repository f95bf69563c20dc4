/** Lists: the records behind a figure, and warnings. Pages go by key; the total is always the whole. */
import type { FigureFilters } from '#app/queries/types/figures.ts'
import type { DayRange } from '#app/queries/types/scope.ts'
import type { WarningLevel } from '#domain/warning.ts'

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

export interface WarningLine {
  /** `W02~<key>` */
  readonly id: string
  readonly rule: string
  readonly level: WarningLevel
  readonly areaCode: string
  readonly areaName: string
  readonly cityCode: string
  readonly cityName: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly subjectId: string
  readonly subjectName: string
  readonly taskId: string | null
  readonly itemCode: string | null
  /** The day by which it must be settled. */
  readonly dueDate: string | null
  /** The day it became a concern. */
  readonly sinceDate: string
  /** Working days to the limit: 0 today, negative overdue; null outside the loaded calendar. */
  readonly workingDaysLeft: number | null
  /** The row's columns, for the rule's sentence. */
  readonly cells: Readonly<Record<string, CellValue>>
}

export interface WarningCount {
  readonly rule: string
  readonly level: WarningLevel
  readonly count: number
}

export type WarningSort = 'gravity' | 'due' | '-due' | 'area' | 'rule'

export interface WarningsQuestion {
  readonly area: string
  readonly rule?: string
  readonly level?: WarningLevel
  readonly department?: string
  readonly sort: WarningSort
  readonly after?: string | null
  readonly limit: number
}

export interface WarningsPage {
  readonly rows: readonly WarningLine[]
  readonly total: number
  readonly start: number
  readonly next: string | null
  /** Per rule and level in the area and department asked, whatever rule and level are chosen. */
  readonly counts: readonly WarningCount[]
}

/** Names behind the codes that records hold. */
export interface CodeNames {
  readonly areas: Readonly<Record<string, string>>
  readonly departments: Readonly<Record<string, string>>
}
