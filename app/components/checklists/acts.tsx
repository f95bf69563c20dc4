import type { ActsView } from '#app/presenters/view-models.ts'
import { SectionHead } from '../basics/section-head.tsx'
import styles from './checklists.module.css'

/** What was done, the latest first, with the fields that each act moved. */
export const Acts = ({ acts }: { acts: ActsView }) => (
  <section className={styles.section} aria-label={acts.title}>
    <SectionHead title={acts.title} note={acts.note} />
    {acts.rows.length === 0 && <p className={styles.none}>{acts.empty}</p>}
    <ol className={styles.rows}>
      {acts.rows.map((row) => (
        <li key={row.id}>
          <b>{row.what}</b>
          {row.says.map((says) => (
            <p key={says} className={styles.says}>
              {says}
            </p>
          ))}
          <p className={styles.by}>{row.by}</p>
        </li>
      ))}
    </ol>
  </section>
)
