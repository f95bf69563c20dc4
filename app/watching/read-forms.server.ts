/** What was typed on the page of subscriptions → what is written. */
import type { SentForm } from '#app/entry-form.server.ts'
import { findBoard } from '#app/boards/index.ts'
import { BOARD_PREFIX } from '#app/presenters/subscriptions-page.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { SubscriptionContent } from '#app/queries/types.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { isMailAddress } from '#app/watching/mail-address.ts'
import { findWebhookAddress } from '#app/watching/webhook-address.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { levelOf } from '#domain/region.ts'
import { covers } from '#domain/rights.ts'
import { comparisons, readThreshold } from '#domain/watching.ts'

type Problem = keyof typeof zh.subscriptions.problem

function refuse(problem: Problem): RefusedError {
  return new RefusedError(422, `subscription-${problem}`, { zh: zh.subscriptions.problem[problem], en: en.subscriptions.problem[problem] })
}

/** @throws RefusedError 422 that says which field cannot be taken */
export function readSubscription({ read, has, user, context }: SentForm): SubscriptionContent {
  const what = read('what')
  const board = what.startsWith(BOARD_PREFIX) ? findBoard(what.slice(BOARD_PREFIX.length)) : null
  const definition = board === null ? findIndicator(what) : null
  if (board === null && definition === null) throw refuse('what')
  const area = read('area')
  if (!covers(user, area)) throw refuse('area')
  const comparison = comparisons.find((one) => one === read('comparison'))
  const isCompared = comparison === 'below' || comparison === 'above'
  if (comparison === undefined || (board !== null && isCompared)) throw refuse('comparison')
  if (comparison === 'misses-target' && definition !== null && (definition.targets.length === 0 || definition.betterWhen === 'watch')) throw refuse('target')
  const threshold = isCompared && definition !== null ? readThreshold(read('threshold'), definition.kind === 'gradient' ? 'times' : 'percent') : null
  if (isCompared && threshold === null) throw refuse('threshold')
  const { mail, webhookHosts } = context.config
  const webhook = read('webhook')
  const webhookUrl = webhook === '' ? null : findWebhookAddress(webhook, webhookHosts)
  if (webhook !== '' && webhookUrl === null) throw refuse('webhook')
  return {
    board: board?.id ?? null, indicator: definition?.code ?? null, area, isByChildren: has('children') && levelOf(area) !== 'county',
    comparison, threshold, wantsEmail: has('email') && mail !== null, webhookUrl,
  }
}

/** @throws RefusedError 422 for a text that is no mail address */
export function readContact({ read }: Pick<SentForm, 'read'>): { readonly email: string | null; readonly language: 'zh' | 'en' } {
  const address = read('address')
  if (address !== '' && !isMailAddress(address)) throw refuse('email')
  return { email: address === '' ? null : address, language: read('language') === 'en' ? 'en' : 'zh' }
}
