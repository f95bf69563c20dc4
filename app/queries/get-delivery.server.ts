/** One delivery with its whole receipt. */
import { sql } from 'kysely'
import { receiptColumns } from '#app/queries/find-deliveries.server.ts'
import type { Delivery, PageScope, RelatedDelivery } from '#app/queries/types.ts'

/** @returns null when there is no such delivery in the scope. */
export async function getDelivery({ db }: PageScope, deliveryId: number): Promise<Delivery | null> {
  if (!Number.isSafeInteger(deliveryId)) return null
  const { rows } = await sql<Omit<Delivery, 'related'>>`
    select ${receiptColumns}, file_sha256 as sha256, file_bytes as bytes, encoding, delimiter, header,
      file_kind as "fileKind", archive_member as "archiveMember", sheet, header_row as "headerRow", notes, reasons, warnings as "warningReasons", refusal,
      (select handed_in.wanted_table from read.handed_in where handed_in.handed_in_id = deliveries.handed_in_id) as "wantedTable"
    from read.deliveries
    where delivery_id = ${deliveryId}`.execute(db)
  const [row] = rows
  return row === undefined ? null : { ...row, related: await findRelated(db, deliveryId) }
}

async function findRelated(db: PageScope['db'], deliveryId: number): Promise<readonly RelatedDelivery[]> {
  const { rows } = await sql<RelatedDelivery>`
    select mends_delivery_id as "deliveryId", 'mends' as relation, source_table as "sourceTable" from read.deliveries where delivery_id = ${deliveryId} and mends_delivery_id is not null
    union all
    select withdraws_delivery_id, 'withdraws', source_table from read.deliveries where delivery_id = ${deliveryId} and withdraws_delivery_id is not null
    union all
    select delivery_id, 'mendedBy', source_table from read.deliveries where mends_delivery_id = ${deliveryId} and state = 'loaded'
    union all
    select delivery_id, 'withdrawnBy', source_table from read.deliveries where withdraws_delivery_id = ${deliveryId} and state = 'loaded'
    order by 1`.execute(db)
  return rows
}
