/** Accepts a proposal of a joint task, or takes an accepted one back. The database checks the right and what the writer had seen. */
import { sql, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import type { JointOpening } from '#app/queries/types.ts'
import type { Database } from '#sql/schema.ts'

interface Writer {
  readonly name: string
  readonly displayName: string
}

/**
 * @param opening as it stands, with the mark of what the writer saw
 * @returns number of the proposal
 * @throws RefusedError 403 without the right, 404 when nothing is left to gather, 409 when the visits are others by now
 */
export async function acceptJointProposal(db: Transaction<Database>, opening: Pick<JointOpening, 'area' | 'tag' | 'riskClass' | 'mark' | 'ratio' | 'sparedTasks'>, today: string, writer: Writer): Promise<number> {
  const { area, tag, riskClass, mark, ratio, sparedTasks } = opening
  const { rows } = await sql<{ id: number }>`
    select saved_id::integer as id
    from read.accept_joint_proposal(
      ${today}::date, ${area}, ${tag}, ${riskClass}, ${mark}, ${ratio.before.numerator}::bigint, ${ratio.before.denominator}::bigint, ${sparedTasks}::integer,
      ${ratio.area}, ${writer.name}, ${writer.displayName}
    )`
    .execute(db)
    .catch((error: unknown) => {
      throw explainWriting(error)
    })
  const [accepted] = rows
  if (accepted === undefined) throw new Error('the proposal was not accepted')
  await recordAuditEvent(db, { actor: writer.name, event: 'joint-accept', succeeded: true, detail: { id: accepted.id, area, tag, mark } })
  return accepted.id
}

/** @throws RefusedError 403 without the right, 404 for a proposal that there is not, 409 when it was taken back meanwhile */
export async function withdrawJointProposal(db: Transaction<Database>, { proposalId, seen, why }: { readonly proposalId: number; readonly seen: number; readonly why: string }, writer: Writer): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select read.withdraw_joint_proposal(${proposalId}::bigint, ${seen}::integer, ${why}, ${writer.displayName}) as version`
    .execute(db)
    .catch((error: unknown) => {
      throw explainWriting(error)
    })
  await recordAuditEvent(db, { actor: writer.name, event: 'joint-withdraw', succeeded: true, detail: { id: proposalId, version: rows[0]?.version ?? null, why } })
}
