/** One signed POST to one webhook: all changes of its subscription that wait. */
import { createHmac } from 'node:crypto'
import type pg from 'pg'
import type { Message } from '#app/queries/types.ts'
import { findWebhookAddress, type WebhookHosts } from '#app/watching/webhook-address.ts'

const PATIENCE_MS = 10_000

/** The signature of a body sent at an instant (milliseconds since 1970). */
export function signBody(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

/**
 * @returns whether it was received; false where the subscription is deleted
 * @throws when its host is not allowed, does not answer, or answers anything but 2xx; a redirect is none
 */
export async function sendWebhook(owner: pg.Client, subscriptionId: number, messages: readonly Message[], hosts: WebhookHosts): Promise<boolean> {
  const { rows } = await owner.query<{ url: string; secret: string }>(
    `select webhook_url as url, webhook_secret as secret from ops.subscriptions where subscription_id = $1 and webhook_url is not null and deleted_at is null`,
    [subscriptionId],
  )
  const [hook] = rows
  if (hook === undefined) return false
  const address = findWebhookAddress(hook.url, hosts)
  if (address === null) throw new Error('the host is not among WEBHOOK_HOSTS')
  const body = JSON.stringify({ event: 'state-changed', subscription: subscriptionId, messages: messages.map(describe) })
  const timestamp = String(Date.now())
  const answer = await fetch(address, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'X-Board-Timestamp': timestamp, 'X-Board-Signature': signBody(hook.secret, timestamp, body) },
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((error: unknown) => {
    throw new Error(sayCause(error))
  })
  // Nothing of the answer is needed; its connection is let go.
  await answer.body?.cancel()
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  return true
}

function describe({ messageId, indicator, area, before, after, figure, batch, day, madeAt }: Message) {
  const { areaName, period, numerator, denominator, value, state, target, met } = figure
  return { id: messageId, indicator, area, areaName, before, after, period, numerator, denominator, value, state, target, met, batch, asOf: day, at: madeAt }
}

/** The driver hides why a host was not reached behind "fetch failed". */
function sayCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause : error
  return 'code' in cause && typeof cause.code === 'string' ? `${cause.code} ${cause.message}`.trim() : cause.message
}
