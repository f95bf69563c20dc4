/** Deliveries, newest first, each with its receipt's numbers. */
import { sql, type RawBuilder } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { DeliveriesPage, DeliveriesQuestion, DeliveryLine, PageScope } from '#app/queries/types.ts'

const LARGEST_PAGE = 1000

/** The numbers of a receipt under the names that pages use. */
export const receiptColumns = sql`
  delivery_id as "deliveryId", batch_id as batch, state, file_name as "fileName", source_table as "sourceTable", layout, sent_by as "sentBy",
  coalesce(
    (select area_name from read.areas where area_code = sent_by),
    (select short_name from read.departments where department_code = sent_by),
    sent_by
  ) as "senderName",
  received_at as "receivedAt", finished_at as "finishedAt", read_count as read, loaded_count as loaded, unchanged_count as unchanged,
  replaced_count as replaced, held_count as held, rejected_count as rejected, withdrawn_count as withdrawn,
  warning_count as warnings, released_count as released`

/** One page of deliveries. @throws RefusedError 400 for a wrong limit or page mark. */
export async function findDeliveries(scope: PageScope, { sourceTable, state, sentBy, after: mark, limit }: DeliveriesQuestion): Promise<DeliveriesPage> {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const after = mark === undefined || mark === null ? null : readAfter(mark, ['number'])
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (sourceTable !== undefined) conditions.push(sql`source_table = ${sourceTable}`)
  if (state !== undefined) conditions.push(sql`state = ${state}`)
  if (sentBy !== undefined) conditions.push(sql`sent_by = ${sentBy}`)
  const where = sql.join(conditions, sql` and `)
  const counted = await sql<{ total: number }>`select count(*) as total from read.deliveries where ${where}`.execute(scope.db)
  const { rows } = await sql<DeliveryLine>`
    select ${receiptColumns} from read.deliveries
    where ${where} ${after === null ? sql`` : sql`and delivery_id < ${after.values[0]}`}
    order by delivery_id desc
    limit ${limit}`.execute(scope.db)
  const total = counted.rows[0]?.total ?? 0
  const shown = (after?.shown ?? 0) + rows.length
  const last = rows.at(-1)
  return {
    rows,
    total,
    start: rows.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && rows.length === limit && shown < total ? writeAfter({ shown, values: [last.deliveryId] }) : null,
  }
}
