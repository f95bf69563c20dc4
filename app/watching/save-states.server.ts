/** Writes down what an evaluation found; each state that is another one than before becomes one message. */
import type pg from 'pg'
import type { Channels, Evaluation } from '#app/watching/evaluate.server.ts'
import { cityCodeOf } from '#domain/region.ts'

/**
 * All of it in one transaction, under the lock of the subscription. Nothing is written when the account's right or the subscription is
 * no longer what was asked with, or when a newer evaluation, or this very one, was written already.
 * @returns how many messages came of it
 */
export async function saveStates(owner: pg.Client, evaluation: Evaluation, channels: Channels): Promise<number> {
  await owner.query('begin')
  try {
    const messages = (await isStillAsked(owner, evaluation)) ? await write(owner, evaluation, channels) : 0
    await owner.query('commit')
    return messages
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

async function isStillAsked(owner: pg.Client, { subscription, generation, day }: Evaluation): Promise<boolean> {
  const { subscriptionId, version, accountVersion, role, areaCode, departmentCode } = subscription
  const { rows } = await owner.query(
    `select
     from ops.subscriptions
     join auth.accounts using (account_id)
     where subscription_id = $1
       and subscriptions.version = $2 and deleted_at is null and not is_paused
       and accounts.version = $3 and accounts.is_active
       and (accounts.role, accounts.area_code, accounts.department_code) = ($6, $7, $8)
       and (evaluated_generation is null or (evaluated_generation, evaluated_day) < ($4::bigint, $5::date))
     for update of subscriptions for share of accounts`,
    [subscriptionId, version, accountVersion, generation, day, role, areaCode, departmentCode],
  )
  return rows.length > 0
}

async function write(owner: pg.Client, evaluation: Evaluation, channels: Channels): Promise<number> {
  const { subscription, generation, batch, day, found, fault } = evaluation
  const { subscriptionId } = subscription
  await owner.query(
    `update ops.subscriptions set evaluated_generation = $2, evaluated_day = $3, evaluated_at = now(), fault = $4 where subscription_id = $1`,
    [subscriptionId, generation, day, fault],
  )
  if (fault !== null) return 0
  const states = found.map(({ figure, state }) => ({ indicator: figure.indicator, area: figure.area, city: cityCodeOf(figure.area), state, figure }))
  const { rows } = await owner.query<{ messages: number }>(
    `with found as (
       select * from jsonb_to_recordset($2::jsonb) as found (indicator text, area text, city text, state text, figure jsonb)
     ),
     gone as (
       delete from ops.watch_states
       where subscription_id = $1 and (indicator_code, area_code) not in (select indicator, area from found)
     ),
     kept as (
       insert into ops.watch_states as known (subscription_id, indicator_code, area_code, city_code, state, figure)
       select $1, indicator, area, city, state, figure from found
       on conflict (subscription_id, indicator_code, area_code) do update
       set state = excluded.state, figure = excluded.figure, since_at = case when known.state = excluded.state then known.since_at else now() end
     ),
     messages as (
       insert into ops.inbox_messages (account_id, subscription_id, indicator_code, area_code, city_code, state_before, state_after, figure, batch_id, day)
       select subscriptions.account_id, $1, indicator, area, found.city, before.state, found.state, found.figure, $3, $4
       from found
       join ops.watch_states as before on before.subscription_id = $1 and before.indicator_code = found.indicator and before.area_code = found.area
       join ops.subscriptions on subscriptions.subscription_id = $1
       where before.state <> found.state
       order by indicator, area
       returning message_id
     ),
     leaving as (
       insert into ops.outgoing (message_id, channel)
       select message_id, 'email'
       from messages
       where $5 and exists (
         select from ops.subscriptions join ops.contacts using (account_id) where subscription_id = $1 and wants_email and email is not null
       )
       union all
       select message_id, 'webhook'
       from messages
       where $6 and exists (select from ops.subscriptions where subscription_id = $1 and webhook_url is not null)
       returning 1
     )
     select (select count(*) from messages) as messages, (select count(*) from leaving) as leaving`,
    [subscriptionId, JSON.stringify(states), batch, day, channels.hasMail, channels.hasWebhooks],
  )
  const messages = rows[0]?.messages ?? 0
  if (messages > 0) await owner.query('select ops.queue_outgoing()')
  return messages
}
