import { Link } from '@remix-run/react'
import type { DataTableView } from '#app/presenters/view-models.ts'
import styles from './data-table.module.css'

const RowHead = ({ text, href }: { text: string; href: string | null }) => (href === null ? <>{text}</> : <Link to={href}>{text}</Link>)

/** The numbers of a picture as a plain table; the first column heads its rows. */
export const DataTable = ({ table }: { table: DataTableView }) => (
  <table className={styles.table}>
    <caption className={styles.caption}>{table.caption}</caption>
    <thead>
      <tr>
        {table.columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row, line) => (
        <tr key={row[0]}>
          {row.map((text, index) =>
            index === 0 ? (
              <th key={index} scope="row">
                <RowHead text={text} href={table.links?.[line]?.href ?? null} />
              </th>
            ) : (
              <td key={index}>{text}</td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

/** The same table folded away under a word: one key press for those who want it. */
export const FoldedDataTable = ({ table, label }: { table: DataTableView; label: string }) => (
  <details className={styles.folded}>
    <summary className={styles.summary}>{label}</summary>
    <DataTable table={table} />
  </details>
)
