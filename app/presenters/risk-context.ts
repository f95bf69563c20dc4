/** What every part of the risk page needs to know: the heat maps, their area and days, and for whom. */
import { judgeGradient, type Gradient } from '#domain/gradient.ts'
import { drawGradient } from '#domain/indicators/draw-gradient.ts'
import { drawRate } from '#domain/indicators/draw-rate.ts'
import { problemRate } from '#domain/indicators/problem-rate.ts'
import type { RatioDefinition } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import { mayListRows, mayOpen, type Role } from '#domain/rights.ts'
import type { Area, Figure, HeatCell, RiskMatrices } from '#app/queries/types.ts'
import { addressRecords } from './addresses.ts'
import type { Reader } from './figures.ts'

export interface RiskContext extends Reader {
  readonly matrices: RiskMatrices
  /** The area of the whole: a province with its cities, a city with its counties, or a county alone. */
  readonly area: Area
  readonly period: Period
  readonly askedPeriod: string | null
  readonly role: Role
}

/** A cell of a matrix. */
export function findCell(cells: readonly HeatCell[], row: string, column: string): Figure | null {
  return cells.find((cell) => cell.row === row && cell.column === column)?.figure ?? null
}

/** The order of the classes in one place; null when its data did not come. */
export function judgePlace({ matrices }: RiskContext, place: string): Gradient | null {
  const figure = matrices.gradients.find(({ area }) => area === place)
  return figure === undefined || figure.state === 'not-reported' ? null : judgeGradient(drawGradient, figure.parts ?? [], figure.target)
}

/** Address of enterprises of one class by whether they were drawn; null for readers who may not know the class of a single one. */
export function addressClass(context: RiskContext, place: string, riskClass: string, part: 'denominator' | 'unmet'): string | null {
  return mayList(context.role, drawRate, true) ? addressRecords({ indicator: drawRate.code, area: place, period: context.period.text, part, class: riskClass }) : null
}

/** Address of the visits behind a problem rate; null where the reader may not list them. */
export function addressVisits(context: RiskContext, place: string, filter: { readonly industry?: string; readonly class?: string }, part: 'numerator' | 'denominator' = 'denominator'): string | null {
  if (!mayList(context.role, problemRate, filter.class !== undefined)) return null
  return addressRecords({ indicator: problemRate.code, area: place, period: context.period.text, part, ...filter })
}

function mayList(role: Role, { fact, counted, met }: RatioDefinition, isByClass: boolean): boolean {
  return mayOpen(role, 'records') && mayListRows(role, fact, [...counted, ...met], isByClass)
}
