import { Link } from '@remix-run/react'
import type { ReportCellView, ReportTableView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import styles from './report-table.module.css'

const Words = ({ cell }: { cell: ReportCellView }) => (
  <>
    {cell.href === null ? cell.text : <Link to={cell.href}>{cell.text}</Link>}
    {cell.below !== '' && <span className={styles.below}>{cell.below}</span>}
  </>
)

const classOf = (cell: ReportCellView, isNumber: boolean): string | undefined =>
  joinClasses(isNumber && styles.number, cell.isSmall && styles.small, cell.isStrong && styles.strong)

const Table = ({ table: { caption, columns, rows } }: { table: ReportTableView }) => (
  // A wide table scrolls by the keyboard too.
  <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, isNumber, title }) => (
            <th key={label} scope="col" className={joinClasses(isNumber && styles.number)} title={title === '' ? undefined : title}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={classOf(row.head, false)}>
              <Words cell={row.head} />
            </th>
            {row.cells.map((cell, index) => (
              <td key={index} className={classOf(cell, columns[index + 1]?.isNumber ?? false)}>
                <Words cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Figures of a report, exact and with their intervals; folded away where it is long. */
export const ReportTable = ({ table, isFolded }: { table: ReportTableView; isFolded: boolean }) => {
  if (table.rows.length === 0) return <p className={styles.none}>{table.none}</p>
  if (!isFolded) return <Table table={table} />
  return (
    <details>
      <summary className={styles.summary}>{table.caption}</summary>
      <Table table={table} />
    </details>
  )
}
