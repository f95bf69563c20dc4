/**
 * The shape of a year's assessment sheet: what each indicator is worth, by which rule, and what an empty figure does.
 * A sheet is frozen data and stays as it was published; evaluators' own versions have the same shape.
 */
import type { Source, Wording } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { WholeRatio } from '#domain/scoring/fraction.ts'

/** How a value turns into points; ends and steps are whole-number ratios, shares of full marks likewise. */
export type Rule =
  /** T1: none at the floor, all at the target, evenly between; reversed when the target lies below the floor. */
  | { readonly kind: 'linear'; readonly floor: WholeRatio; readonly target: WholeRatio }
  /** T3: all or nothing. */
  | { readonly kind: 'yes-no'; readonly demand: Wording }
  /** T4: the highest step reached counts; steps ascend. */
  | { readonly kind: 'steps'; readonly steps: readonly { readonly from: WholeRatio; readonly hundredths: number }[] }
  /** T5: all from `low` to `high`, falling evenly to none at `zeroBelow` and at `zeroAbove`. */
  | { readonly kind: 'band'; readonly zeroBelow: WholeRatio; readonly low: WholeRatio; readonly high: WholeRatio; readonly zeroAbove: WholeRatio }

/**
 * What an empty figure does: `return` gives its points to the others of its block, scaled; `range` leaves open whether it is worth
 * nothing or everything, so that the total becomes a range and the place waits.
 */
export type EmptyEffect = 'return' | 'range'

/** A small number has a value, so it may also be scored as it stands. */
export interface Effects {
  readonly 'not-applicable': EmptyEffect
  readonly 'not-reported': EmptyEffect
  readonly 'small-number': EmptyEffect | 'score'
}

/** Not applicable and small numbers return their points; what was not reported makes the total a range. */
export const usualEffects: Effects = { 'not-applicable': 'return', 'small-number': 'return', 'not-reported': 'range' }

export interface SchemeItem {
  /** Code of the indicator. */
  readonly code: string
  /** Full marks in hundredths of a point. */
  readonly hundredths: number
  readonly rule: Rule
  /** Who vouches for it: computed from records, or filed with a document. */
  readonly evidence: 'system' | 'filed' | 'survey'
  readonly effects: Effects
}

export interface SchemeBlock {
  readonly id: string
  readonly name: Wording
  readonly items: readonly SchemeItem[]
}

export interface Grade {
  readonly id: string
  readonly name: Wording
  /** Lowest share of full marks that earns it, in whole percent. */
  readonly fromPercent: number
}

export interface Scheme {
  readonly id: string
  readonly year: number
  readonly version: number
  readonly name: Wording
  readonly source: Source
  /** What the sheet leaves out and what its marks are a share of; shown with every total. */
  readonly note: Wording
  /** Full marks of the whole sheet once every indicator exists, in hundredths. */
  readonly wholeHundredths: number
  readonly blocks: readonly SchemeBlock[]
  /** From the best to the worst; the last begins at 0. */
  readonly grades: readonly Grade[]
  /**
   * Totals are stated in hundredths, half-up, and the stated total decides place and grade. Equal totals share a place and are
   * listed by the points of these items, then by name.
   */
  readonly tieOrder: readonly string[]
  /** Neighbours less than this apart can't be told apart, in hundredths. */
  readonly nearEqualHundredths: number
  /** What else could have been chosen: by how much of itself each weight, and by how much of the way to the target each floor, in percent. */
  readonly choicePercent: { readonly weight: number; readonly floor: number }
}

/** All items of a sheet in their order. */
export function listItems(scheme: Scheme): readonly SchemeItem[] {
  return scheme.blocks.flatMap((block) => block.items)
}

/** Full marks of a block, in hundredths. */
export function fullMarksOf(block: SchemeBlock): number {
  return block.items.reduce((total, item) => total + item.hundredths, 0)
}

/** Full marks of the items a sheet has, in hundredths. */
export function fullMarks(scheme: Scheme): number {
  return scheme.blocks.reduce((total, block) => total + fullMarksOf(block), 0)
}

/** Freezes a sheet after checking it. @throws naming the sheet and the item when something does not fit. */
export function defineScheme(scheme: Scheme): Scheme {
  const refuse = (reason: string): never => {
    throw new Error(`scheme ${scheme.id}: ${reason}`)
  }
  const items = listItems(scheme)
  const codes = items.map((item) => item.code)
  if (new Set(codes).size !== codes.length) refuse('an item stands twice')
  for (const item of items) checkItem(item, (reason) => refuse(`${item.code}: ${reason}`))
  if (fullMarks(scheme) > scheme.wholeHundredths) refuse('its items are worth more than the whole sheet')
  const missing = scheme.tieOrder.find((code) => !codes.includes(code))
  if (missing !== undefined) refuse(`ties are ordered by ${missing}, which it does not score`)
  const starts = scheme.grades.map((grade) => grade.fromPercent)
  if (starts.at(-1) !== 0 || starts.some((start, index) => index > 0 && start >= (starts[index - 1] ?? 0))) {
    refuse('grades must descend to 0')
  }
  return Object.freeze(scheme)
}

function checkItem(item: SchemeItem, refuse: (reason: string) => never): void {
  const indicator = findIndicator(item.code) ?? refuse('no such indicator')
  if (!Number.isInteger(item.hundredths) || item.hundredths <= 0) refuse('full marks are whole hundredths above 0')
  const isAnswer = indicator.kind === 'gradient' && indicator.judged === 'order'
  if (isAnswer !== (item.rule.kind === 'yes-no')) refuse('a gradient is scored by yes and no, a ratio or a multiple by its value')
  const { rule } = item
  if (rule.kind === 'linear' && compareRatios(rule.floor, rule.target) === 0) refuse('floor and target must differ')
  if (rule.kind === 'band') {
    const ends = [rule.zeroBelow, rule.low, rule.high, rule.zeroAbove]
    if (ends.some((end, index) => index > 0 && compareRatios(ends[index - 1] ?? end, end) > 0)) refuse('the ends of a band must ascend')
  }
  if (rule.kind === 'steps') {
    if (rule.steps.some((step, index) => index > 0 && compareRatios(rule.steps[index - 1]?.from ?? step.from, step.from) >= 0)) refuse('steps must ascend')
    if (rule.steps.some((step) => step.hundredths > item.hundredths)) refuse('a step is worth more than full marks')
  }
}

function compareRatios(left: WholeRatio, right: WholeRatio): number {
  return left.numerator * right.denominator - right.numerator * left.denominator
}
