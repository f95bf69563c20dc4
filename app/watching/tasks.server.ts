/** The jobs of watching, for the worker: evaluations, mails, webhooks. */
import type { TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Services } from '#app/services.server.ts'
import { evaluateSubscriptions } from '#app/watching/evaluate.server.ts'
import { leave } from '#app/watching/leave.server.ts'
import { sendEmail, type MailSettings } from '#app/watching/send-email.server.ts'
import { sendWebhook } from '#app/watching/send-webhook.server.ts'
import type { WebhookHosts } from '#app/watching/webhook-address.ts'
import { connect } from '#sql/client.ts'

export interface WatchingOptions {
  readonly ownerUrl: string
  /** What pages are asked with: figures are asked under the application's login alone. */
  readonly services: Services
  /** Null: no mail leaves. */
  readonly mail: MailSettings | null
  /** Empty: no webhook is asked. */
  readonly webhookHosts: WebhookHosts
}

/** Makes the tasks. Each works on a connection of its own, which ends with it. */
export function makeWatchingTasks({ ownerUrl, services, mail, webhookHosts }: WatchingOptions): TaskList {
  const asOwner = async (work: (owner: pg.Client) => Promise<unknown>): Promise<void> => {
    const owner = await connect(ownerUrl, 'drb-watching')
    try {
      await work(owner)
    } finally {
      await owner.end()
    }
  }
  return {
    watch: () => asOwner((owner) => evaluateSubscriptions(services, owner, { hasMail: mail !== null, hasWebhooks: webhookHosts.length > 0 })),
    'send-email': async (payload, { job }) => {
      if (mail === null) return
      const id = readId(payload, 'accountId')
      await asOwner((owner) => leave(owner, { channel: 'email', id, isLast: job.attempts >= job.max_attempts }, (messages) => sendEmail(owner, id, messages, mail)))
    },
    'send-webhook': async (payload, { job }) => {
      if (webhookHosts.length === 0) return
      const id = readId(payload, 'subscriptionId')
      await asOwner((owner) => leave(owner, { channel: 'webhook', id, isLast: job.attempts >= job.max_attempts }, (messages) => sendWebhook(owner, id, messages, webhookHosts)))
    },
  }
}

/** What waited while nobody worked, or while there was no way out, is tried anew when the worker starts. */
export async function takeUpWatching(ownerUrl: string): Promise<void> {
  const owner = await connect(ownerUrl, 'drb-watching')
  try {
    await owner.query('select ops.queue_watch(), ops.queue_outgoing()')
  } finally {
    await owner.end()
  }
}

function readId(payload: unknown, name: string): number {
  const id: unknown = typeof payload === 'object' && payload !== null ? Reflect.get(payload, name) : undefined
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) throw new Error(`a job without ${name}`)
  return id
}
