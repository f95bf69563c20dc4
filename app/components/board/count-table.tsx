import { Link } from '@remix-run/react'
import type { CountCellView, CountRowView, CountTableView } from '#app/presenters/view-models.ts'
import { EmptyState } from '../basics/empty-state.tsx'
import { ExportMenu } from '../basics/export-menu.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { VisuallyHidden } from '../basics/visually-hidden.tsx'
import styles from './count-table.module.css'

const Cell = ({ cell }: { cell: CountCellView }) => (
  <td className={joinClasses(styles.cell, cell.isQuiet && styles.quiet)} title={cell.title || undefined}>
    {cell.href === null ? <span>{cell.text}</span> : <Link to={cell.href} aria-label={cell.sentence}>{cell.text}</Link>}
    {cell.share && <span className={styles.share}>{cell.share}</span>}
    {cell.title && <VisuallyHidden>{cell.title}</VisuallyHidden>}
  </td>
)

const Row = ({ row, whole = false }: { row: CountRowView; whole?: boolean }) => (
  <tr className={whole ? styles.whole : undefined}>
    <th scope="row" className={styles.name}>
      {row.name}
    </th>
    {row.cells.map((cell) => (
      <Cell key={cell.column} cell={cell} />
    ))}
  </tr>
)

/** Counts with their shares, each opening what it counted. */
export const CountTable = ({ table }: { table: CountTableView }) => (
  <section aria-label={table.title} className={styles.box}>
    <SectionHead title={table.title} note={table.note}>
      <ViewLink link={table.point} />
      {table.empty === null && <ExportMenu menu={table.exports} />}
    </SectionHead>
    {table.empty ? (
      <EmptyState empty={table.empty} />
    ) : (
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{table.title}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {table.rowHead}
              </th>
              {table.columns.map((column) => (
                <th key={column.id} scope="col" className={styles.column}>
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row row={table.whole} whole />
            {table.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    )}
    {table.foot && <p className={styles.foot}>{table.foot}</p>}
  </section>
)
