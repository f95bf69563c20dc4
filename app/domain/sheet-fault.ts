/** What keeps a sheet from being used: where it stands in the sheet, and why, in both languages. */
import type { Wording } from '#domain/indicator.ts'

export interface SheetFault {
  /** Names of fields and numbers of rows from the sheet downward, joined by dots: `blocks.0.items.2.rule.target`; '' is the sheet itself. */
  readonly path: string
  readonly wording: Wording
}

/** Makes a fault of a path given as its parts. */
export function makeFault(path: readonly PropertyKey[] | string, zh: string, en: string): SheetFault {
  return { path: typeof path === 'string' ? path : path.map(String).join('.'), wording: { zh, en } }
}
