/** Counted integers → a figure: its state, target and verdict, all decided by whole numbers. */
import type { Area, DayRange, Figure, Generation, GradientPart } from '#app/queries/types.ts'
import { decideState, findTarget, meetsTarget, type FigureState, type GradientDefinition, type RatioDefinition } from '#domain/indicator.ts'

export interface FigurePlace {
  readonly area: Pick<Area, 'code' | 'name' | 'level' | 'cityCode'>
  readonly period: DayRange
  readonly department: string | null
  readonly riskClass: string | null
  readonly industry: string | null
  readonly field?: string | null
  readonly level?: string | null
  readonly channel?: string | null
}

/** What every figure of one answer has in common. */
export interface FigureGround {
  readonly generation: Generation
  readonly today: string
  /** Cities that owe what the figure stands on, in its period. */
  readonly missingCities: readonly string[]
}

export interface Counted {
  readonly numerator: number
  readonly denominator: number
}

/** Cities among the missing that an area's figure lacks: any of them for the province, else its own. */
function findLacking({ area }: FigurePlace, missingCities: readonly string[]): readonly string[] {
  return area.level === 'province' ? missingCities : missingCities.filter((city) => city === area.cityCode)
}

/** A province is never "not reported" itself: it is what came, and says whose is missing. */
function isReported({ area }: FigurePlace, lacking: readonly string[]): boolean {
  return area.level === 'province' || lacking.length === 0
}

function isKnown(state: FigureState): boolean {
  return state === 'measured' || state === 'small-number'
}

/** The figure of a ratio. */
export function makeRatioFigure(ratio: RatioDefinition, place: FigurePlace, counted: Counted, ground: FigureGround): Figure {
  const { numerator, denominator } = counted
  const missingCities = findLacking(place, ground.missingCities)
  const state = decideState(ratio, denominator, isReported(place, missingCities))
  const target = findTarget(ratio, place.period.to)
  return {
    ...describe(ratio.code, place, ground),
    numerator,
    denominator,
    value: isKnown(state) ? numerator / denominator : null,
    state,
    target,
    met: isKnown(state) ? meetsTarget(ratio, target, numerator, denominator) : null,
    missingCities,
  }
}

/**
 * The figure of a gradient: how many times as often the last class is drawn as the first, met when that reaches the target
 * and the rate never falls on the way. With the first or last class empty, or the first never drawn, there is no value.
 * @param counts what was counted per class of `gradient.classes`
 * @param ground with the fewest rows that a class must have, else the figure is of small numbers
 */
export function makeGradientFigure(
  gradient: GradientDefinition,
  place: FigurePlace,
  counts: ReadonlyMap<string, Counted>,
  ground: FigureGround & Pick<RatioDefinition, 'smallNumber'>,
): Figure {
  const parts = gradient.classes.map((riskClass): GradientPart => {
    const { numerator, denominator } = counts.get(riskClass) ?? { numerator: 0, denominator: 0 }
    return { riskClass, numerator, denominator, value: denominator === 0 ? null : numerator / denominator }
  })
  const missingCities = findLacking(place, ground.missingCities)
  const [first, last] = [parts[0], parts.at(-1)]
  const hasRatio = first !== undefined && last !== undefined && first.numerator > 0 && last.denominator > 0
  const isSmall = parts.some(({ denominator }) => ground.smallNumber !== null && denominator < ground.smallNumber)
  const state: FigureState = !isReported(place, missingCities) ? 'not-reported' : !hasRatio ? 'not-applicable' : isSmall ? 'small-number' : 'measured'
  const isMonotone = parts.some(({ denominator }) => denominator === 0) ? null : parts.every((part, index) => isNotBelow(part, parts[index - 1]))
  const target = findTarget(gradient, place.period.to)
  const isKnownRatio = hasRatio && isKnown(state)
  return {
    ...describe(gradient.code, place, ground),
    numerator: null,
    denominator: null,
    value: isKnownRatio ? (last.numerator * first.denominator) / (last.denominator * first.numerator) : null,
    state,
    target,
    met: state === 'measured' && isKnownRatio && target !== null ? (isMonotone === true || gradient.judged === 'multiple') && reaches(last, first, target) : null,
    missingCities,
    parts,
    isMonotone,
  }
}

function describe(code: string, place: FigurePlace, { generation, today }: FigureGround) {
  const { area, period, department, riskClass, industry, field = null, level = null, channel = null } = place
  return {
    indicator: code,
    area: area.code,
    areaName: area.name,
    period,
    department,
    riskClass,
    industry,
    field,
    level,
    channel,
    reading: 'live' as const,
    batch: generation.batch,
    asOf: today,
  }
}

/** Whether a rate is at least the one before it: a/b ≥ c/d in whole numbers. */
function isNotBelow(part: Counted, before: Counted | undefined): boolean {
  if (before === undefined) return true
  return BigInt(part.numerator) * BigInt(before.denominator) >= BigInt(before.numerator) * BigInt(part.denominator)
}

/** Whether last / first ≥ target, each of them a ratio of whole numbers. */
function reaches(last: Counted, first: Counted, target: Counted): boolean {
  const have = BigInt(last.numerator) * BigInt(first.denominator) * BigInt(target.denominator)
  const want = BigInt(last.denominator) * BigInt(first.numerator) * BigInt(target.numerator)
  return have >= want
}
