import { useNavigate } from '@remix-run/react'
import { useEffect, useRef, type MouseEvent } from 'react'
import type { WarningsPageView, WorkColumnView, WorkRowView } from '#app/presenters/view-models.ts'
import { EmptyState } from '../basics/empty-state.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { useVisibleRows, type VisibleRows } from '../lists/use-visible-rows.ts'
import { WorkCell } from '../lists/work-cell.tsx'
import { ColumnHead } from '../lists/work-table-head.tsx'
import table from '../lists/work-table.module.css'
import type { Choice } from './use-choice.ts'
import type { DeskRows } from './use-desk-rows.ts'
import styles from './warnings-desk.module.css'

type DeskTableProps = { view: WarningsPageView; rows: DeskRows; choice: Choice; /** Id of the row that keys act on. */ current: string | null; onPoint: (id: string) => void; onVisible: (visible: VisibleRows) => void }

/** So many rows before the end, the next are read. */
const AHEAD = 60

type RowProps = { row: WorkRowView; index: number; columns: readonly WorkColumnView[]; chosen: boolean; current: boolean; chooseLabel: string; alive: boolean; measure: VisibleRows['measure']; onChoose: (extend: boolean) => void; onOpen: (href: string) => void; onPoint: () => void }

const DeskRow = ({ row, index, columns, chosen, current, chooseLabel, alive, measure, onChoose, onOpen, onPoint }: RowProps) => {
  const open = (event: MouseEvent) => {
    const onControl = event.target instanceof Element && event.target.closest('a, input, label')
    if (row.href !== null && !onControl && !window.getSelection()?.toString()) onOpen(row.href)
  }
  return (
    <tr
      ref={measure}
      data-index={index}
      className={joinClasses(table.row, table.opens, row.open && table.open, chosen && table.chosen, current && styles.current, row.level && styles[row.level])}
      onClick={open}
      onFocus={onPoint}
    >
      <td className={table.choose}>
        <input
          type="checkbox"
          name={alive ? undefined : 'id'}
          value={row.id}
          aria-label={`${chooseLabel} ${row.cells[1]?.text ?? ''}`}
          checked={alive ? chosen : undefined}
          onClick={(event) => onChoose(event.shiftKey)}
          onChange={() => undefined}
        />
      </td>
      {columns.map((column, position) => (
        <td key={column.id} className={joinClasses(table[column.align], table[column.phone])}>
          <WorkCell cell={row.cells[position] ?? { kind: 'text', text: '' }} rowHref={column.phone === 'title' ? row.href : null} current={row.open} />
        </td>
      ))}
    </tr>
  )
}

const Spacer = ({ height }: { height: number }) => (height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null)

/** The work table of the desk: only visible rows exist, further ones are read by key as one scrolls; chosen rows stay chosen. */
export const DeskTable = ({ view, rows: { rows, readOn, state }, choice, current, onPoint, onVisible }: DeskTableProps) => {
  const box = useRef<HTMLDivElement>(null)
  const visible = useVisibleRows(rows.length, box)
  const navigate = useNavigate()
  const order = rows.map(({ id }) => id)
  const lastShown = visible.indexes[visible.indexes.length - 1] ?? 0
  useEffect(() => {
    const nearEnd = visible.measure !== undefined && lastShown >= rows.length - AHEAD
    if (visible.alive && nearEnd && state === 'still') readOn()
  }, [visible.alive, visible.measure, lastShown, rows.length, readOn, state])
  // a short first page has nothing virtual: it is read on once the reader nears its end
  useEffect(() => {
    if (!visible.alive || visible.measure !== undefined) return undefined
    const look = () => {
      const end = box.current?.getBoundingClientRect().bottom ?? Infinity
      if (end < window.innerHeight * 2 && state === 'still') readOn()
    }
    look()
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [visible.alive, visible.measure, readOn, state])
  useEffect(() => onVisible(visible))
  if (view.table.empty && rows.length === 0) return <EmptyState empty={view.table.empty} />
  const all = rows.length > 0 && rows.every(({ id }) => choice.ids.has(id))
  return (
    <div ref={box} className={styles.box}>
      <table className={table.table} aria-label={view.table.label} aria-rowcount={view.total}>
        <colgroup>
          <col style={{ width: 32 }} />
          {view.table.columns.map((column) => (
            <col key={column.id} style={column.width === null ? undefined : { width: column.width }} />
          ))}
        </colgroup>
        <thead className={table.head}>
          <tr>
            <th scope="col" className={table.choose}>
              {visible.alive && <input type="checkbox" aria-label={view.bulk.chooseAll} checked={choice.isWhole || all} onChange={() => choice.setAll(order, !all)} />}
            </th>
            {view.table.columns.map((column) => (
              <ColumnHead key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={visible.above} />
          {visible.indexes.map((index) => {
            const row = rows[index]
            return (
              row && (
                <DeskRow
                  key={row.id}
                  row={row}
                  index={index}
                  columns={view.table.columns}
                  chosen={choice.isWhole || choice.ids.has(row.id)}
                  current={row.id === current}
                  chooseLabel={view.bulk.chooseRow}
                  alive={visible.alive}
                  measure={visible.measure}
                  onChoose={(extend) => choice.toggle(row.id, extend, order)}
                  onOpen={(href) => navigate(href, { preventScrollReset: true })}
                  onPoint={() => onPoint(row.id)}
                />
              )
            )
          })}
          <Spacer height={visible.below} />
        </tbody>
      </table>
      <p className={styles.reading} role="status">
        {state === 'reading' ? view.reading : state === 'broken' ? view.broken : ''}
      </p>
    </div>
  )
}
