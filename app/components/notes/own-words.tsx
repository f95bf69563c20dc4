import type { OwnWordsView } from '#app/presenters/view-models.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './notes.module.css'

/** Comments as quotations: who speaks, of which figure, and what it was then. */
export const OwnWordsRows = ({ rows }: { rows: OwnWordsView['rows'] }) => (
  <ul>
    {rows.map((row) => (
      <li key={row.id} className={styles.quote}>
        <div>
          <b>{row.who}</b> <span className={styles.by}>{row.about}</span>
        </div>
        <blockquote className={styles.body}>{row.text}</blockquote>
        <div className={styles.by}>{row.note}</div>
      </li>
    ))}
  </ul>
)

/** What those who are assessed say beside a figure of theirs, plainly marked as their words. */
export const OwnWords = ({ words }: { words: OwnWordsView }) => (
  <section className={styles.own} aria-label={words.title}>
    <SectionHead title={words.title} />
    <p className={styles.mark}>{words.mark}</p>
    {words.empty && <p className={styles.by}>{words.empty}</p>}
    <OwnWordsRows rows={words.rows} />
    <p className={styles.links}>
      {words.links.map((link) => (
        <ViewLink key={link.href} link={link} />
      ))}
    </p>
  </section>
)
