/** The catalogue of early-warning rules, in the order of their codes. */
import type { WarningRule } from '#domain/warning.ts'
import { overdueDisposal } from '#domain/warnings/overdue-disposal.ts'
import { undrawnHighRisk } from '#domain/warnings/undrawn-high-risk.ts'
import { unpublishedResult } from '#domain/warnings/unpublished-result.ts'

export const warningRules: readonly WarningRule[] = [unpublishedResult, overdueDisposal, undrawnHighRisk]

/** The rule behind a code, or null when there is none. */
export function findWarningRule(code: string): WarningRule | null {
  return warningRules.find((rule) => rule.code === code) ?? null
}
