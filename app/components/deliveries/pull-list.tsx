import type { PullsView } from '#app/presenters/view-models.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import styles from './pull-list.module.css'

/** Sources that are asked by themselves: how each went last, and why it failed. */
export const PullList = ({ pulls }: { pulls: PullsView }) => (
  <section aria-label={pulls.title} className={styles.pulls}>
    <SectionHead title={pulls.title} />
    <ul>
      {pulls.rows.map((row) => (
        <li key={row.id} className={styles.row}>
          <span>{row.name}</span>
          <span>{row.table}</span>
          <MarkWord mark={row.mark} word={row.state} />
          <span className={styles.time}>{row.time}</span>
          <span className={styles.fault}>{row.fault}</span>
        </li>
      ))}
    </ul>
  </section>
)
