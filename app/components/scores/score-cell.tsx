import { Link } from '@remix-run/react'
import type { ScoreCellView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import styles from './score-cell.module.css'

/** Which look the loss gives the number and its bar. */
const LOOKS: Record<ScoreCellView['loss'], string | undefined> = {
  none: styles.full,
  little: undefined,
  fifth: styles.fifth,
  half: styles.half,
  all: styles.half,
}

/** Points over a bar whose whole length is full marks; hollow dot and square say what stands behind it. */
export const ScoreCell = ({ cell, spot }: { cell: ScoreCellView; spot: string }) => (
  <Link
    to={cell.href}
    className={joinClasses(styles.cell, styles[cell.state], LOOKS[cell.loss])}
    aria-label={cell.sentence}
    title={cell.sentence}
    data-spot={spot}
  >
    {(cell.liveDiffers || cell.appealed) && (
      <span className={styles.flags}>
        {cell.appealed && <span className={styles.square} />}
        {cell.liveDiffers && <span className={styles.dot} />}
      </span>
    )}
    {cell.state === 'not-applicable' ? <StatusMark mark="not-applicable" size={12} /> : <span className={styles.text}>{cell.text}</span>}
    {cell.perMille !== null && (
      <span className={styles.bar}>
        <span className={styles.fill} style={{ width: `${cell.perMille / 10}%` }} />
      </span>
    )}
  </Link>
)
