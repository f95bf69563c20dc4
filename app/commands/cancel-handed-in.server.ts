/** Asks for the end of what was handed in: taken off when it waits; rolled back by the worker when it is being loaded. */
import { sql, type Transaction } from 'kysely'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { HandedInState } from '#app/queries/types.ts'
import type { Database } from '#sql/schema.ts'

/** @returns the state found: `cancelled` at once, `running` when the worker will see to it, else it had ended before */
export async function cancelHandedIn(db: Transaction<Database>, handedInId: number, actor: string): Promise<HandedInState> {
  const { rows } = await sql<{ state: HandedInState | null }>`select read.cancel_handed_in(${handedInId}::bigint) as state`.execute(db)
  const state = rows[0]?.state ?? null
  if (state === null) throw new RefusedError(404, 'no-such-delivery', { zh: `没有报送 ${handedInId}。`, en: `There is no delivery ${handedInId}.` })
  await recordAuditEvent(db, { actor, event: 'cancel', succeeded: state === 'cancelled' || state === 'running', detail: { id: handedInId, state } })
  return state
}
