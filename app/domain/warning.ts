/**
 * The shape of an early-warning rule: what it watches, when it fires, how grave that is, who answers for it, within how many
 * working days, and the sentence that explains it with its numbers. A rule of rows compiles to the same sums and the same
 * drill-down as an indicator; a rule of a query is asked of the facts by day; a reckoned one needs more than SQL should do.
 */
import type { Condition } from '#domain/condition.ts'
import { getFact, type FactName } from '#domain/facts.ts'
import type { Source, Wording } from '#domain/indicator.ts'

export const warningLevels = ['red', 'orange', 'yellow'] as const
export type WarningLevel = (typeof warningLevels)[number]

/** What a warning is about; the work plan names regions, industries and enterprises, the others are the process itself. */
export type WatchedKind = 'region' | 'industry' | 'enterprise' | 'task' | 'plan' | 'item' | 'inspector' | 'system'

/** A number that decides when a rule fires; evaluators set it anew within its bounds, from a day on and with a reason. */
export interface Threshold {
  readonly name: Wording
  readonly unit: Wording
  /** As shipped; whole numbers alone, so that no rounding decides. */
  readonly value: number
  readonly least: number
  readonly most: number
}

interface Common {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly name: Wording
  readonly shortName: Wording
  readonly source: Source
  readonly watches: WatchedKind
  /** Why this is listed, with its numbers: `{name}` is filled from the evidence. */
  readonly sentence: Wording
  readonly owner: Wording
  /** What ends it. */
  readonly wayOut: Wording
  /** Working days from its raising to its limit, where its rows carry no limit of their own. Ours, until a ruling says otherwise. */
  readonly settleDays: number
  /** Names of its thresholds, in the order in which they are shown. */
  readonly thresholds: Readonly<Record<string, Threshold>>
  /** Whether being on its list tells the class of an enterprise, which is internal. */
  readonly tellsClass: boolean
}

export interface RowRule extends Common {
  readonly kind: 'rows'
  readonly fact: FactName
  /** Rows that are open: once one of these no longer holds, what raised the warning is gone. */
  readonly open: readonly Condition[]
  /** From which day a row counts, and as what; the later level takes over from the earlier one. At most two. */
  readonly levels: readonly { readonly level: WarningLevel; readonly from: string }[]
  /** The day by which it must be settled. */
  readonly dueBy: string
  /** `this-year`: a new year begins without the old year's rows. */
  readonly since: 'ever' | 'this-year'
}

/** Asked by the SQL function `detect.<code>(on_day, thresholds, only_keys)`, which gives one row a warning as of a day. */
export interface QueryRule extends Common {
  readonly kind: 'query'
  /** Facts and entities whose change may change its answer. */
  readonly readsFrom: readonly string[]
  /** Whether its answers for single subjects or tasks can be asked alone; else it is asked whole. */
  readonly askedBy: 'subject' | 'task' | 'whole'
}

/** Reckoned in the program from sums: what needs more than a query. */
export interface ReckonedRule extends Common {
  readonly kind: 'reckoned'
  readonly readsFrom: readonly string[]
  /** `daily`: it reads too much to be asked after every load; it is asked once a day, and by a full run. */
  readonly asked?: 'daily'
}

export type WarningRule = RowRule | QueryRule | ReckonedRule

/** Freezes a rule of rows after checking it against the vocabulary of facts. @throws naming the rule and the field. */
export function defineRowRule(rule: Omit<RowRule, 'kind' | 'thresholds'>): RowRule {
  const columns = getFact(rule.fact).columns
  const named = [...rule.open.map((condition) => condition.column), ...rule.levels.map((level) => level.from), rule.dueBy]
  for (const column of named) {
    if (!(column in columns)) throw new Error(`warning ${rule.code}: fact ${rule.fact} has no column ${column}`)
  }
  if (rule.levels.length === 0 || rule.levels.length > 2) throw new Error(`warning ${rule.code}: one or two levels`)
  return Object.freeze({ ...rule, kind: 'rows' as const, thresholds: {} })
}

/** Freezes a rule that a query answers. @throws naming the rule and the threshold that is out of its own bounds. */
export function defineQueryRule(rule: Omit<QueryRule, 'kind'>): QueryRule {
  return Object.freeze({ ...rule, kind: 'query' as const, thresholds: checkThresholds(rule) })
}

/** Freezes a rule that is reckoned. @throws naming the rule and the threshold that is out of its own bounds. */
export function defineReckonedRule(rule: Omit<ReckonedRule, 'kind'>): ReckonedRule {
  return Object.freeze({ ...rule, kind: 'reckoned' as const, thresholds: checkThresholds(rule) })
}

function checkThresholds({ code, thresholds }: Pick<Common, 'code' | 'thresholds'>): Common['thresholds'] {
  for (const [name, { value, least, most }] of Object.entries(thresholds)) {
    if (![value, least, most].every(Number.isInteger) || value < least || value > most) throw new Error(`warning ${code}: threshold ${name} is out of its bounds`)
  }
  return thresholds
}

/** The level of an open row on a day, or null when it is not yet a concern. */
export function findLevel(rule: RowRule, row: Readonly<Record<string, unknown>>, today: string): WarningLevel | null {
  const reached = rule.levels.filter(({ from }) => {
    const day = row[from]
    return typeof day === 'string' && day <= today
  })
  return reached.at(-1)?.level ?? null
}
