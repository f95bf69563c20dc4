/** A plan, its figures and what was filed → how each point stands. */
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { indicators } from '#domain/indicators/index.ts'
import type { Period } from '#domain/period.ts'
import { mayListRows, mayOpen, type Role } from '#domain/rights.ts'
import { findShowing, type WorkPlan, type WorkPoint } from '#domain/work-plan.ts'
import { findNextDay, isDoneBy, judgePoint, type PointState, type ShownFigure } from '#domain/work-point-state.ts'
import type { Area, DeliveredStep, Figure, FiledWork, WorkOwner, WorkStep } from '#app/queries/types.ts'
import { addressRecords, buildAddress } from './addresses.ts'
import { formatValue, withUnit, type Reader } from './figures.ts'
import type { MarkKind } from './view-models.ts'

/** An indicator that shows a point, with its figure from 1 January on. */
export interface ShownIndicator {
  readonly definition: IndicatorDefinition
  readonly figure: Figure
}

/** A step, filed by people or brought by a delivery. */
export type StandingStep = ({ readonly origin: 'filed' } & WorkStep) | ({ readonly origin: 'delivered' } & DeliveredStep)

/** A point as it stands. */
export interface StandingPoint {
  readonly point: WorkPoint
  readonly shown: readonly ShownIndicator[]
  /** In the order of their days. */
  readonly steps: readonly StandingStep[]
  readonly owner: WorkOwner | null
  readonly state: PointState
  readonly nextDay: string | null
}

/** All points of a plan in one area. */
export interface WorkStanding {
  readonly plan: WorkPlan
  readonly area: Area
  /** From 1 January. */
  readonly period: Period
  readonly points: readonly StandingPoint[]
}

/** What a plan's points stand on. */
export interface WorkGround {
  readonly figures: readonly Figure[]
  readonly filed: FiledWork
  readonly delivered: readonly DeliveredStep[]
}

/** Judges every point. @param day last day that the figures count */
export function standPoints(plan: WorkPlan, { figures, filed, delivered }: WorkGround, day: string): readonly StandingPoint[] {
  const all: readonly StandingStep[] = [...filed.steps.map((step) => ({ origin: 'filed' as const, ...step })), ...delivered.map((step) => ({ origin: 'delivered' as const, ...step }))]
  return plan.points.map((point): StandingPoint => {
    const shown = findShowing(point, indicators).flatMap((definition) => {
      const figure = figures.find(({ indicator }) => indicator === definition.code)
      return figure === undefined ? [] : [{ definition, figure }]
    })
    const steps = all.filter(({ pointNumber }) => pointNumber === point.number).sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))
    const state = judgePoint(point, shown.map(toShownFigure), steps, day)
    return { point, shown, steps, owner: filed.owners.find(({ pointNumber }) => pointNumber === point.number) ?? null, state, nextDay: findNextDay(steps, state, day) }
  })
}

/** The day a step stands at; one without any comes last. */
function dayOf({ plannedDate, doneDate }: StandingStep): string {
  return plannedDate ?? doneDate ?? '9999-12-31'
}

function toShownFigure({ definition, figure }: ShownIndicator): ShownFigure {
  const { state, met, numerator, denominator, target } = figure
  return { state, met, numerator, denominator, target, betterWhen: definition.betterWhen, isOfWholeYear: definition.kind === 'ratio' && definition.periods === 'from-new-year' }
}

/** Shape of a state. */
export function markState(state: PointState): MarkKind {
  return state === 'short' ? 'missed' : state
}

/** The one figure of a point: the telling indicator's value, the indicators that have one, or the steps done; empty when there is none. */
export function sayPointValue({ point, shown, steps }: StandingPoint, day: string, reader: Reader): string {
  if (point.shownBy === 'all') return `${shown.filter(({ figure }) => figure.state !== 'not-reported').length} / ${shown.length}`
  const [lead] = shown
  if (point.evidence !== 'filed' && lead !== undefined && (lead.figure.state === 'measured' || lead.figure.state === 'small-number')) return sayShownValue(lead, reader)
  return steps.length === 0 ? '' : `${steps.filter((step) => isDoneBy(step, day)).length} / ${steps.length}`
}

/** A figure with its unit; the word of its state where it has none. */
export function sayShownValue({ definition, figure }: ShownIndicator, reader: Reader): string {
  if (figure.state === 'measured') return withUnit(formatValue(figure, definition), definition, reader)
  return figure.state === 'small-number' ? formatValue(figure, definition) : reader.text.common.state[figure.state]
}

/** What a reader chose on the pages of the work points. */
export interface WorkChoice {
  readonly area: string | null
  readonly period: string | null
}

/** Address of the table of points. */
export function addressWorkPoints(choice: WorkChoice): string {
  return buildAddress('/boards/work-points', { ...choice })
}

/** Address of one point. @param edit what its form shows: a step's number, `new`, `owner` */
export function addressWorkPoint(number: number, choice: WorkChoice, edit: string | null = null): string {
  return buildAddress(`/boards/work-points/${number}`, { ...choice, edit })
}

/** The records behind an indicator of a point; null where nothing was counted or the reader may not list it. */
export function addressShownRecords({ definition, figure }: ShownIndicator, role: Role): string | null {
  if (definition.kind !== 'ratio' || !figure.denominator || !mayOpen(role, 'records') || !mayListRows(role, definition.fact, [...definition.counted, ...definition.met])) return null
  const { from, to } = figure.period
  return addressRecords({ indicator: definition.code, area: figure.area, period: `${from}..${to}`, part: 'denominator' })
}
