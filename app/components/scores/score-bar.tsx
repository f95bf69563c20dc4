import type { ScoreLoss } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import styles from './score-bar.module.css'

type ScoreBarProps = {
  /** Points earned, per mille of full marks; null where none were given. */
  perMille: number | null
  /** What the other reading would give, drawn as an open frame. */
  otherPerMille?: number | null
  loss: ScoreLoss
}

const isStrong = (loss: ScoreLoss): boolean => loss === 'fifth' || loss === 'half' || loss === 'all'

/** Points as a bar up to the line of full marks; strong where a fifth and more was lost. */
export const ScoreBar = ({ perMille, otherPerMille = null, loss }: ScoreBarProps) => (
  <span className={styles.bar} aria-hidden="true">
    {perMille !== null && <span className={joinClasses(styles.fill, isStrong(loss) && styles.strong)} style={{ width: `${perMille / 10}%` }} />}
    {perMille !== null && otherPerMille !== null && (
      <span
        className={styles.other}
        style={{ left: `${Math.min(perMille, otherPerMille) / 10}%`, width: `${Math.abs(otherPerMille - perMille) / 10}%` }}
      />
    )}
    <span className={styles.end} />
  </span>
)
