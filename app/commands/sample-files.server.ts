/** Draws a sample of a party's files and notes what was found of each. */
import { sql, type Transaction } from 'kysely'
import { explainFiling } from '#app/commands/explain-filing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import { findFrame, type FrameQuestion } from '#app/queries/filings/find-samples.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { FileFinding } from '#app/queries/types.ts'
import { drawSample } from '#domain/filings/sample.ts'
import type { Database } from '#sql/schema.ts'

export interface SampleToDraw extends FrameQuestion {
  readonly assessmentId: number
  readonly size: number
  readonly seed: number
  readonly reason: string
  readonly today: string
}

/** Draws by the seed from the frame as it is now, and keeps both. @returns number of the sample @throws RefusedError 403, 404, 409, 422 */
export async function drawFiles(db: Transaction<Database>, { assessmentId, size, seed, reason, today, ...question }: SampleToDraw, writer: Writer): Promise<number> {
  const frame = await findFrame({ db }, question)
  if (size > frame.length) {
    throw new RefusedError(422, 'sample-too-large', { zh: `可抽的案卷只有 ${frame.length} 件，抽取数不能多于它。`, en: `There are only ${frame.length} files to draw from.` })
  }
  const names = new Map(frame.map(({ key, name }) => [key, name]))
  const keys = frame.map(({ key }) => key)
  const files = drawSample(keys, size, seed).map((key, index) => ({ position: index + 1, record_key: key, record_name: names.get(key) ?? key }))
  const { rows } = await sql<{ id: number }>`
    select read.draw_sample(
      ${assessmentId}::bigint, ${question.party}, ${question.frame}, ${question.fromDay}::date, ${question.toDay}::date, ${keys.join('\n')}, ${keys.length}::integer,
      ${seed}::bigint, ${JSON.stringify(files)}::jsonb, ${reason}, ${today}::date, ${writer.name}, ${writer.displayName}
    )::integer as id`
    .execute(db)
    .catch((error: unknown) => {
      throw explainFiling(error)
    })
  const id = rows[0]?.id ?? 0
  await recordAuditEvent(db, { actor: writer.name, event: 'sample-draw', succeeded: true, detail: { assessment: assessmentId, party: question.party, id, size, seed } })
  return id
}

export interface FindingToNote {
  readonly sampleId: number
  readonly position: number
  readonly seen: number
  readonly finding: FileFinding
  readonly remark: string
  readonly today: string
}

/** @throws RefusedError 403, 404, 409, 422 for a fault without a word about it */
export async function noteFinding(db: Transaction<Database>, { sampleId, position, seen, finding, remark, today }: FindingToNote, writer: Writer): Promise<void> {
  await sql`
    select read.note_finding(${sampleId}::bigint, ${position}::integer, ${seen}::integer, ${finding}, ${remark}, ${today}::date, ${writer.name}, ${writer.displayName})`
    .execute(db)
    .catch((error: unknown) => {
      throw explainFiling(error)
    })
  await recordAuditEvent(db, { actor: writer.name, event: 'sample-find', succeeded: true, detail: { sample: sampleId, position, finding } })
}
