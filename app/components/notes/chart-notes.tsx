import type { ChartNotesView } from '#app/presenters/view-models.ts'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './notes.module.css'

/** What people wrote beside a chart, one line a note: its days, its word, its text. */
export const ChartNotes = ({ notes }: { notes: ChartNotesView }) => (
  <section className={styles.beside} aria-label={notes.title}>
    {notes.rows.length > 0 && (
      <ul>
        {notes.rows.map((row) => (
          <li key={row.id} className={styles.line}>
            <span className={styles.ring} aria-hidden="true" />
            <span className={styles.days}>{row.days}</span>
            <b>{row.href === null ? row.word : <ViewLink link={{ label: row.word, href: row.href }} />}</b>
            <span className={styles.words}>{row.text}</span>
            <span className={styles.by}>{row.by}</span>
          </li>
        ))}
      </ul>
    )}
    <p className={styles.links}>
      {notes.links.map((link) => (
        <ViewLink key={link.href} link={link} />
      ))}
    </p>
  </section>
)
