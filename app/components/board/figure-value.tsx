import type { FigureView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { MarkWord, StatusMark } from '../basics/status-mark.tsx'
import styles from './figure-value.module.css'

const Measured = ({ figure }: { figure: FigureView }) => (
  <>
    <span className={styles.number}>
      {figure.value}
      {figure.unit && <span className={styles.unit}>{figure.unit}</span>}
    </span>
    {figure.statusWord && (
      <span className={styles.status}>
        <MarkWord mark={figure.status} word={figure.statusWord} />
      </span>
    )}
  </>
)

/**
 * A big value with its unit and status, or the look of what it is instead: ╱ not applicable,
 * hatched box not reported, a quiet fraction for a small number.
 */
export const FigureValue = ({ figure }: { figure: FigureView }) => {
  if (figure.state === 'measured')
    return (
      <div className={styles.figure}>
        <Measured figure={figure} />
      </div>
    )
  if (figure.state === 'small-number')
    return (
      <div className={joinClasses(styles.figure, styles.small)}>
        <span className={styles.number}>{figure.value}</span>
        <span className={styles.status}>{figure.stateWord}</span>
      </div>
    )
  return (
    <div className={joinClasses(styles.figure, styles.empty, styles[figure.state])}>
      <StatusMark mark={figure.state} size={20} inherit />
      {figure.stateWord}
    </div>
  )
}
