/**
 * The shape of a source table: how the headers of one layout become the fields of an entity.
 * A source is data; `compile-source.ts` turns it into a fast reader of rows.
 */
import type { Wording } from '#domain/indicator.ts'
import type { Entity } from '#etl/entity.ts'
import type { IssueCode } from '#etl/issues.ts'
import type { Lookups } from '#etl/lookups.ts'

/** A cell that is faulty, or that goes on with a mended value and a warning. */
export interface Finding {
  readonly code: IssueCode
  readonly details?: Readonly<Record<string, string>>
  /** Present for a warning: the value the row goes on with. */
  readonly value?: string | null
}

/** A cell's value as text for core, null when blank, or what was found about it. */
export type Outcome = string | null | Finding
/** What a cell's meaning may hang on beside its text. */
export interface SheetFacts {
  /** Days are counted from 1904 instead of 1900. */
  readonly is1904: boolean
}
export type CellReader = (sent: string) => Outcome

/** How cells of one kind are read. */
export interface CellKind {
  /** The same text stands in many rows, so that outcomes are worth remembering. */
  readonly isRepeating: boolean
  /** What a cell may say, one word or code for each value, where the list is closed. */
  readonly choices?: readonly string[]
  readonly build: (lookups: Lookups, sheet: SheetFacts) => CellReader
}

/** One column of core (or a passing one, for rules) from one header. Several fields may read one header. */
export interface Field {
  readonly header: string
  readonly column: string
  readonly kind: CellKind
  readonly isRequired: boolean
}

/** A row while rules look at it. Days compare as text. */
export interface Row {
  get(column: string): string | null
  set(column: string, value: string | null): void
  refuse(column: string, code: IssueCode, details?: Readonly<Record<string, string>>): void
  warn(code: IssueCode): void
}

export interface RowRule {
  readonly columns: readonly string[]
  readonly build: (lookups: Lookups) => (row: Row) => void
}

export interface Source {
  readonly layout: string
  readonly entity: Entity
  readonly title: Wording
  readonly fields: readonly Field[]
  /** Headers that files of the layout have besides, whose cells are not read. */
  readonly unread?: readonly string[]
  readonly rules: readonly RowRule[]
  /**
   * What several rows with one key mean: a fault, so that the later ones are refused, or a file whose rows each repeat what they
   * belong to, as inspections repeat their firm; then the first tells it and the later ones count as unchanged.
   */
  readonly repeats?: 'refused' | 'first-counts'
  /** Made for one sender: it goes before a shipped layout that fits as well. */
  readonly isOwn?: true
  /** Header of the column that marks a withdrawal, with the cell text that means it. */
  readonly withdrawal: { readonly header: string; readonly marks: Readonly<Record<string, boolean>> } | null
}

/** Freezes a source. @throws naming the source and the column when a column of the entity can never be filled. */
export function defineSource(source: Source): Source {
  const known = new Set(source.fields.map((field) => field.column))
  for (const rule of source.rules) for (const column of rule.columns) known.add(column)
  for (const column of source.entity.columns) {
    if (column.isRequired && !known.has(column.name)) {
      throw new Error(`source ${source.layout}/${source.entity.name}: nothing fills ${column.name}`)
    }
  }
  return Object.freeze(source)
}

/** Headers a file must have. */
export function findRequiredHeaders(source: Source): string[] {
  return [...new Set(source.fields.filter((field) => field.isRequired).map((field) => field.header))]
}

/** Every header the source understands. */
export function findHeaders(source: Source): string[] {
  const headers = [...source.fields.map((field) => field.header), ...(source.unread ?? [])]
  return [...new Set(source.withdrawal === null ? headers : [...headers, source.withdrawal.header])]
}
