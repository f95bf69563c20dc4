/** One try to send what waits: taken, it is marked as sent; not taken, the reason is kept and the queue tries again later. */
import type pg from 'pg'
import type { Message } from '#app/queries/types.ts'
import { findLeaving, LARGEST_BUNDLE, markSent, markTried, type Channel } from '#app/watching/find-leaving.server.ts'

export interface Try {
  readonly channel: Channel
  /** Account of a mail, subscription of a webhook. */
  readonly id: number
  /** The queue makes no further try after this one. */
  readonly isLast: boolean
}

/**
 * @param send hands the messages over; it throws when they were not taken, and answers false when there is no way out for them now
 * @throws the reason, so that the queue tries again
 */
export async function leave(owner: pg.Client, { channel, id, isLast }: Try, send: (messages: readonly Message[]) => Promise<boolean>): Promise<void> {
  await owner.query('begin')
  const messages = await findLeaving(owner, channel, id)
  try {
    if (messages.length > 0 && (await send(messages))) await markSent(owner, channel, messages)
    if (messages.length === LARGEST_BUNDLE) await owner.query('select ops.queue_outgoing()')
    await owner.query('commit')
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    await markTried(owner, channel, messages, fault, isLast).catch(() => owner.query('rollback'))
    await owner.query('commit')
    throw new Error(`${channel} ${id}: ${fault}`)
  }
}
