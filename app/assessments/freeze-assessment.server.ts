/**
 * Freezes an assessment: its figures and the records that they counted, read in one snapshot and written in the same transaction. A load that
 * commits meanwhile is in neither; a process that dies leaves the assessment as it was.
 */
import { sql } from 'kysely'
import { callFunction } from '#app/commands/lead-assessment.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import { findParties, requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findLiveFigures } from '#app/queries/assessments/find-live-inputs.server.ts'
import { requireIndicator, requireRatio } from '#app/queries/find-indicator-values.server.ts'
import type { Figure, PageScope, Right } from '#app/queries/types.ts'
import { changeInSnapshot } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'
import { getFact } from '#domain/facts.ts'

/** Longest that the records of a year may take to be written down. */
const FREEZE_TIMEOUT = '10min'

export interface FreezeToTake {
  readonly assessmentId: number
  readonly seen: number
}

/** @returns the version in which it is frozen. @throws RefusedError 403, 404, 409 as every step */
export function freezeAssessment(services: Services, right: Right, freeze: FreezeToTake, writer: Writer): Promise<number> {
  return changeInSnapshot(services, right, FREEZE_TIMEOUT, (scope, db) => writeFreeze(scope, db, freeze, writer))
}

async function writeFreeze(scope: PageScope, db: Parameters<typeof callFunction>[0], { assessmentId, seen }: FreezeToTake, writer: Writer): Promise<number> {
  const assessment = await requireAssessment(scope, String(assessmentId))
  const parties = await findParties(scope, assessmentId)
  const figures = await findLiveFigures(scope, assessment, parties)
  const rows = Object.entries(figures).flatMap(([party, own]) => Object.values(own).map((figure) => toRow(party, figure)))
  const { batch, generation } = scope.generation
  const version = await callFunction(
    db,
    sql`read.freeze_assessment(
      ${assessmentId}::bigint, ${seen}::integer, ${scope.today}::date, ${JSON.stringify(rows)}::jsonb, ${JSON.stringify(listSources(assessment.codes))}::jsonb,
      ${batch}::integer, ${generation}::bigint, ${writer.name}, ${writer.displayName}
    )`,
  )
  await recordAuditEvent(db, { actor: writer.name, event: 'assessment-freeze', succeeded: true, detail: { id: assessmentId, version, batch, generation } })
  return version
}

/** The indicator whose records a figure counted. */
function recordsOf(code: string): string {
  const definition = requireIndicator(code)
  return definition.kind === 'gradient' ? definition.partOf : definition.code
}

/** The ratios whose records are kept: class by class where a gradient compares them. */
function listSources(codes: readonly string[]) {
  const compared = new Set(codes.flatMap((code) => (requireIndicator(code).kind === 'gradient' ? [recordsOf(code)] : [])))
  return [...new Set(codes.map(recordsOf))].map((code) => ({ code, keys: getFact(requireRatio(code).fact).key, byClass: compared.has(code) }))
}

/** A figure under the names of the columns of assess.frozen_figures. */
function toRow(party: string, { indicator, state, numerator, denominator, parts, target, missingCities, met: isMet, isMonotone }: Figure) {
  return {
    party_code: party, indicator_code: indicator, definition_version: requireIndicator(indicator).version, state, numerator, denominator,
    parts: parts?.map(({ riskClass, numerator: met, denominator: counted }) => ({ riskClass, numerator: met, denominator: counted })) ?? null,
    target_numerator: target?.numerator ?? null, target_denominator: target?.denominator ?? null, missing_codes: missingCities, records_code: recordsOf(indicator),
    is_met: isMet, is_monotone: isMonotone ?? null,
  }
}
