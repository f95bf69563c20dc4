import type { RiskCheckPageView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './field-inversions.module.css'

/** Each fall of a draw rate with its intervals; on a phone every row becomes a block. */
export const FieldInversions = ({ inversions: { title, note, columns, rows, none } }: { inversions: RiskCheckPageView['inversions'] }) => (
  <section id="inversions" aria-label={title} className={styles.box}>
    <SectionHead title={title} note={note} />
    {rows.length === 0 ? (
      <p className={styles.none}>{none}</p>
    ) : (
      <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{columns.area}</th>
            <th scope="col">{columns.field}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.fraction}</th>
            <th scope="col">{columns.interval}</th>
            <th scope="col">{columns.against}</th>
            <th scope="col">{columns.told}</th>
            <th scope="col" className={styles.mend}>
              {columns.mend}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.area}</th>
              <td>{row.field}</td>
              <td>{row.kind}</td>
              <td data-head={columns.fraction}>{row.fraction}</td>
              <td data-head={columns.interval}>{row.interval}</td>
              <td data-head={columns.against}>{row.against}</td>
              <td data-head={columns.told} className={joinClasses(row.tone === 'bad' && styles.bad)}>
                {row.told}
              </td>
              <td data-head={columns.mend} className={styles.mend}>
                <b>{row.mend}</b>
              </td>
              <td className={styles.link}>{row.link && <ViewLink link={row.link} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      </div>
    )}
  </section>
)
