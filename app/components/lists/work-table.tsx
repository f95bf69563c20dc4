import { Form, useNavigate } from '@remix-run/react'
import { useRef, type MouseEvent } from 'react'
import type { WorkTableView } from '#app/presenters/view-models.ts'
import { EmptyState } from '../basics/empty-state.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { BulkBar } from './bulk-bar.tsx'
import { useRowKeys } from './use-row-keys.ts'
import { useVisibleRows, type VisibleRows } from './use-visible-rows.ts'
import { readCell, useWorkTable, type WorkTableModel } from './use-work-table.ts'
import { WorkCell } from './work-cell.tsx'
import { WorkTableHead } from './work-table-head.tsx'
import styles from './work-table.module.css'

type RowProps = { view: WorkTableView; model: WorkTableModel; visible: VisibleRows; index: number; onOpen: (href: string) => void }

/** Which column opens the row: the one a phone shows as its title. */
const findOpener = (view: WorkTableView): number => view.columns.findIndex((column) => column.phone === 'title')

const WorkRow = ({ view, model, visible, index, onOpen }: RowProps) => {
  const row = model.getRowModel().rows[index]
  if (!row) return null
  const opener = findOpener(view)
  const open = (event: MouseEvent) => {
    const onControl = event.target instanceof Element && event.target.closest('a, input, label')
    if (row.original.href !== null && !onControl && !window.getSelection()?.toString()) onOpen(row.original.href)
  }
  return (
    <tr
      id={row.id}
      ref={visible.measure}
      data-index={index}
      className={joinClasses(styles.row, row.original.href !== null && styles.opens, row.original.open && styles.open, row.getIsSelected() && styles.chosen)}
      onClick={open}
    >
      {view.bulk && (
        <td className={styles.choose}>
          <input
            type="checkbox"
            name={visible.alive ? undefined : view.bulk.field}
            value={row.id}
            aria-label={view.bulk.chooseRow}
            checked={row.getIsSelected()}
            onChange={row.getToggleSelectedHandler()}
          />
        </td>
      )}
      {row.getAllCells().map((cell, column) => {
        const { align = 'left', phone = 'line' } = view.columns[column] ?? {}
        return (
          <td key={cell.id} className={joinClasses(styles[align], styles[phone])}>
            <WorkCell cell={readCell(row.original, column)} rowHref={column === opener ? row.original.href : null} current={row.original.open} />
          </td>
        )
      })}
    </tr>
  )
}

/** The first cell stands in from the edge of the row's tint. */
const EDGE = 8
const findWidth = (width: number | null, first: boolean) => (width === null ? undefined : { width: width + (first ? EDGE : 0) })

/** Height that stands for the rows not drawn. */
const Spacer = ({ height }: { height: number }) => (height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null)

/**
 * A list one works through: sorts by links, opens by Enter, walks by ↑ ↓, chooses by Space.
 * The server sends every row of the page; in the browser only the visible ones of a long list exist.
 */
export const WorkTable = ({ view }: { view: WorkTableView }) => {
  const box = useRef<HTMLDivElement>(null)
  const model = useWorkTable(view)
  const visible = useVisibleRows(view.rows.length, box)
  const navigate = useNavigate()
  const release = () => model.resetRowSelection(true)
  useRowKeys(box, {
    count: view.rows.length,
    reveal: visible.reveal,
    toggle: view.bulk && ((index, on) => model.getRowModel().rows[index]?.toggleSelected(on)),
    leave: release,
  })
  if (view.empty) return <EmptyState empty={view.empty} />

  const table = (
    <table className={styles.table} aria-label={view.label}>
      <colgroup>
        {view.bulk && <col style={{ width: 32 }} />}
        {view.columns.map((column, index) => (
          <col key={column.id} style={findWidth(column.width, index === 0 && view.bulk === null)} />
        ))}
      </colgroup>
      <WorkTableHead view={view} model={model} alive={visible.alive} />
      <tbody>
        <Spacer height={visible.above} />
        {visible.indexes.map((index) => (
          <WorkRow
            key={view.rows[index]?.id}
            view={view}
            model={model}
            visible={visible}
            index={index}
            onOpen={(href) => navigate(href, { preventScrollReset: true })}
          />
        ))}
        <Spacer height={visible.below} />
      </tbody>
    </table>
  )
  return (
    <div ref={box}>
      {view.bulk ? (
        <Form action={view.bulk.action} method={view.bulk.method}>
          {table}
          <BulkBar bulk={view.bulk} chosenIds={model.getSelectedRowIds()} alive={visible.alive} onCancel={release} />
        </Form>
      ) : (
        table
      )}
    </div>
  )
}
