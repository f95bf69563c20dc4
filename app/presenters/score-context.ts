/** What every part of a scorecard needs to know: the sheet, the cities scored by it, the days, and for whom. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { Period } from '#domain/period.ts'
import { provinceCode } from '#domain/region.ts'
import { mayListRows, mayOpen, type Role } from '#domain/rights.ts'
import type { PartyKind, Scheme } from '#domain/scheme.ts'
import type { Text } from '#app/text.ts'
import { addressRecords } from './addresses.ts'
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
}

/** What those are called whom the sheet assesses. */
export function partyWords({ scheme, text }: Pick<ScoreContext, 'scheme' | 'text'>): Text['scores']['party'][PartyKind] {
  return text.scores.party[scheme.of]
}

/** Address of the records behind an item of an area; null for what is filed, for a gradient, whose classes have their own, and where the reader may not look. */
export function addressItem(context: ScoreContext, code: string, party: string, part: 'unmet' | 'denominator'): string | null {
  const definition = findIndicator(code)
  if (definition?.kind !== 'ratio' || !mayList(context.role, definition)) return null
  return addressRecords({ indicator: code, ...placeOf(context.scheme, party), period: context.period.text, part })
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
