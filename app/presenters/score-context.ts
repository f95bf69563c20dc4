/** What every part of a scorecard needs to know: the sheet, the cities scored by it, the days, and for whom. */
import { hasReached } from '#domain/assessment.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { Period } from '#domain/period.ts'
import { provinceCode } from '#domain/region.ts'
import { mayListRows, mayOpen, type Role } from '#domain/rights.ts'
import type { PartyKind, Scheme } from '#domain/scheme.ts'
import type { Fraction } from '#domain/scoring/fraction.ts'
import type { Text } from '#app/text.ts'
import type { Assessment, RecordPart } from '#app/queries/types.ts'
import { addressRecords } from './addresses.ts'
import { addressAssessment } from './assessments/parts.ts'
import type { Reader } from './figures.ts'
import { requireDefinition, type ScoredParty } from './score-readings.ts'

export interface ScoreContext extends Reader {
  /** What of the sheet can be scored so far. */
  readonly scheme: Scheme
  /** The sheet as it was published. */
  readonly whole: Scheme
  /** Best first; a party that sees only itself is alone here, without a place worth showing. */
  readonly cities: readonly ScoredParty[]
  readonly period: Period
  /** The period as it was asked for; null when it was not. */
  readonly askedPeriod: string | null
  readonly role: Role
  /** Which reading of the figures; `frozen` those that an assessment stands on. */
  readonly reading: 'live' | 'frozen'
  /** The assessment that the sheet is used in; null before there is one. */
  readonly assessment: Assessment | null
  /** Points by the other reading, by `party item`; empty where there is no other. */
  readonly otherPoints: ReadonlyMap<string, Fraction>
  /** `party item` of what is under appeal. */
  readonly appealed: ReadonlySet<string>
}

/** How {@link ScoreContext} names an item of a party. */
export function nameSpot(party: string, item: string): string {
  return `${party} ${item}`
}

/** What those are called whom the sheet assesses. */
export function partyWords({ scheme, text }: Pick<ScoreContext, 'scheme' | 'text'>): Text['scores']['party'][PartyKind] {
  return text.scores.party[scheme.of]
}

/** Address of the records behind an item of an area; null for what is filed, for a gradient, whose classes have their own, and where the reader may not look. */
export function addressItem(context: ScoreContext, code: string, party: string, part: RecordPart): string | null {
  const definition = findIndicator(code)
  if (definition?.kind !== 'ratio' || !mayList(context.role, definition)) return null
  const { reading, assessment } = context
  // What was frozen is listed as it was frozen; of the whole there is no list of that kind.
  if (reading === 'frozen' && assessment !== null) return party === provinceCode ? null : addressAssessment(assessment.assessmentId, 'frozen', { cell: `${party}~${code}`, part })
  return addressRecords({ indicator: code, ...placeOf(context.scheme, party), period: context.period.text, part })
}

export type SchemeWords = Pick<ScoreContext, 'scheme' | 'assessment' | 'text' | 'language'>

/** 方案 2023 第 2 版，考核中、未公布. */
export function sayStanding({ scheme, assessment, text }: SchemeWords): string {
  const stands = assessment === null ? 'none' : hasReached(assessment.state, 'published') ? 'published' : 'running'
  return text.scores.schemeFact(scheme.year, scheme.version, text.scores.stands[stands])
}

/** How an address names whom a sheet assesses: cities go without saying. */
export function askOf({ of }: Pick<Scheme, 'of'>): string | null {
  return of === 'cities' ? null : of
}

/** Where the records of a party are: a city is an area, a department works in the whole province. */
export function placeOf({ of }: Pick<Scheme, 'of'>, party: string): { readonly area: string; readonly department?: string } {
  return of === 'cities' || party === provinceCode ? { area: party } : { area: provinceCode, department: party }
}

/** Address of the enterprises of one class that were not drawn; null for readers who may not know the class of a single one. */
export function addressUndrawn(context: ScoreContext, drawRate: string, party: string, riskClass: string): string | null {
  const definition = requireDefinition(drawRate)
  if (definition.kind === 'gradient' || !mayList(context.role, definition, true)) return null
  return addressRecords({ indicator: drawRate, ...placeOf(context.scheme, party), period: context.period.text, part: 'unmet', class: riskClass })
}

function mayList(role: Role, definition: Extract<IndicatorDefinition, { kind: 'ratio' }>, isByClass = false): boolean {
  return mayOpen(role, 'records') && mayListRows(role, definition.fact, [...definition.counted, ...definition.met], isByClass)
}
