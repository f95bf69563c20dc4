import { Link } from '@remix-run/react'
import type { EnterprisePageView } from '#app/presenters/view-models.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import styles from './pending-list.module.css'

/** What is under way, each with the time that is left. */
export const PendingList = ({ pending }: { pending: EnterprisePageView['pending'] }) => (
  <section aria-label={pending.title}>
    <SectionHead title={pending.title} />
    {pending.rows.length === 0 ? (
      <p className={styles.none}>{pending.none}</p>
    ) : (
      <ul>
        {pending.rows.map((row) => (
          <li key={`${row.text} ${row.href ?? row.due}`} className={styles.row}>
            <span>{row.href === null ? row.text : <Link to={row.href}>{row.text}</Link>}</span>
            <span className={joinClasses(styles.due, styles[row.dueTone])}>{row.due}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
)
