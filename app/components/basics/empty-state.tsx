import type { EmptyView, FaultView } from '#app/presenters/view-models.ts'
import { ViewLink } from './view-link.tsx'
import styles from './empty-state.module.css'

/** Nothing to show: what was looked at, and the way out. */
export const EmptyState = ({ empty }: { empty: EmptyView }) => (
  <div className={styles.box} role="status">
    <h3 className={styles.title}>{empty.title}</h3>
    <p className={styles.text}>{empty.text}</p>
    {empty.links.length > 0 && (
      <p className={styles.links}>
        {empty.links.map((link) => (
          <ViewLink key={link.href} link={link} />
        ))}
      </p>
    )}
  </div>
)

/** Something failed: what failed, what still holds, what to do, and a number to quote. */
export const ErrorState = ({ fault }: { fault: FaultView }) => (
  <div className={styles.box} role="alert">
    <h3 className={styles.title}>{fault.title}</h3>
    <p className={styles.text}>{fault.text}</p>
    <p className={styles.links}>
      {fault.links.map((link) => (
        <ViewLink key={link.href} link={link} />
      ))}
      {fault.reference && <span className={styles.reference}>{fault.reference}</span>}
    </p>
  </div>
)
