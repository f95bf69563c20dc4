/** What deliveries made of the rows behind a record or about an enterprise → a table, newest first, with before and after. */
import { facts, type FactName } from '#domain/facts.ts'
import type { CodeNames, KnownDelivery, RowChange } from '#app/queries/types.ts'
import { nameArea } from './area-names.ts'
import type { Reader } from './figures.ts'
import { formatInstantInList } from './format.ts'
import { addressDelivery, nameTable } from './receipt.ts'
import { formatCell } from './record-cells.ts'
import type { LineageView } from './view-models.ts'

/** Address of the table of an enterprise. */
export function addressHistory(subjectId: string): string {
  return `/enterprises/${encodeURIComponent(subjectId)}/history`
}

/** Builds the table. @param empty said when there is no change */
export function presentLineage(changes: readonly RowChange[], names: CodeNames, empty: string, reader: Reader): LineageView {
  const words = reader.text.deliveries.lineage
  return {
    caption: words.title,
    columns: words.columns,
    rows: changes.map((change, index) => ({
      id: String(index),
      batch: words.batch(change.batch),
      ...presentKnownDelivery(change, reader),
      table: nameTable(change.entity, reader),
      row: change.rowKey,
      change: words.change[change.change],
      moved: presentMoved(change, names, reader),
    })),
    empty: changes.length === 0 ? empty : null,
  }
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
function presentMoved({ entity, change, before, after }: RowChange, names: CodeNames, reader: Reader): LineageView['rows'][number]['moved'] {
  if (change !== 'replaced' || before === null || after === null) return []
  const words: Readonly<Record<string, string>> = reader.text.deliveries.lineage.column
  const fact: FactName = entity === 'tasks' || entity === 'plans' ? entity : 'results'
  const columns = { ...facts.tasks.columns, ...facts.plans.columns, ...facts.results.columns, ...facts.visits.columns, ...facts.item_years.columns }
  const heads = new Map(Object.entries(columns).map(([name, { zh, en }]) => [name, reader.language === 'zh' ? zh : en]))
  const say = (column: string, value: unknown): string => {
    const cell = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined ? (value ?? null) : JSON.stringify(value)
    return formatCell(fact, column === 'region_code' ? 'area_code' : column, cell, names, reader)
  }
  return Object.keys(after)
    .filter((column) => before[column] !== after[column])
    .map((column) => ({ name: words[column] ?? heads.get(column) ?? column, before: say(column, before[column]), after: say(column, after[column]) }))
}
