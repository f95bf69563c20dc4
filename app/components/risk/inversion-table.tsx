import type { RiskPageView } from '#app/presenters/view-models.ts'
import { SentenceText } from '../basics/sentence-text.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './inversion-table.module.css'

/** Where a riskier class is drawn less than a safer one, and the visits that would mend it. */
export const InversionTable = ({ inversions: { columns, rows, none } }: { inversions: RiskPageView['inversions'] }) =>
  rows.length === 0 ? (
    <p className={styles.none}>{none}</p>
  ) : (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {columns.kind}
            </th>
            <th scope="col" colSpan={2}>
              {columns.fraction}
            </th>
            <th scope="col">{columns.against}</th>
            <th scope="col" className={styles.mend}>
              {columns.mend}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.area} ${row.kind}`}>
              <th scope="row">{row.area}</th>
              <td>{row.kind}</td>
              <td>{row.fraction}</td>
              <td>{row.value}</td>
              <td>{row.against}</td>
              <td className={styles.mend}>
                <SentenceText sentence={row.mend} />
              </td>
              <td className={styles.link}>{row.link && <ViewLink link={row.link} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
