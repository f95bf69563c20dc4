/** Warnings in stretches of one rule and one level: each stretch has an index to run along, so a page never sorts the whole. */
import type { DayRange, WarningSort } from '#app/queries/types.ts'
import type { WarningLevel, RowRule } from '#domain/warning.ts'

export interface Segment {
  readonly rule: RowRule
  readonly level: WarningLevel
  /** Days within which a row was raised. */
  readonly raised: DayRange
  /** Whether its second level is reached; null when the rule has one level. */
  readonly isRed: boolean | null
}

/** Older than any record: rules of `ever` count from here. */
const EVER = '2000-01-01'

/** Days on which rows of a rule may have been raised to count today. */
export function findRange(rule: RowRule, today: string): DayRange {
  return { from: rule.since === 'ever' ? EVER : `${today.slice(0, 4)}-01-01`, to: today }
}

/** The stretches of a rule. */
export function listSegments(rule: RowRule, today: string): readonly Segment[] {
  const raised = findRange(rule, today)
  return rule.levels.map(({ level }, position) => ({ rule, level, raised, isRed: rule.levels.length === 2 ? position === 1 : null }))
}

const GRAVITY: Readonly<Record<WarningLevel, number>> = { red: 0, orange: 1, yellow: 2 }

/** Red before orange before yellow. */
export function gravityOf(level: WarningLevel): number {
  return GRAVITY[level]
}

/** How a list is ordered: first what a whole stretch has in common, then a column, then rule, level and key. */
export interface SortRule {
  readonly leadOf: (segment: Segment) => string
  readonly column: 'raised_date' | 'due_date' | 'area_code'
  readonly isDescending: boolean
}

export const sortRules: Readonly<Record<WarningSort, SortRule>> = {
  gravity: { leadOf: ({ level }) => String(gravityOf(level)), column: 'raised_date', isDescending: false },
  rule: { leadOf: ({ rule }) => rule.code, column: 'raised_date', isDescending: false },
  due: { leadOf: () => '', column: 'due_date', isDescending: false },
  '-due': { leadOf: () => '', column: 'due_date', isDescending: true },
  area: { leadOf: () => '', column: 'area_code', isDescending: false },
}

/** Lead, column, rule, gravity, key: the values that order a warning and that a page mark holds. */
export const ORDER_TYPES = ['string', 'string', 'string', 'number', 'string'] as const
