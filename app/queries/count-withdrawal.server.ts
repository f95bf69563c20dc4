/** What taking a delivery back would do to the rows that it touched. */
import { sql } from 'kysely'
import type { PageScope, WithdrawalCounts } from '#app/queries/types.ts'

/** @returns null when there is nothing to take back, or it is not this right's to do */
export async function countWithdrawal({ db }: PageScope, deliveryId: number): Promise<WithdrawalCounts | null> {
  const { rows } = await sql<WithdrawalCounts>`
    select touched_count as touched, withdrawn_count as withdrawn, restored_count as restored, kept_count as kept, waiting_count as waiting
    from read.count_withdrawal(${deliveryId}::bigint)`.execute(db)
  return rows[0] ?? null
}
