/** What the page of moving classes needs to know, and how a move is judged. */
import { compareClasses } from '#domain/class-schemes/index.ts'
import { maySeeClass, type Role } from '#domain/rights.ts'
import type { Area, ClassMove, ClassMoves } from '#app/queries/types.ts'
import type { Reader } from './figures.ts'

export interface MovesContext extends Reader {
  readonly found: ClassMoves
  readonly area: Area
  /** `2023-06` */
  readonly month: string
  readonly role: Role
  /** Months to choose from, newest first. */
  readonly months: readonly string[]
  readonly addressOf: (choice: { readonly model?: string; readonly month?: string; readonly other?: string }) => string
}

/** Whether the enterprises behind a cell may be opened. */
export function mayOpenCell({ role }: Pick<MovesContext, 'role'>): boolean {
  return maySeeClass(role)
}

/** How a move stands: the same class, more risk, less, or from or to none. */
export function judgeMove(model: string, { from, to }: ClassMove): 'same' | 'worse' | 'better' | 'other' {
  if (from === to) return 'same'
  const order = compareClasses(model, to, from)
  return order === null ? 'other' : order > 0 ? 'worse' : 'better'
}
