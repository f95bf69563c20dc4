import { Link } from '@remix-run/react'
import type { LineageView } from '#app/presenters/view-models.ts'
import styles from './lineage-table.module.css'

type Row = LineageView['rows'][number]

const Change = ({ row }: { row: Row }) => (
  <>
    <span className={styles.change}>{row.change}</span>
    {row.moved.length > 0 && (
      <ul className={styles.moved}>
        {row.moved.map((moved) => (
          <li key={moved.name}>
            {moved.name} <del>{moved.before}</del> → <ins>{moved.after}</ins>
          </li>
        ))}
      </ul>
    )}
  </>
)

const Rows = ({ lineage }: { lineage: LineageView }) => (
  <table className={styles.table} aria-label={lineage.caption}>
    <thead className={styles.head}>
      <tr>
        {lineage.columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lineage.rows.map((row) => (
        <tr key={row.id} className={styles.row}>
          <td className={styles.batch}>{row.batch}</td>
          <td className={styles.time}>{row.time}</td>
          <td className={styles.sender}>{row.sender}</td>
          <td className={styles.file}>{row.file.href === null ? row.file.text : <Link to={row.file.href}>{row.file.text}</Link>}</td>
          <td className={styles.source}>{row.table}</td>
          <td className={styles.key}>{row.row}</td>
          <td className={styles.what}>
            <Change row={row} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** What deliveries made of rows, newest first: on a phone each change is a block of its own. */
export const LineageTable = ({ lineage }: { lineage: LineageView }) =>
  lineage.empty === null ? (
    <>
      <Rows lineage={lineage} />
      {lineage.note && <p className={styles.note}>{lineage.note}</p>}
    </>
  ) : (
    <p>{lineage.empty}</p>
  )
