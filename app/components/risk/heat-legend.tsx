import type { HeatLegendView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import { tintOfStep } from '../basics/tint.ts'
import styles from './heat-legend.module.css'

const STEPS = [0, 1, 2, 3, 4, 5] as const

/** Steps with their limits, and what the empties and corners mean; words that are empty are not drawn. */
export const HeatLegend = ({ legend }: { legend: HeatLegendView }) => (
  <div className={styles.legend} role="group" aria-label={legend.label}>
    <div className={styles.steps}>
      {legend.steps.map((step, index) => (
        <span key={step} className={styles.step}>
          <span className={joinClasses(styles.swatch, tintOfStep(STEPS[index] ?? null))} />
          {step}
        </span>
      ))}
    </div>
    <div className={styles.looks}>
      {legend.smallNumber && (
        <span className={styles.look}>
          <span className={joinClasses(styles.sample, styles.small)} />
          {legend.smallNumber}
        </span>
      )}
      {legend.notApplicable && (
        <span className={styles.look}>
          <span className={styles.sample}>
            <StatusMark mark="not-applicable" size={11} />
          </span>
          {legend.notApplicable}
        </span>
      )}
      {legend.notReported && (
        <span className={styles.look}>
          <span className={joinClasses(styles.sample, styles.hatched)} />
          {legend.notReported}
        </span>
      )}
      {legend.outlier && (
        <>
          <span className={styles.look}>
            <span className={joinClasses(styles.corner, styles.high)} />
            {legend.outlier.high}
          </span>
          <span className={styles.look}>
            <span className={joinClasses(styles.corner, styles.low)} />
            {legend.outlier.low}
          </span>
        </>
      )}
    </div>
  </div>
)
