/** An answer as a table: typed columns, and rows that come a stretch at a time. */
import type { CellValue } from '#app/queries/types.ts'

export type TableColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date'

export interface TableColumn {
  readonly name: string
  readonly type: TableColumnType
  /** Head of the column where people read it; the name when absent. */
  readonly heading?: string
}

export type TableRow = Readonly<Record<string, CellValue>>
export type TableRows = AsyncIterable<readonly TableRow[]>

/** Rows that are all there already, as one stretch. */
export async function* asRows(rows: readonly TableRow[]): AsyncGenerator<readonly TableRow[]> {
  yield await Promise.resolve(rows)
}
