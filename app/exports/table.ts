/** A table that leaves the house: typed columns, rows that come a stretch at a time, and what it says of itself. */
import type { CellValue } from '#app/queries/types.ts'

export type TableColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'instant'

export interface TableColumn {
  /** Name for programs. */
  readonly name: string
  readonly type: TableColumnType
  /** Head of the column where people read it; the name when absent. */
  readonly heading?: string
  /** Decimals that a number is shown with; absent: as many as it has. */
  readonly decimals?: number
}

export type TableRow = Readonly<Record<string, CellValue>>
export type TableRows = AsyncIterable<readonly TableRow[]>

export interface Table {
  readonly columns: readonly TableColumn[]
  /** Begins the rows from the first, each time it is called, in the transaction that the table was asked in. */
  rows(): TableRows
  /** How many rows there are; a writer that finds another number fails rather than send a part for the whole. */
  readonly total: number
  /** Name of the file without its ending; may be Chinese. */
  readonly fileName: string
  /** No text of it is longer than what a field takes from a delivery, so that any form holds it: it is not read before it is sent. */
  readonly isBounded?: boolean
}

/** A table for people: it says what it is, so that a file found next year still explains itself. */
export interface ExportTable extends Table {
  /** Name of its sheet, at most 31 characters. */
  readonly title: string
  /** What was asked: filters, days, reading; a term and what it says. */
  readonly about: readonly (readonly [term: string, text: string])[]
  /** It tells the risk class of single enterprises: it leaves with a reason alone. */
  readonly isInternal?: boolean
}

/** Rows that are all there already, as one stretch. */
export async function* asRows(rows: readonly TableRow[]): AsyncGenerator<readonly TableRow[]> {
  yield await Promise.resolve(rows)
}

/** A value as a number; words that stand in a column of numbers (未报送) are none. */
export function toNumber(value: string | number | boolean): number | null {
  if (value === '' || typeof value === 'boolean') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** An instant as milliseconds since 1970; null when it is none. */
export function toMilliseconds(value: string | number | boolean): number | null {
  const milliseconds = Date.parse(String(value))
  return Number.isNaN(milliseconds) ? null : milliseconds
}
