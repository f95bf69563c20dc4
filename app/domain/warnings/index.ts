/** The catalogue of early-warning rules, in the order of their codes. */
import type { QueryRule, ReckonedRule, RowRule, WarningRule } from '#domain/warning.ts'
import { abnormalListing } from '#domain/warnings/abnormal-listing.ts'
import { bunchedResults } from '#domain/warnings/bunched-results.ts'
import { classJump } from '#domain/warnings/class-jump.ts'
import { completionForecast } from '#domain/warnings/completion-forecast.ts'
import { drawTest } from '#domain/warnings/draw-test.ts'
import { funnelOutlier } from '#domain/warnings/funnel-outlier.ts'
import { inspectorLoad } from '#domain/warnings/inspector-load.ts'
import { invalidCertificate } from '#domain/warnings/invalid-certificate.ts'
import { jointRatioForecast } from '#domain/warnings/joint-ratio-forecast.ts'
import { noProblemFound } from '#domain/warnings/no-problem-found.ts'
import { overdueDisposal } from '#domain/warnings/overdue-disposal.ts'
import { problemShiftByArea } from '#domain/warnings/problem-shift-by-area.ts'
import { problemShiftByIndustry } from '#domain/warnings/problem-shift-by-industry.ts'
import { repeatedPair } from '#domain/warnings/repeated-pair.ts'
import { repeatedProblems } from '#domain/warnings/repeated-problems.ts'
import { repeatedVisits } from '#domain/warnings/repeated-visits.ts'
import { riskScore } from '#domain/warnings/risk-score.ts'
import { signalBurst } from '#domain/warnings/signal-burst.ts'
import { signalShiftByArea } from '#domain/warnings/signal-shift-by-area.ts'
import { signalShiftByIndustry } from '#domain/warnings/signal-shift-by-industry.ts'
import { silentListChange } from '#domain/warnings/silent-list-change.ts'
import { silentPartner } from '#domain/warnings/silent-partner.ts'
import { splitVisit } from '#domain/warnings/split-visit.ts'
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
  staleDirectory, classJump, repeatedProblems, signalBurst, abnormalListing, uninspectedHighClass, riskScore,
]

/** Rules that the program reckons. */
export const reckonedRules: readonly ReckonedRule[] = [
  jointRatioForecast, noProblemFound, repeatedPair, drawTest, problemShiftByArea, signalShiftByArea, problemShiftByIndustry,
  signalShiftByIndustry, funnelOutlier, completionForecast, bunchedResults, splitVisit, inspectorLoad,
]

export const warningRules: readonly WarningRule[] = [...rowRules, ...queryRules, ...reckonedRules].sort((one, other) => (one.code < other.code ? -1 : 1))

/** The rule behind a code, or null when there is none. */
export function findWarningRule(code: string): WarningRule | null {
  return warningRules.find((rule) => rule.code === code) ?? null
}

/** The rule of rows behind a code, or null when there is none. */
export function findRowRule(code: string): RowRule | null {
  return rowRules.find((rule) => rule.code === code) ?? null
}
