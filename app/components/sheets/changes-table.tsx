import type { SheetChangesView } from '#app/presenters/view-models.ts'
import styles from './sheets.module.css'

/** How two sheets differ, part by part. */
export const ChangesTable = ({ changes }: { changes: SheetChangesView }) => (
  <table className={styles.changes}>
    <caption className={styles.caption}>{changes.label}</caption>
    <thead>
      <tr>
        {changes.columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {changes.rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">{row.what}</th>
          <td data-label={changes.columns[1]}>{row.change}</td>
          <td data-label={changes.columns[2]}>{row.before}</td>
          <td data-label={changes.columns[3]}>{row.after}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
