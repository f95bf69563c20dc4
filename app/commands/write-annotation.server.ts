/** Writes, changes or withdraws an annotation within the transaction's scope, with its line of the audit. */
import { sql, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { AnnotationContent } from '#app/queries/types.ts'
import type { Database } from '#sql/schema.ts'

/** Who writes: sign-in name and the name that readers see. */
export interface Writer {
  readonly name: string
  readonly displayName: string
}

export interface AnnotationToWrite extends AnnotationContent {
  /** Null makes a new one. */
  readonly annotationId: number | null
  /** The version that the writer saw; 0 for a new one. */
  readonly seen: number
  readonly area: string
}

/** @throws RefusedError 403 outside the right, 404 for an area or annotation that there is not, 409 when it was changed meanwhile */
export async function writeAnnotation(db: Transaction<Database>, annotation: AnnotationToWrite, writer: Writer): Promise<number> {
  const { annotationId, seen, indicator, area, fromDay, toDay, word, body, isPublished } = annotation
  const { rows } = await sql<{ id: number; version: number }>`
    select annotation_id as id, version
    from read.write_annotation(
      ${annotationId}::bigint, ${seen}::integer, ${indicator}, ${area}, ${fromDay}::date, ${toDay}::date, ${word}, ${body}, ${isPublished},
      ${writer.name}, ${writer.displayName}
    )`
    .execute(db)
    .catch((error: unknown) => {
      throw explainWriting(error)
    })
  const [written] = rows
  if (written === undefined) throw new Error('the annotation was not written')
  await recordAuditEvent(db, { actor: writer.name, event: 'annotate', succeeded: true, detail: { id: written.id, version: written.version, area, indicator, from: fromDay, to: toDay, published: isPublished } })
  return written.id
}

/** @throws as {@link writeAnnotation} does */
export async function withdrawAnnotation(db: Transaction<Database>, annotationId: number, seen: number, writer: Writer): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select read.withdraw_annotation(${annotationId}::bigint, ${seen}::integer, ${writer.name}, ${writer.displayName}) as version`
    .execute(db)
    .catch((error: unknown) => {
      throw explainWriting(error)
    })
  await recordAuditEvent(db, { actor: writer.name, event: 'annotate', succeeded: true, detail: { id: annotationId, version: rows[0]?.version ?? null, withdrawn: true } })
}
