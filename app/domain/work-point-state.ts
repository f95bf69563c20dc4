/** How a work point stands, out of the figures that show it and the steps that were filed. Integers and days decide. */
import type { FigureState, Target } from '#domain/indicator.ts'
import type { WorkPoint } from '#domain/work-plan.ts'
import { daysBetween, type Day } from '#domain/calendar.ts'

export type PointState = 'met' | 'short' | 'at-risk' | 'in-progress' | 'not-due' | 'not-reported'

/** What a figure says of a point. */
export interface ShownFigure {
  readonly state: FigureState
  /** Null where there is nothing to judge: the indicator is watched, or has no target. */
  readonly met: boolean | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly target: Pick<Target, 'numerator' | 'denominator'> | null
  readonly betterWhen: 'higher' | 'lower' | 'watch'
  /** Its denominator holds what is due in the whole year, so that what is missing may still be done. */
  readonly isOfWholeYear: boolean
}

/** A step of a point. */
export interface PlannedStep {
  readonly plannedDate: Day | null
  readonly doneDate: Day | null
}

/** Gravest first; where two parts of a point differ, the graver one holds. */
const GRAVITY: readonly PointState[] = ['short', 'not-reported', 'at-risk', 'in-progress', 'not-due', 'met']

/** The graver of states; what is met in part and not yet due in part goes on. */
function findGravest(states: readonly PointState[]): PointState {
  if (states.includes('met') && states.includes('not-due') && states.every((state) => state === 'met' || state === 'not-due')) return 'in-progress'
  return GRAVITY.find((state) => states.includes(state)) ?? 'not-reported'
}

/** Whether a figure that gathers over the year reaches its target by 31 December at the pace so far. */
function keepsPace({ numerator, denominator, target }: ShownFigure, day: Day): boolean {
  if (numerator === null || denominator === null || target === null) return false
  const [newYear, end] = [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`]
  const [passed, whole] = [daysBetween(newYear, day) + 1, daysBetween(newYear, end) + 1]
  // numerator × whole ÷ passed ÷ denominator ≥ target
  return BigInt(numerator) * BigInt(whole) * BigInt(target.denominator) >= BigInt(target.numerator) * BigInt(denominator) * BigInt(passed)
}

function judgeFigure(figure: ShownFigure, day: Day): PointState | null {
  if (figure.state === 'not-reported') return 'not-reported'
  if (figure.state === 'not-applicable') return 'not-due'
  if (figure.state === 'small-number' || figure.met === null) return null
  if (figure.met) return 'met'
  if (!figure.isOfWholeYear || figure.betterWhen !== 'higher' || day.endsWith('-12-31')) return 'short'
  return keepsPace(figure, day) ? 'in-progress' : 'at-risk'
}

/**
 * State by figures; null when no figure shows the point. Figures that are only watched say that it runs, no more.
 * @param day last day that the figures count
 */
export function judgeFigures(figures: readonly ShownFigure[], day: Day): PointState | null {
  if (figures.length === 0) return null
  const judged = figures.flatMap((figure) => judgeFigure(figure, day) ?? [])
  const due = judged.filter((state) => state !== 'not-due')
  if (due.length > 0) return findGravest(due)
  return judged.length === figures.length ? 'not-due' : 'in-progress'
}

/** Whether a step was done by a day. */
export function isDoneBy({ doneDate }: PlannedStep, day: Day): boolean {
  return doneDate !== null && doneDate <= day
}

/** Whether a step was past its day without being done. */
export function isLateOn(step: PlannedStep, day: Day): boolean {
  return step.plannedDate !== null && step.plannedDate < day && !isDoneBy(step, day)
}

/** State by steps as of a day: one that is past its day and not done falls short; null when nothing was filed. */
export function judgeSteps(steps: readonly PlannedStep[], day: Day): PointState | null {
  if (steps.length === 0) return null
  if (steps.some((step) => isLateOn(step, day))) return 'short'
  const done = steps.filter((step) => isDoneBy(step, day)).length
  if (done === steps.length) return 'met'
  return done > 0 ? 'in-progress' : 'not-due'
}

/** State of the point by its kind of evidence; what is not there is not reported. */
export function judgePoint({ evidence, shownBy }: Pick<WorkPoint, 'evidence' | 'shownBy'>, figures: readonly ShownFigure[], steps: readonly PlannedStep[], day: Day): PointState {
  const filed = judgeSteps(steps, day) ?? 'not-reported'
  if (evidence === 'filed') return filed
  const computed = shownBy === 'all' ? judgeCatalogue(figures) : judgeFigures(figures, day)
  if (evidence === 'computed') return computed ?? 'not-reported'
  return computed === null ? filed : findGravest([computed, filed])
}

/** The point that asks for the figures themselves: met when none of them is missing, whatever they say. */
function judgeCatalogue(figures: readonly ShownFigure[]): PointState {
  if (figures.length === 0) return 'not-reported'
  return figures.some(({ state }) => state === 'not-reported') ? 'in-progress' : 'met'
}

/** The next day to look to: that of the earliest open step, else the end of the year while the point is not met. */
export function findNextDay(steps: readonly PlannedStep[], state: PointState, day: Day): Day | null {
  const planned = steps.flatMap((step) => (isDoneBy(step, day) || step.plannedDate === null ? [] : [step.plannedDate])).sort()
  return planned[0] ?? (state === 'met' ? null : `${day.slice(0, 4)}-12-31`)
}
