/**
 * The shape of an early-warning rule. A rule counts open rows of one fact from the day they become a concern;
 * it compiles to the same sums and the same drill-down as an indicator, so a board's count is the list's length.
 */
import type { Condition } from '#domain/condition.ts'
import { getFact, type FactName } from '#domain/facts.ts'
import type { Source, Wording } from '#domain/indicator.ts'

export type WarningLevel = 'red' | 'orange' | 'yellow'

export interface WarningRule {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly name: Wording
  readonly shortName: Wording
  readonly source: Source
  readonly fact: FactName
  /** Rows that are open: once one of these no longer holds, the warning is gone. */
  readonly open: readonly Condition[]
  /** From which day a row counts, and as what; the later level takes over from the earlier one. At most two. */
  readonly levels: readonly { readonly level: WarningLevel; readonly from: string }[]
  /** The day by which it must be settled; shown in working days left. */
  readonly dueBy: string
  /** `this-year`: a new year begins without the old year's rows. */
  readonly since: 'ever' | 'this-year'
  /** Why this row is listed, with its numbers: `{column}` is filled with the row's value. */
  readonly sentence: Wording
  readonly owner: Wording
}

/** Freezes a rule after checking it against the vocabulary of facts. @throws naming the rule and the field. */
export function defineWarning(rule: WarningRule): WarningRule {
  const columns = getFact(rule.fact).columns
  const named = [...rule.open.map((condition) => condition.column), ...rule.levels.map((level) => level.from), rule.dueBy]
  for (const column of named) {
    if (!(column in columns)) throw new Error(`warning ${rule.code}: fact ${rule.fact} has no column ${column}`)
  }
  if (rule.levels.length === 0 || rule.levels.length > 2) throw new Error(`warning ${rule.code}: one or two levels`)
  return Object.freeze(rule)
}

/** The level of an open row on a day, or null when it is not yet a concern. */
export function findLevel(rule: WarningRule, row: Readonly<Record<string, unknown>>, today: string): WarningLevel | null {
  const reached = rule.levels.filter(({ from }) => {
    const day = row[from]
    return typeof day === 'string' && day <= today
  })
  return reached.at(-1)?.level ?? null
}
