/** Addresses of scorecard models. */
import type { ModelIndicatorId } from '#domain/scorecards/indicators.ts'
import { buildAddress } from '../addresses.ts'

export const MODELS_ADDRESS = '/risk/models'
/** Longest name of a model. */
export const LONGEST_NAME = 60
/** Longest reason of a step. */
export const LONGEST_REASON = 400

/** What is fitted: all of it stands in the address of the builder. */
export interface ModelChoice {
  readonly area: string
  readonly industry: string | null
  readonly year: number
  readonly held: number
  readonly indicators: readonly ModelIndicatorId[]
}

/** Address of the builder with a choice. */
export function addressModels({ area, industry, year, held, indicators }: ModelChoice): string {
  const parts = new URLSearchParams([['area', area], ['year', String(year)], ['held', String(held)], ['industry', industry ?? ''], ...indicators.map((id) => ['indicator', id])])
  return `${MODELS_ADDRESS}?${parts.toString()}`
}

/** Address of a model; without a version that in use, else the newest. */
export function addressModel({ id, version }: { readonly id: number; readonly version?: number }): string {
  return buildAddress(`${MODELS_ADDRESS}/${String(id)}`, version === undefined ? {} : { version: String(version) })
}
