/** Subscriptions of an account, what they found, and the messages that came of it. */
import type { Figure } from '#app/queries/types/figures.ts'
import type { Comparison, WatchState } from '#domain/watching.ts'

/** What a subscription watches: every figure of a board, or one indicator. */
export interface SubscriptionContent {
  readonly board: string | null
  readonly indicator: string | null
  readonly area: string
  /** Each part of the area by itself. */
  readonly isByChildren: boolean
  readonly comparison: Comparison
  readonly threshold: { readonly numerator: number; readonly denominator: number } | null
  readonly wantsEmail: boolean
  readonly webhookUrl: string | null
}

export interface Subscription extends SubscriptionContent {
  readonly subscriptionId: number
  readonly areaName: string | null
  readonly webhookSecret: string | null
  readonly isPaused: boolean
  readonly version: number
  readonly createdAt: string
  /** Null before the first evaluation. */
  readonly evaluatedAt: string | null
  /** Why it could not be evaluated: the code of a refusal. */
  readonly fault: string | null
}

/** Watched figures of a subscription in one state. */
export interface StateCount {
  readonly subscriptionId: number
  readonly state: WatchState
  readonly count: number
}

/** Messages that have not left the house, by subscription and way. */
export interface OutgoingCount {
  readonly subscriptionId: number
  readonly channel: 'email' | 'webhook'
  readonly state: 'waiting' | 'failed'
  readonly count: number
  readonly attempts: number
  readonly fault: string | null
}

export interface Contact {
  readonly email: string | null
  readonly language: 'zh' | 'en'
  readonly version: number
}

/** One change of state. */
export interface Message {
  readonly messageId: number
  readonly subscriptionId: number
  readonly indicator: string
  readonly area: string
  readonly areaName: string | null
  readonly before: WatchState
  readonly after: WatchState
  readonly figure: Figure
  readonly batch: number
  readonly day: string
  readonly madeAt: string
  readonly readAt: string | null
  /** What was asked; null once the subscription is deleted. */
  readonly comparison: Comparison | null
  readonly threshold: { readonly numerator: number; readonly denominator: number } | null
}
