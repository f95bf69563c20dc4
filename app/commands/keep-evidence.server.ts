/** Keeps a file of evidence that was looked through, or takes one off. */
import { sql, type Transaction } from 'kysely'
import { explainFiling } from '#app/commands/explain-filing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import type { EvidenceKind } from '#app/queries/types.ts'
import type { Database } from '#sql/schema.ts'

export interface EvidenceToKeep {
  readonly assessmentId: number
  readonly party: string
  readonly item: string
  /** The case that it shows; null: the item. */
  readonly caseId: number | null
  readonly name: string
  readonly kind: EvidenceKind
  readonly content: Uint8Array
  /** What it was looked through for. */
  readonly scan: Readonly<Record<string, string | number>>
  readonly today: string
}

/** @returns number of the document; the same bytes once more are the same document @throws RefusedError 403, 404, 409, 422 for too many */
export async function keepEvidence(db: Transaction<Database>, { assessmentId, party, item, caseId, name, kind, content, scan, today }: EvidenceToKeep, writer: Writer): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select read.add_document(
      ${assessmentId}::bigint, ${party}, ${item}, ${caseId}::bigint, ${name}, ${kind}, ${Buffer.from(content)}::bytea, ${JSON.stringify(scan)}::jsonb, ${today}::date,
      ${writer.name}, ${writer.displayName}
    )::integer as id`
    .execute(db)
    .catch((error: unknown) => {
      throw explainFiling(error)
    })
  const id = rows[0]?.id ?? 0
  await recordAuditEvent(db, { actor: writer.name, event: 'document-add', succeeded: true, detail: { assessment: assessmentId, party, item, id, bytes: content.length } })
  return id
}

/** @throws RefusedError 403, 404, 409 */
export async function takeEvidenceOff(db: Transaction<Database>, documentId: number, today: string, writer: Writer): Promise<void> {
  await sql`select read.take_document_off(${documentId}::bigint, ${today}::date, ${writer.name}, ${writer.displayName})`.execute(db).catch((error: unknown) => {
    throw explainFiling(error)
  })
  await recordAuditEvent(db, { actor: writer.name, event: 'document-take-off', succeeded: true, detail: { id: documentId } })
}
