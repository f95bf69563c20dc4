import type { FactView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import styles from './fact-strip.module.css'

/** The few figures that say what something is, parted by hairlines. */
export const FactStrip = ({ facts }: { facts: readonly FactView[] }) => (
  <dl className={styles.strip}>
    {facts.map((fact) => (
      <div key={fact.label} className={styles.fact} title={fact.title || undefined}>
        <dt className={styles.label}>{fact.label}</dt>
        <dd className={styles.line}>
          {fact.figure && <b className={joinClasses(styles.figure, styles[fact.tone])}>{fact.figure}</b>}
          <span className={fact.figure ? styles.note : undefined}>{fact.note}</span>
        </dd>
      </div>
    ))}
  </dl>
)
