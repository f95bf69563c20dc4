/** Messages of the scope's account, the newest first. */
import { sql } from 'kysely'
import { readAfter, writeAfter } from '#app/queries/after-token.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Message, NotesPage, PageScope } from '#app/queries/types.ts'

const LARGEST_PAGE = 1000

export interface MessagesQuestion {
  readonly isUnreadOnly: boolean
  readonly limit: number
  readonly after?: string | null
}

/** One page of them. @throws RefusedError 400 for a wrong limit or page mark */
export async function findMessages({ db }: PageScope, { isUnreadOnly, limit, after: mark }: MessagesQuestion): Promise<NotesPage<Message>> {
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) {
    throw new RefusedError(400, 'limit-not-valid', { zh: `limit 应为 1 到 ${LARGEST_PAGE} 的整数。`, en: `limit is a whole number from 1 to ${LARGEST_PAGE}.` })
  }
  const after = mark === null || mark === undefined ? null : readAfter(mark, ['number'])
  const where = isUnreadOnly ? sql`read_at is null` : sql`true`
  const counted = await sql<{ count: number }>`select count(*) as count from read.inbox_messages where ${where}`.execute(db)
  const { rows } = await sql<Omit<Message, 'threshold'> & { over: number | null; under: number | null }>`
    select
      message_id as "messageId", subscription_id as "subscriptionId", inbox_messages.indicator_code as indicator, inbox_messages.area_code as area,
      areas.area_name as "areaName", state_before as before, state_after as after, figure, batch_id as batch, day, made_at as "madeAt", read_at as "readAt",
      comparison, threshold_numerator as over, threshold_denominator as under
    from read.inbox_messages
    left join read.areas on areas.area_code = inbox_messages.area_code
    left join read.subscriptions using (subscription_id)
    where ${where} ${after === null ? sql`` : sql`and message_id < ${after.values[0]}`}
    order by message_id desc
    limit ${limit}`.execute(db)
  const total = counted.rows[0]?.count ?? 0
  const shown = (after?.shown ?? 0) + rows.length
  const last = rows.at(-1)
  return {
    rows: rows.map(({ over, under, ...row }) => ({ ...row, threshold: over === null || under === null ? null : { numerator: over, denominator: under } })),
    total,
    start: rows.length === 0 ? 0 : (after?.shown ?? 0) + 1,
    next: last !== undefined && rows.length === limit && shown < total ? writeAfter({ shown, values: [last.messageId] }) : null,
  }
}

/** How many are unread. */
export async function countUnread({ db }: PageScope): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from read.inbox_messages where read_at is null`.execute(db)
  return rows[0]?.count ?? 0
}
