import { joinClasses } from './join-classes.ts'
import styles from './meter-bar.module.css'

type MeterBarProps = {
  /** Whole numbers; the bar is `value / full` of the width, never more. */
  value: number
  full: number
  ticks?: readonly number[]
  look?: 'strong' | 'quiet' | 'bad'
  thickness?: number
  /** Draw the rest of the length. */
  track?: boolean
  /** Ticks cross the bar in ink wherever they stand; otherwise those passed are cut out of it. */
  crossed?: boolean
}

const percentOf = (value: number, full: number): string => `${Math.max(0, Math.min(100, (100 * value) / full)).toFixed(2)}%`

/** A horizontal bar from zero; the number always stands beside it, so it is hidden from screen readers. */
export const MeterBar = ({ value, full, ticks = [], look = 'strong', thickness = 6, track = true, crossed = false }: MeterBarProps) => (
  <span className={joinClasses(styles.track, track && styles.rest)} style={{ height: thickness }} aria-hidden="true">
    <span className={joinClasses(styles.fill, styles[look])} style={{ width: percentOf(value, full) }} />
    {ticks.map((tick) => (
      <span key={tick} className={joinClasses(styles.tick, !crossed && tick < value && styles.passed)} style={{ left: percentOf(tick, full) }} />
    ))}
  </span>
)
