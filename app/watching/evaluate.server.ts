/** Asks the figures of every subscription, each through its own account's right, and hands on the states they are in. */
import type pg from 'pg'
import { findBoard } from '#app/boards/index.ts'
import { findRight, type KeptRight } from '#app/auth/find-right.ts'
import { findDayOf } from '#app/presenters/format.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Figure, PageScope, Right, Split } from '#app/queries/types.ts'
import { withScope } from '#app/scope.server.ts'
import type { Services } from '#app/services.server.ts'
import { saveStates } from '#app/watching/save-states.server.ts'
import { daysBetween } from '#domain/calendar.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { PeriodError, yearToDate } from '#domain/period.ts'
import { levelOf } from '#domain/region.ts'
import { covers } from '#domain/rights.ts'
import { decideWatchState, type Comparison, type WatchState } from '#domain/watching.ts'

/** A subscription with the right of its account, as the owner's login reads it. */
export interface WatchedSubscription extends KeptRight {
  readonly subscriptionId: number
  readonly version: number
  readonly accountId: number
  readonly accountVersion: number
  readonly board: string | null
  readonly indicator: string | null
  readonly area: string
  readonly isByChildren: boolean
  readonly comparison: Comparison
  readonly over: number | null
  readonly under: number | null
}

/** What was found: the states of its figures, or why there are none. */
export interface Evaluation {
  readonly subscription: WatchedSubscription
  readonly generation: number
  readonly batch: number
  readonly day: string
  readonly found: readonly { readonly figure: Figure; readonly state: WatchState }[]
  readonly fault: string | null
}

/** Which ways out of the house there are. */
export interface Channels {
  readonly hasMail: boolean
  readonly hasWebhooks: boolean
}

/**
 * Evaluates every subscription that is neither paused nor deleted.
 * @param owner the owner's login, which writes down what was found
 * @returns how many messages came of it
 */
export async function evaluateSubscriptions(services: Services, owner: pg.Client, channels: Channels): Promise<number> {
  const staleAfterDays = await readStaleAfter(owner)
  let messages = 0
  for (const subscriptions of (await findWatched(owner)).values()) {
    const [first] = subscriptions
    if (first === undefined) continue
    const right: Right = { ...findRight(first), accountId: first.accountId }
    const evaluations = await withScope(services, right, async (scope) => {
      const answers: Evaluation[] = []
      for (const subscription of subscriptions) answers.push(await evaluate(scope, subscription, staleAfterDays))
      return answers
    })
    for (const evaluation of evaluations) messages += await saveStates(owner, evaluation, channels)
  }
  return messages
}

async function readStaleAfter(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ value: string }>(`select value from ops.settings where name = 'stale_after_days'`)
  return Number(rows[0]?.value ?? 7)
}

/** Subscriptions by account, so that the figures of one right are asked in one transaction. */
async function findWatched(owner: pg.Client): Promise<ReadonlyMap<number, readonly WatchedSubscription[]>> {
  const { rows } = await owner.query<WatchedSubscription>(
    `select
       subscriptions.subscription_id as "subscriptionId", subscriptions.version, accounts.account_id as "accountId", accounts.version as "accountVersion",
       board, indicator_code as indicator, subscriptions.area_code as area, is_by_children as "isByChildren", comparison,
       threshold_numerator as over, threshold_denominator as under,
       accounts.role, accounts.area_code as "areaCode", accounts.department_code as "departmentCode",
       dim_areas.area_name as "areaName", dim_areas.level, dim_areas.city_code as "cityCode"
     from ops.subscriptions
     join auth.accounts using (account_id)
     left join mart.dim_areas on dim_areas.area_code = accounts.area_code
     where subscriptions.deleted_at is null and not subscriptions.is_paused and accounts.is_active
     order by accounts.account_id, subscriptions.subscription_id`,
  )
  const byAccount = new Map<number, WatchedSubscription[]>()
  for (const row of rows) byAccount.set(row.accountId, [...(byAccount.get(row.accountId) ?? []), row])
  return byAccount
}

async function evaluate(scope: PageScope, subscription: WatchedSubscription, staleAfterDays: number): Promise<Evaluation> {
  const { generation, today } = scope
  const ground = { subscription, generation: generation.generation, batch: generation.batch, day: today }
  const isStale = generation.loadedAt !== null && daysBetween(findDayOf(generation.loadedAt), today) > staleAfterDays
  const { comparison, over, under } = subscription
  const threshold = over === null || under === null ? null : { numerator: over, denominator: under }
  try {
    const figures = await askFigures(scope, subscription)
    return { ...ground, found: figures.map((figure) => ({ figure, state: decideWatchState(figure, { comparison, threshold }, isStale) })), fault: null }
  } catch (error) {
    // An area that the right no longer covers, an indicator that is no more: told on the page, and no reason to stop the others.
    if (error instanceof RefusedError) return { ...ground, found: [], fault: error.code }
    if (error instanceof PeriodError) return { ...ground, found: [], fault: error.code }
    throw error
  }
}

/** Figures of the year to date: of the area, or of each of its parts. What the area itself organised is no part of that kind. */
async function askFigures(scope: PageScope, { board, indicator, area, isByChildren }: WatchedSubscription): Promise<readonly Figure[]> {
  const codes = board === null ? [indicator ?? ''] : (findBoard(board)?.tiles ?? [])
  const known = codes.filter((code) => findIndicator(code) !== null)
  if (known.length === 0) throw new RefusedError(404, 'no-such-indicator', { zh: '没有这个指标或看板。', en: 'There is no such indicator or board.' })
  const { from, to } = yearToDate(scope.today)
  const level = covers(scope.right, area) ? levelOf(area) : 'county'
  const by: readonly Split[] = isByChildren && level !== 'county' ? [level === 'province' ? 'city' : 'county'] : []
  const figures = await findIndicatorValues(scope, { codes: known, area, period: { from, to }, by })
  return by.length === 0 ? figures : figures.filter((figure) => figure.area !== area)
}
