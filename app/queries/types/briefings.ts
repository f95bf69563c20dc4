/** Briefings: texts whose figures are references, with what each stood for when a version was saved. */
import type { PlacedTag } from '#domain/briefings/markdown.ts'
import type { TagFault, TagPart } from '#domain/briefings/tag.ts'
import type { FigureState, Wording } from '#domain/indicator.ts'
import type { AreaLevel } from '#domain/region.ts'
import type { Role } from '#domain/rights.ts'

export type BriefingState = 'draft' | 'published' | 'withdrawn'

/** A briefing as a list shows it. */
export interface BriefingLine {
  readonly briefingId: number
  readonly title: string
  readonly period: string
  readonly area: string
  readonly areaName: string
  readonly state: BriefingState
  readonly authorName: string
  readonly changedByName: string
  readonly changedAt: string
  readonly version: number
}

export interface Briefing extends BriefingLine {
  readonly areaLevel: AreaLevel
  readonly body: string
  readonly authorRole: Role
  readonly createdAt: string
}

export interface BriefingVersion {
  readonly version: number
  readonly title: string
  readonly period: string
  readonly body: string
  readonly state: BriefingState
  readonly changedByName: string
  readonly changedAt: string
}

/** What a tag stands for: whole numbers, and the state, definition and load that they were counted under. */
export interface TaggedFigure {
  readonly position: number
  readonly indicator: string
  readonly area: string
  readonly areaName: string
  /** `''`: all departments together. */
  readonly department: string
  readonly period: string
  readonly from: string
  readonly to: string
  readonly part: TagPart
  readonly state: FigureState
  readonly numerator: number
  readonly denominator: number
  /** Of the same days a year before; null where they were not asked, or nothing was counted. */
  readonly numeratorBefore: number | null
  readonly denominatorBefore: number | null
  readonly place: number | null
  readonly definitionVersion: number
  readonly asOf: string
  readonly batch: number
  readonly generation: number
}

/** A figure to be saved, with the area whose figures one must be allowed to see. */
export interface FigureToKeep extends TaggedFigure {
  readonly needsArea: string
  readonly needsCity: string
}

/** A tag with what it stands for, or why it stands for nothing. */
export type AnsweredTag = PlacedTag & ({ readonly figure: FigureToKeep; readonly refusal: null } | { readonly figure: null; readonly refusal: Wording })

/** What keeps a text from being saved. */
export type TextFault =
  | { readonly kind: 'unread'; readonly line: number; readonly raw: string; readonly fault: TagFault }
  | { readonly kind: 'refused'; readonly line: number; readonly raw: string; readonly refusal: Wording }
  | { readonly kind: 'contradicts' | 'not-a-number'; readonly line: number; readonly raw: string; readonly typed: string; readonly figure: TaggedFigure }
