import { Link } from '@remix-run/react'
import type { WarningLinesView, WarningLineView } from '#app/presenters/view-models.ts'
import { EmptyState } from '../basics/empty-state.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { StatusMark } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './warning-lines.module.css'

const WarningLine = ({ row }: { row: WarningLineView }) => (
  <li className={styles.line}>
    <StatusMark mark={row.level} label={row.levelWord} />
    <div className={styles.words}>
      <div className={styles.first}>
        <Link to={row.href} className={styles.title}>
          {row.title}
        </Link>
        <span className={joinClasses(styles.due, styles[row.dueTone])}>{row.due}</span>
      </div>
      <div className={styles.note}>{row.note}</div>
    </div>
  </li>
)

/** The gravest warnings, each in two lines with the time that is left. */
export const WarningLines = ({ warnings }: { warnings: WarningLinesView }) => (
  <section aria-label={warnings.title}>
    <SectionHead title={warnings.title}>{warnings.all && <ViewLink link={warnings.all} />}</SectionHead>
    {warnings.empty ? (
      <EmptyState empty={warnings.empty} />
    ) : (
      <ol className={styles.lines}>
        {warnings.rows.map((row) => (
          <WarningLine key={row.id} row={row} />
        ))}
      </ol>
    )}
  </section>
)
