import type { TargetLegendView } from '#app/presenters/view-models.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { tintOfBin } from '../basics/tint.ts'
import styles from './target-legend.module.css'

const BINS = [0, 1, 2, 3, 4] as const

/** The target scale with its tick at the target, and what the empties look like with their counts. */
export const TargetLegend = ({ legend }: { legend: TargetLegendView }) => (
  <div className={styles.legend} role="group" aria-label={legend.label}>
    <div className={styles.scale}>
      {BINS.map((bin) => (
        <span key={bin} className={styles.step}>
          <span className={joinClasses(styles.swatch, tintOfBin(bin))} />
          <span className={styles.text}>{legend.steps[bin]}</span>
        </span>
      ))}
      <span className={styles.tick} />
    </div>
    <div className={styles.empties}>
      {legend.empties.map((empty) => (
        <span key={empty.state} className={styles.empty}>
          <span className={joinClasses(styles.sample, styles[empty.state])}>
            {empty.state === 'not-applicable' && <StatusMark mark="not-applicable" size={10} />}
          </span>
          {empty.label}
        </span>
      ))}
      <span className={styles.empty}>
        <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M1.8 2.6h10.4L7 11.6z" fill="none" stroke="currentColor" strokeWidth="1.2" />
        </svg>
        {legend.shortWord}
      </span>
    </div>
  </div>
)
