import type { ChoiceView, DefinitionView, EmptyView, MarkKind, PageHeadView } from './view-basics.ts'
import type { ActionView, PagerView, WorkTableView } from './view-lists.ts'
import type { EntryFormView } from './view-notes.ts'

/** One subscription in the list. */
export type SubscriptionView = {
  id: string
  /** 联合抽查比例 · 济南市 */
  name: string
  /** 未达目标时，各市分别；邮件 */
  asked: string
  isPaused: boolean
  /** States of its figures with their numbers, 达标 8 · 未达标 7. */
  states: readonly { mark: MarkKind; word: string }[]
  /** When it was evaluated, or why it could not be. */
  note: string
  isFaulty: boolean
  /** What has not left the house, and why. */
  outgoing: readonly { text: string; isFailed: boolean }[]
  /** Signing secret of its webhook; null without one. */
  secret: { label: string; value: string; note: string } | null
  actions: readonly ActionView[]
}

/** What an account subscribed to, how it is told, and the form that adds one. */
export type SubscriptionsPageView = {
  head: PageHeadView
  list: { title: string; rows: readonly SubscriptionView[]; empty: EmptyView | null; again: ActionView | null }
  form: EntryFormView
  channels: { title: string; rows: readonly DefinitionView[] }
  contact: EntryFormView
}

/** The inbox. */
export type InboxPageView = {
  head: PageHeadView
  /** Unread, all. */
  show: { label: string; choices: readonly ChoiceView[] }
  actions: readonly ActionView[]
  table: WorkTableView
  pager: PagerView
}
