/** What every part of the differentiation check needs to know. */
import { judgeFields, listInversions, type FieldGradient, type FoundInversion } from '#domain/differentiation.ts'
import type { Period } from '#domain/period.ts'
import { drawGradient } from '#domain/indicators/draw-gradient.ts'
import { findTarget } from '#domain/indicator.ts'
import { maySeeClass, type Role } from '#domain/rights.ts'
import type { Area, Differentiation } from '#app/queries/types.ts'
import { addressRiskSubjects } from './addresses.ts'
import type { Reader } from './figures.ts'

/** What the parts of the page share. */
export interface CheckContext extends Reader {
  readonly found: Differentiation
  readonly area: Area
  readonly period: Period
  readonly role: Role
  readonly judged: readonly FieldGradient[]
  readonly inversions: readonly FoundInversion[]
}

export type CheckInput = Omit<CheckContext, 'judged' | 'inversions'>

/** Judges every field of every part of the area; of a county, its own. */
export function judge(input: CheckInput): CheckContext {
  const { found, area, period } = input
  const judged = judgeFields(drawGradient, found.populations, found.draws, findTarget(drawGradient, period.to))
  return { ...input, judged, inversions: listInversions(ofParts({ found, area, judged })) }
}

/** Address of the enterprises of a class that were not drawn, in a field; null for readers who may not know the class of a single one. */
export function addressUndrawn({ role, period }: Pick<CheckContext, 'role' | 'period'>, place: string, riskClass: string, field: string): string | null {
  return maySeeClass(role) ? addressRiskSubjects({ what: 'undrawn', area: place, period: period.text, class: riskClass, field: field === '' ? null : field }) : null
}

/** Those of the parts of the area; of a county, its own. */
export function ofParts({ found, area, judged }: Pick<CheckContext, 'found' | 'area' | 'judged'>): readonly FieldGradient[] {
  return judged.filter(({ place }) => found.places.length === 0 || place !== area.code)
}
