/** What an account changes of its subscriptions, its contact and its messages, within the transaction's scope. */
import { sql, type Transaction } from 'kysely'
import { explainWriting } from '#app/commands/explain-writing.ts'
import { recordAuditEvent } from '#app/commands/record-audit-event.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { SubscriptionContent } from '#app/queries/types.ts'
import type { Database } from '#sql/schema.ts'

const TOO_MANY = '54000'

/** @throws RefusedError 403 outside the right, 404 without such an area, 422 beyond fifty */
export async function addSubscription(db: Transaction<Database>, content: SubscriptionContent, secret: string | null, actor: string): Promise<number> {
  const { board, indicator, area, isByChildren, comparison, threshold, wantsEmail, webhookUrl } = content
  const { rows } = await sql<{ id: number }>`
    select read.add_subscription(
      ${board}, ${indicator}, ${area}, ${isByChildren}, ${comparison}, ${threshold?.numerator ?? null}::bigint, ${threshold?.denominator ?? null}::bigint,
      ${wantsEmail}, ${webhookUrl}, ${secret}
    ) as id`
    .execute(db)
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === TOO_MANY) {
        throw new RefusedError(422, 'too-many-subscriptions', { zh: '每个账号最多 50 项订阅，请先删除不再需要的。', en: 'An account has 50 subscriptions at most; delete those you no longer need.' })
      }
      throw explainWriting(error)
    })
  const id = rows[0]?.id ?? 0
  await recordAuditEvent(db, { actor, event: 'subscribe', succeeded: true, detail: { id, board, indicator, area, comparison, email: wantsEmail, webhook: webhookUrl === null ? null : new URL(webhookUrl).host } })
  return id
}

/** @throws RefusedError 404 when it is none of the account's, 409 when it was changed meanwhile */
export async function changeSubscription(db: Transaction<Database>, subscriptionId: number, seen: number, change: 'pause' | 'resume' | 'delete', actor: string): Promise<void> {
  await sql`select read.change_subscription(${subscriptionId}::bigint, ${seen}::integer, ${change})`.execute(db).catch((error: unknown) => {
    throw explainWriting(error)
  })
  await recordAuditEvent(db, { actor, event: 'subscribe', succeeded: true, detail: { id: subscriptionId, change } })
}

/** @throws RefusedError 409 when it was changed meanwhile */
export async function saveContact(db: Transaction<Database>, contact: { readonly email: string | null; readonly language: string; readonly seen: number }, actor: string): Promise<void> {
  await sql`select read.save_contact(${contact.email}, ${contact.language}, ${contact.seen}::integer)`.execute(db).catch((error: unknown) => {
    throw explainWriting(error)
  })
  await recordAuditEvent(db, { actor, event: 'contact-change', succeeded: true, detail: { email: contact.email } })
}

/** Marks those messages as read, or all up to the newest that was seen. */
export async function markRead(db: Transaction<Database>, { ids, newest }: { readonly ids: readonly number[]; readonly newest: number }): Promise<void> {
  await sql`select read.mark_read(${ids}::bigint[], ${newest}::bigint)`.execute(db)
}

/** Puts what was given up into the queue once more. */
export async function sendAgain(db: Transaction<Database>, actor: string): Promise<void> {
  const { rows } = await sql<{ count: number }>`select read.send_again() as count`.execute(db)
  await recordAuditEvent(db, { actor, event: 'send-again', succeeded: true, detail: { messages: rows[0]?.count ?? 0 } })
}
