/** The catalogue of early-warning rules, in the order of their codes. */
import type { QueryRule, ReckonedRule, RowRule, WarningRule } from '#domain/warning.ts'
import { overdueDisposal } from '#domain/warnings/overdue-disposal.ts'
import { undrawnHighRisk } from '#domain/warnings/undrawn-high-risk.ts'
import { unpublishedResult } from '#domain/warnings/unpublished-result.ts'

/** Rules of rows: each is a view and a sum like an indicator. */
export const rowRules: readonly RowRule[] = [unpublishedResult, overdueDisposal, undrawnHighRisk]

/** Rules that a query answers by day. */
export const queryRules: readonly QueryRule[] = []

/** Rules that the program reckons. */
export const reckonedRules: readonly ReckonedRule[] = []

export const warningRules: readonly WarningRule[] = [...rowRules, ...queryRules, ...reckonedRules].sort((one, other) => (one.code < other.code ? -1 : 1))

/** The rule behind a code, or null when there is none. */
export function findWarningRule(code: string): WarningRule | null {
  return warningRules.find((rule) => rule.code === code) ?? null
}

/** The rule of rows behind a code, or null when there is none. */
export function findRowRule(code: string): RowRule | null {
  return rowRules.find((rule) => rule.code === code) ?? null
}
