/** What the pages of the work points, the board's strip and the export share: a plan's points as they stand in an area. */
import type { PageTools } from '#app/page.server.ts'
import { readPeriodFromNewYear, sayMoved } from '#app/period-page.server.ts'
import { readCarried } from '#app/presenters/carried.ts'
import { offerPeriodsFromNewYear } from '#app/presenters/periods-from-new-year.ts'
import { standPoints, type WorkChoice, type WorkStanding } from '#app/presenters/work-standing.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { findDeliveredSteps, findFiledWork } from '#app/queries/find-work-steps.server.ts'
import type { Area, PageScope } from '#app/queries/types.ts'
import { yearOf } from '#domain/calendar.ts'
import { indicators } from '#domain/indicators/index.ts'
import type { Period } from '#domain/period.ts'
import { findWorkPlan, workPlans } from '#domain/work-plans/index.ts'

/** The points of the plan of the period's year; null when none was issued for it. @param period begins on 1 January */
export async function readWorkStanding(scope: PageScope, area: Area, period: Period): Promise<WorkStanding | null> {
  const plan = findWorkPlan(yearOf(period.to))
  if (plan === null) return null
  const [figures, filed, delivered] = await Promise.all([
    findIndicatorValues(scope, { codes: indicators.map(({ code }) => code), area: area.code, period: { from: period.from, to: period.to } }),
    findFiledWork(scope, plan.year),
    findDeliveredSteps(scope, plan.year, area.code),
  ])
  return { plan, area, period, points: standPoints(plan, { figures, filed, delivered }, period.to) }
}

export interface WorkQuestion {
  readonly area: Area
  readonly period: Period
  /** What was asked for, to keep it on the way. */
  readonly choice: WorkChoice
  /** What of the choice has no answer here, and what stands in its place. */
  readonly limits: readonly string[]
}

/** Area and days that an address asks for. @throws RefusedError 403 or 404 for an area outside the right or unknown. */
export async function readWorkQuestion(tools: Omit<PageTools, 'params' | 'request'>): Promise<WorkQuestion> {
  const { scope, user, url } = tools
  const { area: askedArea, period } = readCarried(url)
  const area = await requireArea(scope, askedArea ?? user.areaCode)
  return { area, period: readPeriodFromNewYear(period, scope.today), choice: { area: askedArea, period }, limits: sayMoved(period, scope.today, tools) }
}

/** What the bar over these pages offers. @param addressOf the page as chosen */
export async function offerWorkChoices({ scope, user, ...reader }: Omit<PageTools, 'params' | 'request'>, { area, period, choice }: WorkQuestion, addressOf: (choice: WorkChoice) => string) {
  const areas = (await findAreas(scope)).filter(({ code, level }) => code === user.areaCode || level === 'city')
  return {
    periods: offerPeriodsFromNewYear(scope.today, period, listPlanYears(), (asked) => addressOf({ ...choice, period: asked }), reader),
    areas: { current: area, all: areas, addressOf: (code: string) => addressOf({ ...choice, area: code }) },
  }
}

/** Years that have a plan, newest first. */
export function listPlanYears(): readonly number[] {
  return workPlans.map(({ year }) => year).sort((one, other) => other - one)
}
