/** The catalogue of early-warning rules, in the order of their codes. */
import type { QueryRule, ReckonedRule, RowRule, WarningRule } from '#domain/warning.ts'
import { abnormalListing } from '#domain/warnings/abnormal-listing.ts'
import { classJump } from '#domain/warnings/class-jump.ts'
import { invalidCertificate } from '#domain/warnings/invalid-certificate.ts'
import { overdueDisposal } from '#domain/warnings/overdue-disposal.ts'
import { repeatedProblems } from '#domain/warnings/repeated-problems.ts'
import { repeatedVisits } from '#domain/warnings/repeated-visits.ts'
import { signalBurst } from '#domain/warnings/signal-burst.ts'
import { silentListChange } from '#domain/warnings/silent-list-change.ts'
import { silentPartner } from '#domain/warnings/silent-partner.ts'
import { staleDirectory } from '#domain/warnings/stale-directory.ts'
import { uncoveredItem } from '#domain/warnings/uncovered-item.ts'
import { undrawnHighRisk } from '#domain/warnings/undrawn-high-risk.ts'
import { unfinishedTask } from '#domain/warnings/unfinished-task.ts'
import { uninspectedHighClass } from '#domain/warnings/uninspected-high-class.ts'
import { unpublishedResult } from '#domain/warnings/unpublished-result.ts'
import { unstartedPlan } from '#domain/warnings/unstarted-plan.ts'

/** Rules of rows: each is a view and a sum like an indicator. */
export const rowRules: readonly RowRule[] = [unpublishedResult, overdueDisposal, undrawnHighRisk]

/** Rules that a query answers by day. */
export const queryRules: readonly QueryRule[] = [
  unfinishedTask, unstartedPlan, uncoveredItem, invalidCertificate, repeatedVisits, silentListChange, silentPartner,
  staleDirectory, classJump, repeatedProblems, signalBurst, abnormalListing, uninspectedHighClass,
]

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
