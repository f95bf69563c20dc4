/** The deliveries that brought the rows of one city, source table and month, newest first. */
import { sql } from 'kysely'
import { requireArea } from '#app/queries/find-areas.server.ts'
import { pageByBatch } from '#app/queries/page-by-batch.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Origin, PageScope, ReceivedPage, ReceivedQuestion } from '#app/queries/types.ts'
import { countedTables } from '#domain/finding-rules.ts'

/**
 * One page of them, and what was declared.
 * @throws RefusedError as {@link requireArea} does; 404 for a table that is not counted by month, 400 for what is no month
 */
export async function findReceived(scope: PageScope, { city, table, month, after, limit }: ReceivedQuestion): Promise<ReceivedPage> {
  await requireArea(scope, city)
  if (!countedTables.some((one) => one === table)) {
    throw new RefusedError(404, 'not-counted-by-month', { zh: `源表“${table}”不按月计数。`, en: `The table "${table}" is not counted by month.` })
  }
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) throw new RefusedError(400, 'month-not-valid', { zh: `月份应写作 2023-10，收到“${month}”。`, en: `A month is written 2023-10, got "${month}".` })
  const day = `${month}-01`
  const all = await scope.remember(['received', city, table, month], async () => {
    const { rows } = await sql<Origin>`
      select batch_id as batch, delivery_id as "deliveryId", file_name as "fileName", sent_by as "sentBy", coalesce(
          (select area_name from read.areas where area_code = sent_by), (select short_name from read.departments where department_code = sent_by), sent_by
        ) as "senderName", finished_at as "finishedAt", row_count as "rowCount",
        exists (select from read.deliveries where deliveries.delivery_id = brought.delivery_id) as "mayOpen"
      from read.received_origins(${city}, ${table}, ${day}::date) as brought`.execute(scope.db)
    return rows
  })
  const declared = await sql<{ count: number }>`
    select declared_count as count from read.reconciled where city_code = ${city} and source_table = ${table} and month_date = ${day}::date`.execute(scope.db)
  return { ...pageByBatch(all, after, limit), received: all.reduce((sum, { rowCount }) => sum + rowCount, 0), declared: declared.rows[0]?.count ?? null }
}
