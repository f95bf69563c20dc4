/** Enters which way of counting the joint ratio rules from a day on, or takes it back. The database checks the right and what was seen. */
import { sql, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { JointRuling } from '#app/queries/types.ts'
import type { Database } from '#sql/schema.ts'

export interface RulingToEnter extends Pick<JointRuling, 'fromDay' | 'code' | 'document' | 'note'> {
  /** Number of the last ruling that the writer saw; 0 for none. */
  readonly seen: number
}

/**
 * @returns number of the ruling
 * @throws RefusedError 403 for all but the province's evaluators, 404 when there is nothing to take back, 409 when another was entered meanwhile
 */
export async function enterRuling(db: Transaction<Database>, { seen, fromDay, code, document, note }: RulingToEnter, writer: { readonly name: string; readonly displayName: string }): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select read.enter_joint_ruling(${seen}::bigint, ${fromDay}::date, ${code}, ${document}, ${note}, ${writer.name}, ${writer.displayName})::integer as id`
    .execute(db)
    .catch((error: unknown) => {
      throw explainWriting(error)
    })
  const [entered] = rows
  if (entered === undefined) throw new Error('the ruling was not entered')
  await recordAuditEvent(db, { actor: writer.name, event: 'joint-ruling', succeeded: true, detail: { id: entered.id, from: fromDay, indicator: code, document } })
  return entered.id
}
