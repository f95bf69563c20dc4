/** Messages that wait to leave the house, and what became of a try. */
import type pg from 'pg'
import type { Message } from '#app/queries/types.ts'

export type Channel = 'email' | 'webhook'

/** Messages of one mail or one call; the others follow in the next. */
export const LARGEST_BUNDLE = 200

/** The messages of an account (mail) or of a subscription (webhook) that wait, the oldest first; locked until the transaction ends. */
export async function findLeaving(owner: pg.Client, channel: Channel, id: number): Promise<readonly Message[]> {
  const { rows } = await owner.query<Omit<Message, 'threshold'> & { over: number | null; under: number | null }>(
    `select
       message_id as "messageId", subscription_id as "subscriptionId", messages.indicator_code as indicator, messages.area_code as area,
       dim_areas.area_name as "areaName", state_before as before, state_after as after, figure, batch_id as batch, day, made_at as "madeAt", read_at as "readAt",
       comparison, threshold_numerator as over, threshold_denominator as under
     from ops.outgoing
     join ops.inbox_messages as messages using (message_id)
     join ops.subscriptions using (subscription_id)
     left join mart.dim_areas on dim_areas.area_code = messages.area_code
     where outgoing.state = 'waiting' and channel = $1 and ${channel === 'email' ? 'messages.account_id' : 'messages.subscription_id'} = $2
     order by message_id
     limit ${LARGEST_BUNDLE}
     for update of outgoing`,
    [channel, id],
  )
  return rows.map(({ over, under, ...row }) => ({ ...row, threshold: over === null || under === null ? null : { numerator: over, denominator: under } }))
}

/** They were taken. */
export async function markSent(owner: pg.Client, channel: Channel, messages: readonly Message[]): Promise<void> {
  await owner.query(
    `update ops.outgoing set state = 'sent', attempt_count = attempt_count + 1, tried_at = now(), sent_at = now(), fault = null
     where channel = $1 and message_id = any ($2::bigint[])`,
    [channel, messages.map(({ messageId }) => messageId)],
  )
}

/** They were not; `isLast`: no further try is made by itself. */
export async function markTried(owner: pg.Client, channel: Channel, messages: readonly Message[], fault: string, isLast: boolean): Promise<void> {
  await owner.query(
    `update ops.outgoing set state = case when $4 then 'failed' else state end, attempt_count = attempt_count + 1, tried_at = now(), fault = $3
     where channel = $1 and message_id = any ($2::bigint[])`,
    [channel, messages.map(({ messageId }) => messageId), fault.slice(0, 500), isLast],
  )
}
