import { Link } from '@remix-run/react'
import type { WorkColumnView, WorkTableView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import type { WorkTableModel } from './use-work-table.ts'
import styles from './work-table.module.css'

const ARROWS = { ascending: '↑', descending: '↓' } as const

/** One head: sorts by a link where the column is an order of the list. */
export const ColumnHead = ({ column }: { column: WorkColumnView }) => {
  const active = column.sort?.active ?? null
  return (
    <th scope="col" title={column.title} aria-sort={active ?? undefined} className={joinClasses(styles[column.align], active && styles.sorted)}>
      {column.sort ? (
        <Link to={column.sort.href} preventScrollReset>
          {column.label}
          {active && ` ${ARROWS[active]}`}
        </Link>
      ) : (
        column.label
      )}
    </th>
  )
}

/** Heads of a work list: each sorts by a link, the arrow stands in bold ink. */
export const WorkTableHead = ({ view, model, alive }: { view: WorkTableView; model: WorkTableModel; alive: boolean }) => (
  <thead className={styles.head}>
    <tr>
      {view.bulk && (
        <th scope="col" className={styles.choose}>
          {alive && (
            <input
              type="checkbox"
              aria-label={view.bulk.chooseAll}
              checked={model.getIsAllRowsSelected()}
              onChange={model.getToggleAllRowsSelectedHandler()}
            />
          )}
        </th>
      )}
      {view.columns.map((column) => (
        <ColumnHead key={column.id} column={column} />
      ))}
    </tr>
  </thead>
)
