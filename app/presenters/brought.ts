/** Deliveries that brought rows → a list, each with its rows and a bar of them; a file leads to its receipt. */
import type { Origin } from '#app/queries/types.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { presentKnownDelivery } from './lineage.ts'
import type { EmptyView, WorkCellView, WorkTableView } from './view-models.ts'

interface Words {
  readonly label: string
  /** Head of the column of rows, and what it means. */
  readonly rows: string
  readonly rowsTitle: string
  /** Said when there is none. */
  readonly empty: Omit<EmptyView, 'links'>
}

/** Builds the list. */
export function presentBrought(rows: readonly Origin[], { label, rows: head, rowsTitle, empty }: Words, reader: Reader): WorkTableView {
  const { text } = reader
  const { column } = text.records.origins
  const largest = Math.max(1, ...rows.map(({ rowCount }) => rowCount))
  return {
    label,
    columns: [
      { id: 'file', label: column.file, align: 'left', width: null, sort: null, phone: 'title' },
      { id: 'rows', label: head, title: rowsTitle, align: 'left', width: 220, sort: null, phone: 'figure' },
      { id: 'sender', label: column.sender, align: 'left', width: 160, sort: null, phone: 'line' },
      { id: 'time', label: column.time, align: 'left', width: 120, sort: null, phone: 'line' },
      { id: 'batch', label: column.batch, align: 'left', width: 96, sort: null, phone: 'hidden' },
    ],
    rows: rows.map((origin) => {
      const { file, sender, time } = presentKnownDelivery(origin, reader)
      const cells: readonly WorkCellView[] = [
        { kind: 'text', text: file.text, title: file.text }, { kind: 'bar', text: formatCount(origin.rowCount), value: origin.rowCount, full: largest, tick: null },
        { kind: 'text', text: sender }, { kind: 'text', text: time }, { kind: 'text', text: text.deliveries.batch(origin.batch) },
      ]
      return { id: String(origin.batch), href: file.href, open: false, level: null, cells }
    }),
    empty: rows.length > 0 ? null : { ...empty, links: [] },
    bulk: null,
  }
}
