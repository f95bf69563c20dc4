/** Publishes an assessment: its ranking on frozen figures, written down as a document in the transaction that opens it to everybody. */
import { sql } from 'kysely'
import { readAssessed } from '#app/assessments/find-assessed.server.ts'
import { makeInputs, scoreAssessment, writeScores } from '#app/assessments/score-assessment.server.ts'
import { callFunction } from '#app/commands/lead-assessment.server.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import { findParties, requireAssessment } from '#app/queries/assessments/find-assessments.server.ts'
import { findFrozenFigures } from '#app/queries/assessments/find-frozen-figures.server.ts'
import type { Right } from '#app/queries/types.ts'
import { changeInSnapshot } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'

const PUBLISH_TIMEOUT = '30s'

/** @returns the version in which it is published. @throws RefusedError 403, 404, 409; the last also for who moved it to approval */
export function publishAssessment(services: Services, right: Right, { assessmentId, seen }: { readonly assessmentId: number; readonly seen: number }, writer: Writer): Promise<number> {
  return changeInSnapshot(services, right, PUBLISH_TIMEOUT, async (scope, db) => {
    const assessment = await requireAssessment(scope, String(assessmentId))
    const [assessed, parties] = [await readAssessed(scope, assessment), await findParties(scope, assessmentId)]
    const inputs = makeInputs(parties, await findFrozenFigures(scope, assessment, parties))
    const { text, sha256 } = writeScores(assessment, assessed.scheme, scoreAssessment(assessed, inputs))
    const version = await callFunction(
      db,
      sql`read.publish_assessment(${assessmentId}::bigint, ${seen}::integer, ${scope.today}::date, ${text}, ${sha256}, ${writer.name}, ${writer.displayName})`,
    )
    await recordAuditEvent(db, { actor: writer.name, event: 'assessment-publish', succeeded: true, detail: { id: assessmentId, version, sha256 } })
    return version
  })
}
