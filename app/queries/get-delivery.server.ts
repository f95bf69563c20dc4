/** One delivery with its whole receipt. */
import { sql } from 'kysely'
import { receiptColumns } from '#app/queries/find-deliveries.server.ts'
import type { Delivery, PageScope } from '#app/queries/types.ts'

/** @returns null when there is no such delivery in the scope. */
export async function getDelivery({ db }: PageScope, deliveryId: number): Promise<Delivery | null> {
  if (!Number.isSafeInteger(deliveryId)) return null
  const { rows } = await sql<Delivery>`
    select ${receiptColumns}, file_sha256 as sha256, file_bytes as bytes, encoding, delimiter, header, reasons, warnings as "warningReasons", refusal
    from read.deliveries
    where delivery_id = ${deliveryId}`.execute(db)
  return rows[0] ?? null
}
