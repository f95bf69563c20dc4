/** What an account subscribed to, in which states it was found, how it is told, and the forms that change it. */
import type { Wording } from '#domain/indicator.ts'
import { levelOf } from '#domain/region.ts'
import { comparisons, type WatchState } from '#domain/watching.ts'
import type { Area, Contact, OutgoingCount, StateCount, Subscription } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { listAreas, listIndicators, nameIndicator } from './annotations-page.ts'
import { buildAddress } from './addresses.ts'
import { nameArea } from './area-names.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatInstantInList } from './format.ts'
import { sayState, sayThreshold } from './say-change.ts'
import type { ActionView, EntryFieldView, EntryFormView, LinkView, MarkKind, SubscriptionsPageView, SubscriptionView } from './view-models.ts'

/** What a link to the form asks: a board or an indicator, and an area. */
export interface SubscriptionChoice {
  readonly board: string | null
  readonly indicator: string | null
  readonly area: string | null
}

export interface SubscriptionsInput {
  readonly subscriptions: readonly Subscription[]
  readonly states: readonly StateCount[]
  readonly outgoing: readonly OutgoingCount[]
  readonly contact: Contact | null
  readonly areas: readonly Area[]
  readonly boards: readonly { readonly id: string; readonly name: Wording }[]
  readonly choice: SubscriptionChoice
  readonly hasMail: boolean
  readonly webhookHosts: readonly string[]
  readonly csrf: string
}

const ADDRESS = '/subscriptions'

/** A link to the form, with what it is about filled in. */
export function linkSubscribe(choice: Partial<SubscriptionChoice>, { text }: Reader): LinkView {
  const words = text.subscriptions.board
  return { label: words.action, href: `${buildAddress(ADDRESS, { ...choice })}#new`, title: words.title }
}

/** The value that names a board in the form, beside codes of indicators. */
export const BOARD_PREFIX = 'board:'

/** Builds the page. */
export function presentSubscriptionsPage(input: SubscriptionsInput, reader: Reader): SubscriptionsPageView {
  const { subscriptions, outgoing, csrf } = input
  const words = reader.text.subscriptions
  const hasFailed = outgoing.some(({ state }) => state === 'failed')
  return {
    head: { trail: [], title: say`${subscriptions.length === 0 ? words.none : words.headline(formatCount(subscriptions.length))}`, second: say`${words.second}` },
    list: {
      title: words.list,
      rows: subscriptions.map((subscription) => presentOne(subscription, input, reader)),
      empty: subscriptions.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
      again: hasFailed ? post(words.outgoing.again, { csrf, intent: 'again' }) : null,
    },
    form: presentForm(input, reader),
    channels: presentChannels(input, reader),
    contact: presentContact(input, reader),
  }
}

function post(label: string, fields: Readonly<Record<string, string>>): ActionView {
  return { kind: 'post', label, action: ADDRESS, fields, primary: false, disabled: false }
}

function presentOne(subscription: Subscription, { states, outgoing, boards, csrf }: SubscriptionsInput, reader: Reader): SubscriptionView {
  const words = reader.text.subscriptions
  const { subscriptionId: id, isPaused, version, webhookUrl, webhookSecret, fault, evaluatedAt } = subscription
  const board = boards.find((one) => one.id === subscription.board)
  const subject = subscription.board === null ? nameIndicator(subscription.indicator, reader) : words.what.board(board?.name[reader.language] ?? subscription.board)
  const change = (intent: 'pause' | 'resume' | 'delete', label: string): ActionView => post(label, { csrf, intent, id: String(id), seen: String(version) })
  return {
    id: String(id),
    name: [subject, nameArea({ code: subscription.area, name: subscription.areaName ?? subscription.area }, reader.language)].join(reader.text.common.dot),
    asked: sayAsked(subscription, reader),
    isPaused,
    states: states.filter((one) => one.subscriptionId === id).map(({ state, count }) => ({ mark: MARKS[state], word: words.counted(sayState(state, subscription, { state: 'measured', indicator: subscription.indicator ?? '' }, reader), formatCount(count)) })),
    note: isPaused ? words.paused : fault !== null ? words.fault(sayFault(fault, reader)) : evaluatedAt === null ? words.waiting : words.evaluated(formatInstantInList(evaluatedAt)),
    isFaulty: fault !== null && !isPaused,
    outgoing: outgoing.filter((one) => one.subscriptionId === id).map((one) => ({ text: sayOutgoing(one, webhookUrl, reader), isFailed: one.state === 'failed' })),
    secret: webhookSecret === null ? null : { label: words.secret, value: webhookSecret, note: words.secretNote },
    actions: [isPaused ? change('resume', words.resume) : change('pause', words.pause), change('delete', words.remove)],
  }
}

