/** Subscriptions of the scope's account, with what was found of them and what has not left the house. */
import { sql } from 'kysely'
import type { Contact, OutgoingCount, PageScope, StateCount, Subscription } from '#app/queries/types.ts'

/** Those that are not deleted, the newest first; an account has 50 at most. */
export async function findSubscriptions({ db }: PageScope): Promise<readonly Subscription[]> {
  const { rows } = await sql<Omit<Subscription, 'threshold'> & { over: number | null; under: number | null }>`
    select
      subscription_id as "subscriptionId", board, indicator_code as indicator, subscriptions.area_code as area, areas.area_name as "areaName",
      is_by_children as "isByChildren", comparison, threshold_numerator as over, threshold_denominator as under, wants_email as "wantsEmail",
      webhook_url as "webhookUrl", webhook_secret as "webhookSecret", is_paused as "isPaused", version, created_at as "createdAt",
      evaluated_at as "evaluatedAt", fault
    from read.subscriptions
    left join read.areas using (area_code)
    order by subscription_id desc`.execute(db)
  return rows.map(({ over, under, ...row }) => ({ ...row, threshold: over === null || under === null ? null : { numerator: over, denominator: under } }))
}

/** How many watched figures stand in which state. */
export async function countStates({ db }: PageScope): Promise<readonly StateCount[]> {
  const { rows } = await sql<StateCount>`
    select subscription_id as "subscriptionId", state, count(*) as count from read.watch_states group by subscription_id, state order by subscription_id, state`.execute(db)
  return rows
}

/** What waits to leave after a failed try, and what was given up, with the newest reason. */
export async function countOutgoing({ db }: PageScope): Promise<readonly OutgoingCount[]> {
  const { rows } = await sql<OutgoingCount>`
    select
      subscription_id as "subscriptionId", channel, state, count(*) as count, max(attempt_count) as attempts,
      (array_agg(fault order by tried_at desc nulls last))[1] as fault
    from read.outgoing
    where state <> 'sent'
    group by subscription_id, channel, state
    order by subscription_id, channel, state`.execute(db)
  return rows
}

/** Where mail goes; null before the account said so. */
export async function getContact({ db }: PageScope): Promise<Contact | null> {
  const { rows } = await sql<Contact>`select email, language, version from read.contacts`.execute(db)
  return rows[0] ?? null
}
