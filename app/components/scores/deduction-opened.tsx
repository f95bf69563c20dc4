import { Link } from '@remix-run/react'
import type { DeductionView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { SentenceText } from '../basics/sentence-text.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './deduction-opened.module.css'

const Records = ({ records }: { records: NonNullable<DeductionView['records']> }) => (
  <>
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {records.columns.map((column) => (
              <th key={column.label} scope="col" className={styles[column.align]}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.rows.map((row) => (
            <tr key={row.id}>
              {row.cells.map((cell, index) => (
                <td key={index} className={joinClasses(styles[records.columns[index]?.align ?? 'left'], cell.tone && styles[cell.tone])}>
                  {index === 0 ? <Link to={row.href}>{cell.text}</Link> : cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <p className={styles.foot}>
      {records.note}
      {records.links.map((link) => (
        <ViewLink key={link.href} link={link} />
      ))}
    </p>
  </>
)

/** A deduction opened in place: the rule in words, the same rule with its numbers, the records that cost most. */
export const DeductionOpened = ({ deduction }: { deduction: DeductionView }) => (
  <div className={styles.opened}>
    <dl>
      {deduction.lines.map((line) => (
        <div key={line.label} className={styles.line}>
          <dt className={styles.label}>{line.label}</dt>
          <dd className={styles.text}>
            <SentenceText sentence={line.text} />
          </dd>
        </div>
      ))}
    </dl>
    {deduction.records && <Records records={deduction.records} />}
  </div>
)