const MARKS: Readonly<Record<WatchState, MarkKind>> = { holds: 'missed', missed: 'missed', clear: 'met', met: 'met', watched: 'dot', 'no-data': 'not-reported', stale: 'at-risk' }

/** When to tell, of which parts, on which ways. */
function sayAsked({ comparison, threshold, indicator, area, isByChildren, wantsEmail, webhookUrl }: Subscription, reader: Reader): string {
  const words = reader.text.subscriptions
  const when = comparison === 'below' || comparison === 'above' ? words.compared[comparison](sayThreshold(threshold, indicator, reader)) : words.compared[comparison]
  const parts = isByChildren ? words.children[levelOf(area)] : ''
  const ways = [...(wantsEmail ? [words.ways.email] : []), ...(webhookUrl === null ? [] : [words.ways.webhook(hostOf(webhookUrl))])]
  return [when, parts, ...ways].filter((part) => part !== '').join(reader.text.common.dot)
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url
}

function sayFault(code: string, { text }: Reader): string {
  const known: Readonly<Record<string, string>> = text.subscriptions.faults
  return known[code] ?? code
}

function sayOutgoing({ channel, state, count, attempts, fault }: OutgoingCount, webhookUrl: string | null, { text }: Reader): string {
  const words = text.subscriptions
  const way = channel === 'email' ? words.ways.email : words.ways.webhook(hostOf(webhookUrl ?? ''))
  if (state === 'failed') return words.outgoing.failed(way, formatCount(count), attempts, fault ?? '')
  return attempts === 0 ? words.outgoing.waiting(way, formatCount(count)) : words.outgoing.retrying(way, formatCount(count), attempts, fault ?? '')
}

function presentForm({ areas, boards, choice, csrf, hasMail, webhookHosts }: SubscriptionsInput, reader: Reader): EntryFormView {
  const { form, comparison, what } = reader.text.subscriptions
  const subjects = [...boards.map(({ id, name }) => ({ value: `${BOARD_PREFIX}${id}`, text: what.board(name[reader.language]) })), ...listIndicators(reader.language)]
  const chosen = choice.board === null ? choice.indicator : `${BOARD_PREFIX}${choice.board}`
  const fields: readonly EntryFieldView[] = [
    { kind: 'select', name: 'what', label: form.what, value: chosen ?? subjects[0]?.value ?? '', options: subjects, hint: '' },
    { kind: 'select', name: 'area', label: form.area, value: choice.area ?? areas[0]?.code ?? '', options: listAreas(areas, reader.language), hint: '' },
    { kind: 'select', name: 'comparison', label: form.comparison, value: 'state-changes', options: comparisons.map((one) => ({ value: one, text: comparison[one] })), hint: '' },
    { kind: 'line', name: 'threshold', label: form.threshold, value: '', longest: 12, isRequired: false, hint: form.thresholdHint },
    { kind: 'check', name: 'children', label: form.children, isSet: false, hint: form.childrenHint },
    ...(hasMail ? [{ kind: 'check', name: 'email', label: form.email, isSet: false, hint: '' } as const] : []),
    ...(webhookHosts.length > 0 ? [{ kind: 'url', name: 'webhook', label: form.webhook, value: '', longest: 500, isRequired: false, hint: form.webhookHint } as const] : []),
  ]
  return { title: form.title, note: form.note, action: ADDRESS, hidden: { csrf, intent: 'add' }, fields, submit: form.save, other: null }
}

function presentChannels({ hasMail, webhookHosts, contact }: SubscriptionsInput, { text }: Reader): SubscriptionsPageView['channels'] {
  const words = text.subscriptions.channels
  const email = !hasMail ? words.emailOff : (contact?.email ?? words.emailNone)
  const webhook = webhookHosts.length === 0 ? words.webhookOff : words.webhookHosts(webhookHosts.join(text.common.listComma))
  return { title: words.title, rows: [[words.inbox, words.inboxText], [words.email, email], [words.webhook, webhook]].map(([term = '', said = '']) => ({ term, text: [{ text: said }] })) }
}

function presentContact({ contact, csrf }: SubscriptionsInput, { text, language }: Reader): EntryFormView {
  const words = text.subscriptions.contact
  return {
    title: words.title, note: words.note, action: ADDRESS, hidden: { csrf, intent: 'contact', seen: String(contact?.version ?? 0) },
    fields: [
      { kind: 'email', name: 'address', label: words.email, value: contact?.email ?? '', longest: 254, isRequired: false, hint: words.emailHint },
      { kind: 'select', name: 'language', label: words.language, value: contact?.language ?? language, options: (['zh', 'en'] as const).map((one) => ({ value: one, text: words.languages[one] })), hint: '' },
    ],
    submit: words.save, other: null,
  }
}
