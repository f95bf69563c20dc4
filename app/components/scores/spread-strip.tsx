import type { SpreadView } from '#app/presenters/view-models.ts'
import styles from './spread-strip.module.css'

const at = (perMille: number): { left: string } => ({ left: `${perMille / 10}%` })

/** Where one stands among all: a stroke for each, a long one for the median, a dot for oneself. */
export const SpreadStrip = ({ spread }: { spread: SpreadView }) => (
  <span className={styles.strip} role="img" aria-label={spread.sentence} title={spread.sentence}>
    {spread.others.map((perMille, index) => (
      <span key={index} className={styles.other} style={at(perMille)} />
    ))}
    {spread.median !== null && <span className={styles.median} style={at(spread.median)} />}
    {spread.own !== null && <span className={styles.own} style={at(spread.own)} />}
  </span>
)
