/** Every table that leaves as a file, in the order of the pages that show it. */
import type { ExportDefinition } from '#app/exports/export.ts'
import { assessmentLedgerExport } from '#app/exports/tables/assessment-ledger.server.ts'
import { arrivalsExport, monthsExport } from '#app/exports/tables/arrivals.server.ts'
import { originsExport, receivedExport } from '#app/exports/tables/brought.server.ts'
import { findingExport, historyExport, originExport } from '#app/exports/tables/changes.server.ts'
import { channelsExport } from '#app/exports/tables/channels.server.ts'
import { checklistExport, meetingsExport } from '#app/exports/tables/checklists.server.ts'
import { declaredExport } from '#app/exports/tables/declared.server.ts'
import { deliveriesExport } from '#app/exports/tables/deliveries.server.ts'
import { enterpriseExport } from '#app/exports/tables/enterprise.server.ts'
import { exploreExport } from '#app/exports/tables/explore.server.ts'
import { figuresExport } from '#app/exports/tables/figures.server.ts'
import { drawsExport } from '#app/exports/tables/draws.server.ts'
import { findingsExport } from '#app/exports/tables/findings.server.ts'
import { handOverExport } from '#app/exports/tables/hand-over.server.ts'
import { indicatorsExport } from '#app/exports/tables/indicators.server.ts'
import { issuesExport } from '#app/exports/tables/issues.server.ts'
import { layoutsExport } from '#app/exports/tables/layouts.server.ts'
import { jointTasksExport } from '#app/exports/tables/joint-tasks.server.ts'
import { annotationsExport, commentsExport } from '#app/exports/tables/notes.server.ts'
import { planExports } from '#app/exports/tables/plans.server.ts'
import { rankingExport } from '#app/exports/tables/ranking.server.ts'
import { recordsExport } from '#app/exports/tables/records.server.ts'
import { registersExport } from '#app/exports/tables/registers.server.ts'
import { rejectsExport } from '#app/exports/tables/rejects.server.ts'
import { riskExport } from '#app/exports/tables/risk.server.ts'
import { riskSubjectsExport } from '#app/exports/tables/risk-subjects.server.ts'
import { rulesExport } from '#app/exports/tables/rules.server.ts'
import { sampleExport } from '#app/exports/tables/samples.server.ts'
import { scorecardExport, scorecardsExport } from '#app/exports/tables/scorecards.server.ts'
import { searchExport } from '#app/exports/tables/search.server.ts'
import { warningReportExport } from '#app/exports/tables/warning-report.server.ts'
import { warningsExport } from '#app/exports/tables/warnings.server.ts'
import { watchListExport } from '#app/exports/tables/watch-list.server.ts'
import { workPointsExport } from '#app/exports/tables/work-points.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'

export const exportCatalogue: readonly ExportDefinition[] = [
  rankingExport, figuresExport, exploreExport, scorecardsExport, scorecardExport, riskExport, warningsExport, recordsExport, searchExport,
  indicatorsExport, deliveriesExport, rejectsExport, findingsExport, declaredExport, receivedExport, originsExport, originExport, historyExport,
  findingExport, layoutsExport, annotationsExport, assessmentLedgerExport, commentsExport, workPointsExport, jointTasksExport, enterpriseExport,
  arrivalsExport, monthsExport, issuesExport, rulesExport, ...planExports, channelsExport, registersExport, checklistExport, meetingsExport,
  sampleExport, watchListExport, riskSubjectsExport, handOverExport, drawsExport, warningReportExport,
]

/** @throws RefusedError 404 when no table has this name. */
export function requireExport(id: string | undefined): ExportDefinition {
  const found = exportCatalogue.find((definition) => definition.id === id)
  if (found !== undefined) return found
  throw new RefusedError(404, 'no-such-export', { zh: `没有可导出的表“${id ?? ''}”。`, en: `There is no table "${id ?? ''}" to export.` })
}
