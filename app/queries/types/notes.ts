/** What people write beside figures: annotations on days, and the words of those who are assessed. */
import type { Role } from '#domain/rights.ts'

/** A version of something written. */
export interface WrittenVersion {
  readonly version: number
  readonly changedBy: string
  readonly changedByName: string
  readonly changedAt: string
  readonly isWithdrawn: boolean
}

/** What an annotation says, of which days. */
export interface AnnotationContent {
  /** Null: beside every figure of the area. */
  readonly indicator: string | null
  readonly fromDay: string
  readonly toDay: string
  /** Written at the circle of a chart. */
  readonly word: string
  readonly body: string
  /** Those who are assessed see it as well. */
  readonly isPublished: boolean
}

export interface Annotation extends AnnotationContent, WrittenVersion {
  readonly annotationId: number
  readonly area: string
  readonly areaName: string
  readonly authorName: string
  readonly authorRole: Role
  readonly createdAt: string
}

export type AnnotationVersion = AnnotationContent & WrittenVersion

export interface AnnotationsQuestion {
  /** Only of these areas; absent: all of the scope. */
  readonly areas?: readonly string[]
  /** Only of this indicator, and those that stand beside every figure. */
  readonly indicator?: string
  /** Only those that touch these days. */
  readonly days?: { readonly from: string; readonly to: string }
  readonly limit: number
  readonly after?: string | null
}

/** A page of a list by key. */
export interface NotesPage<Row> {
  readonly rows: readonly Row[]
  readonly total: number
  readonly start: number
  readonly next: string | null
}

/** What a city or department says beside a figure of its own. */
export interface FigureComment extends WrittenVersion {
  readonly commentId: number
  readonly indicator: string
  readonly area: string
  readonly areaName: string
  /** Empty where the whole area speaks. */
  readonly department: string
  readonly period: string
  readonly body: string
  /** The figure that was looked at; null where it had no integers. */
  readonly numerator: number | null
  readonly denominator: number | null
  readonly batch: number
  readonly authorName: string
}

export interface CommentsQuestion {
  /** An area with all that lies in it; absent: all of the scope. */
  readonly within?: string
  readonly indicators?: readonly string[]
  /** Only what this department says; absent: areas and all departments. */
  readonly department?: string | undefined
  readonly period?: string
  readonly limit: number
  readonly after?: string | null
}
