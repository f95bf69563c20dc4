import type { ScoreSheetView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import styles from './score-legend.module.css'

/** What the looks of a score sheet mean, each with its sample. */
export const ScoreLegend = ({ legend }: { legend: ScoreSheetView['legend'] }) => (
  <ul className={styles.legend}>
    <li>{legend.full}</li>
    <li className={styles.fifth}>{legend.fifth}</li>
    <li className={styles.half}>{legend.half}</li>
    <li>
      <b className={styles.half}>0</b> {legend.zero}
    </li>
    <li>
      <span className={styles.sample}>
        <StatusMark mark="not-applicable" size={12} />
      </span>
      {legend.notApplicable}
    </li>
    <li>{legend.smallNumber}</li>
    {legend.notReported && (
      <li>
        <span className={joinClasses(styles.sample, styles.hatched)} />
        {legend.notReported}
      </li>
    )}
    {legend.liveDiffers && (
      <li>
        <span className={styles.dot} />
        {legend.liveDiffers}
      </li>
    )}
    {legend.appealed && (
      <li>
        <span className={styles.square} />
        {legend.appealed}
      </li>
    )}
    <li className={styles.end}>{legend.target}</li>
  </ul>
)
