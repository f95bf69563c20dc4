/** Asks for a whole delivery to be taken back, as it was counted and confirmed. The worker does it; a delivery of its own tells of it. */
import { sql, type Transaction } from 'kysely'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Database } from '#sql/schema.ts'

/** Rows that would go and rows that would come back, as they were shown. */
export interface ConfirmedWithdrawal {
  readonly withdrawn: number
  readonly restored: number
}

/** @throws RefusedError 409 when it would do something else by now, or may not be done */
export async function withdrawDelivery(db: Transaction<Database>, deliveryId: number, { withdrawn, restored }: ConfirmedWithdrawal, actor: string): Promise<void> {
  if (!Number.isSafeInteger(deliveryId)) throw new RefusedError(404, 'no-such-delivery', { zh: '没有这份回执。', en: 'There is no such delivery.' })
  const { rows } = await sql<{ id: number | null }>`
    select read.hand_in_withdrawal(${deliveryId}::bigint, ${withdrawn}::bigint, ${restored}::bigint, ${actor}) as id`.execute(db)
  const id = rows[0]?.id ?? null
  if (id === null) {
    throw new RefusedError(409, 'counts-moved', {
      zh: '数据在确认期间有变动，或这份回执不能撤回；请重新打开撤回页核对行数。',
      en: 'The data moved while you confirmed, or this delivery cannot be taken back; open the page again and look at the counts.',
    })
  }
  await recordAuditEvent(db, { actor, event: 'withdraw', succeeded: true, detail: { id, delivery: deliveryId, withdrawn, restored } })
}
