/** What deliveries made of the rows behind a record or about an enterprise → a table, newest first, with before and after. */
import { facts, type FactColumn, type FactName } from '#domain/facts.ts'
import type { CodeNames, KnownDelivery, RowChange, RowChanges } from '#app/queries/types.ts'
import { nameArea } from './area-names.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatInstantInList } from './format.ts'
import { addressDelivery, nameTable } from './receipt.ts'
import { formatCell } from './record-cells.ts'
import type { LineageView } from './view-models.ts'

/** Address of the table of an enterprise. */
export function addressHistory(subjectId: string): string {
  return `/enterprises/${encodeURIComponent(subjectId)}/history`
}

/** Builds the table. @param empty said when there is no change */
export function presentLineage({ rows, total }: RowChanges, names: CodeNames, empty: string, reader: Reader): LineageView {
  const words = reader.text.deliveries.lineage
  return {
    caption: words.title,
    columns: words.columns,
    rows: rows.map((change, index) => ({
      id: String(index),
      batch: words.batch(change.batch),
      ...presentKnownDelivery(change, reader),
      table: nameRows(change, reader),
      row: change.rowKey,
      change: words.change[change.change],
      moved: presentMoved(change, names, reader),
    })),
    note: rows.length < total ? words.newest(formatCount(rows.length), formatCount(total)) : null,
    empty: rows.length === 0 ? empty : null,
  }
}

/** The source table, and whether its rows are what a record is held against. */
export function nameRows({ part, entity }: Pick<RowChange, 'part' | 'entity'>, reader: Reader): string {
  const table = nameTable(entity, reader)
  return part === 'other' ? reader.text.deliveries.lineage.other(table) : table
}

/** A delivery by its file, its sender and its time; the file leads to the receipt where the reader may open it. */
export function presentKnownDelivery({ deliveryId, fileName, sentBy, senderName, finishedAt, mayOpen }: KnownDelivery & { readonly deliveryId: number | null }, { text, language }: Reader): Pick<LineageView['rows'][number], 'time' | 'sender' | 'file'> {
  return {
    time: finishedAt === null ? '' : formatInstantInList(finishedAt),
    sender: sentBy === null ? '' : sentBy === '' ? text.deliveries.noSender : nameArea({ code: sentBy, name: senderName ?? sentBy }, language),
    file: { text: fileName ?? text.records.unknown, href: deliveryId !== null && mayOpen ? addressDelivery(deliveryId) : null },
  }
}

/** The columns that a correction changed, each with what was and what is. */
export function presentMoved({ entity, change, before, after }: RowChange, names: CodeNames, reader: Reader): LineageView['rows'][number]['moved'] {
  if (change !== 'replaced' || before === null || after === null) return []
  return Object.keys(after)
    .filter((column) => before[column] !== after[column])
    .map((column) => ({ name: nameRowColumn(column, reader), before: sayRowCell(entity, column, before[column], names, reader), after: sayRowCell(entity, column, after[column], names, reader) }))
}

/** Head of a column of a source table. */
export function nameRowColumn(column: string, { text, language }: Reader): string {
  const own = text.deliveries.lineage.column[column]
  if (own !== undefined) return own
  const columns: Readonly<Record<string, FactColumn>> = { ...facts.tasks.columns, ...facts.plans.columns, ...facts.results.columns, ...facts.visits.columns, ...facts.item_years.columns }
  return columns[column]?.[language] ?? column
}

/** A cell of a row of a source table, codes as words. */
export function sayRowCell(entity: string, column: string, value: unknown, names: CodeNames, reader: Reader): string {
  const fact: FactName = entity === 'tasks' || entity === 'plans' ? entity : 'results'
  const cell = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined ? (value ?? null) : JSON.stringify(value)
  if (column === 'source_table') return nameTable(String(cell), reader)
  return formatCell(fact, column === 'region_code' ? 'area_code' : column, cell, names, reader)
}
