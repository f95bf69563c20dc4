/** Saves or withdraws what the scope's own area says beside a figure, with its line of the audit. */
import { sql, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { Writer } from '#app/commands/write-annotation.server.ts'
import type { Database } from '#sql/schema.ts'

export interface CommentToWrite {
  readonly indicator: string
  readonly period: string
  /** The version that the writer saw; 0 where nothing was said. */
  readonly seen: number
  /** Null withdraws what was said. */
  readonly body: string | null
  /** The figure that the writer looked at. */
  readonly numerator: number | null
  readonly denominator: number | null
  readonly batch: number
}

/** @throws RefusedError 403 where the right speaks for nobody who is assessed, 409 when it was changed meanwhile */
export async function writeComment(db: Transaction<Database>, comment: CommentToWrite, writer: Writer): Promise<void> {
  const { indicator, period, seen, body, numerator, denominator, batch } = comment
  const { rows } = await sql<{ id: number; version: number }>`
    select comment_id as id, version
    from read.write_comment(
      ${indicator}, ${period}, ${seen}::integer, ${body}, ${numerator}::bigint, ${denominator}::bigint, ${batch}::integer, ${writer.name}, ${writer.displayName}
    )`
    .execute(db)
    .catch((error: unknown) => {
      throw explainWriting(error)
    })
  const [written] = rows
  await recordAuditEvent(db, {
    actor: writer.name, event: 'comment', succeeded: true,
    detail: { id: written?.id ?? null, version: written?.version ?? null, indicator, period, withdrawn: body === null },
  })
}
