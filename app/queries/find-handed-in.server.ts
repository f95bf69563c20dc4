/** What was handed in, newest first, with the receipt of what has ended. */
import { sql, type RawBuilder } from 'kysely'
import type { HandedIn, PageScope } from '#app/queries/types.ts'

const LISTED = 30

async function find({ db }: PageScope, where: RawBuilder<unknown>, limit: number): Promise<readonly HandedIn[]> {
  const { rows } = await sql<HandedIn>`
    select
      handed.handed_in_id as "handedInId", handed.way, handed.state, handed.file_name as "fileName", handed.file_sha256 as sha256,
      handed.file_bytes as bytes, handed.sender_area as "senderArea", handed.sender_department as "senderDepartment",
      handed.handed_by as "handedBy", handed.mends_delivery_id as "mendsDeliveryId", handed.withdraws_delivery_id as "withdrawsDeliveryId",
      handed.wanted_table as "wantedTable",
      handed.progress_rows as "progressRows", handed.progress_bytes as "progressBytes", handed.cancel_asked_at is not null as "isCancelAsked",
      handed.fault, handed.handed_at as "handedAt", handed.started_at as "startedAt", handed.finished_at as "finishedAt",
      handed.delivery_id as "deliveryId", deliveries.batch_id as batch, deliveries.state as "deliveryState",
      deliveries.source_table as "sourceTable", deliveries.read_count as read, deliveries.loaded_count as loaded,
      deliveries.unchanged_count as unchanged, deliveries.replaced_count as replaced, deliveries.withdrawn_count as withdrawn,
      deliveries.held_count as held, deliveries.rejected_count as rejected, deliveries.reasons, deliveries.refusal
    from read.handed_in as handed
    left join read.deliveries on deliveries.delivery_id = handed.delivery_id
    where ${where}
    order by handed.handed_in_id desc
    limit ${limit}`.execute(db)
  return rows
}

/** Of the scope, or of what mends one delivery: what is under way, and what ended within the last hour. */
export async function findRecentlyHandedIn(scope: PageScope, mends: number | null = null): Promise<readonly HandedIn[]> {
  return find(scope, sql`(handed.finished_at is null or handed.finished_at > now() - interval '1 hour') and (${mends}::bigint is null or handed.mends_delivery_id = ${mends})`, LISTED)
}

/** @returns null when there is no such entry in the scope */
export async function getHandedIn(scope: PageScope, handedInId: number): Promise<HandedIn | null> {
  if (!Number.isSafeInteger(handedInId)) return null
  return (await find(scope, sql`handed.handed_in_id = ${handedInId}`, 1))[0] ?? null
}
