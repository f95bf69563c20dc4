/** The file of a refused delivery that its reader may hand in again: where it lies, and the tables that its headers fit. */
import { sql } from 'kysely'
import type { LayoutChoice, PageScope } from '#app/queries/types.ts'

export interface KeptFile {
  /** Name in the folder of deliveries. */
  readonly storedName: string
  /** Nothing when it was refused for anything else than fitting several tables. */
  readonly choices: readonly LayoutChoice[]
}

/** @returns null when the delivery is not the reader's, not refused, or without a kept file */
export async function findKeptFile({ db }: PageScope, deliveryId: number): Promise<KeptFile | null> {
  if (!Number.isSafeInteger(deliveryId)) return null
  const { rows } = await sql<KeptFile>`
    select file.stored_name as "storedName", coalesce(deliveries.refusal -> 'choices', '[]'::jsonb) as choices
    from read.kept_file(${deliveryId}::bigint) as file
    join read.deliveries on deliveries.delivery_id = ${deliveryId}`.execute(db)
  return rows[0] ?? null
}
