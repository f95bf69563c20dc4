/** What a reader chose on the desk of warnings: all of it is in the address, null is the default. */
import type { WarningSort } from '#app/queries/types.ts'
import type { WarningState } from '#domain/warning-life.ts'
import type { WarningLevel } from '#domain/warning.ts'
import { warningRules } from '#domain/warnings/index.ts'
import { buildAddress } from '../addresses.ts'

/** Working days within which a limit falls, as they are offered. */
export const dueDays = ['1', '3', '5', '10'] as const
export type DueChoice = 'overdue' | 'today' | (typeof dueDays)[number]

/** The word of the address for the reader's own. */
export const MINE = 'me'

export interface WarningsChoice {
  readonly area: string | null
  readonly rule: string | null
  readonly level: WarningLevel | null
  /** Null: those in which something is still to be done. */
  readonly state: WarningState | null
  readonly department: string | null
  readonly due: DueChoice | null
  readonly assignee: string | null
  /** Part of a name of an enterprise, its code, or the number of a warning. */
  readonly q: string | null
  readonly sort: WarningSort | null
}

export const nothingChosen: WarningsChoice = { area: null, rule: null, level: null, state: null, department: null, due: null, assignee: null, q: null, sort: null }

/** Whether nothing but an order is chosen. */
export function isPlain(choice: WarningsChoice): boolean {
  return Object.entries(choice).every(([name, value]) => name === 'sort' || value === null)
}

/** Address of the list as chosen; with an id, of the list with that warning opened. */
export function addressWarnings(choice: WarningsChoice, after: string | null = null, id: number | null = null): string {
  return buildAddress(id === null ? '/warnings' : `/warnings/${id}`, { ...choice, after })
}

/** Whether the list names enterprises that are on it for their class. */
export function tellsClass({ rule }: Pick<WarningsChoice, 'rule'>): boolean {
  return warningRules.some(({ code, tellsClass: tells }) => (rule === null || rule === code) && tells)
}
