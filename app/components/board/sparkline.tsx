import type { SparkView } from '#app/presenters/view-models.ts'
import styles from './sparkline.module.css'

const WIDTH = 100
const HEIGHT = 30
const INSET = 3

type Scale = { x: (slot: number) => number; y: (value: number) => number }

const buildScale = ({ current, previous, target }: SparkView): Scale | null => {
  const values = [...current, ...previous, target].filter((value): value is number => value !== null)
  if (values.length === 0) return null
  const low = Math.min(...values)
  // a flat line stands in the middle instead of dividing by nothing
  const span = Math.max(...values) - low || 1
  const slots = Math.max(current.length, previous.length, 2)
  return {
    x: (slot) => (WIDTH * slot) / (slots - 1),
    y: (value) => HEIGHT - INSET - ((HEIGHT - 2 * INSET) * (value - low)) / span,
  }
}

/** A path through the values; a gap where there is none. */
const drawPath = (values: readonly (number | null)[], scale: Scale): string => {
  let open = false
  return values
    .map((value, slot) => {
      if (value === null) {
        open = false
        return ''
      }
      const step = `${open ? 'L' : 'M'}${scale.x(slot).toFixed(2)} ${scale.y(value).toFixed(2)}`
      open = true
      return step
    })
    .join('')
}

const findLast = (values: readonly (number | null)[]): { slot: number; value: number } | null => {
  for (let slot = values.length - 1; slot >= 0; slot -= 1) {
    const value = values[slot]
    if (typeof value === 'number') return { slot, value }
  }
  return null
}

/** This year in ink with its end dot, last year ghost, target dashed; a picture of numbers that stand beside it. */
export const Sparkline = ({ spark }: { spark: SparkView }) => {
  const scale = buildScale(spark)
  if (!scale) return null
  const last = findLast(spark.current)
  return (
    <div className={styles.spark} aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={styles.lines}>
        {spark.target !== null && <path d={`M0 ${scale.y(spark.target)}H${WIDTH}`} className={styles.target} />}
        <path d={drawPath(spark.previous, scale)} className={styles.previous} />
        <path d={drawPath(spark.current, scale)} className={styles.current} />
      </svg>
      {last && (
        <span className={styles.dot} style={{ left: `${(100 * scale.x(last.slot)) / WIDTH}%`, top: `${(100 * scale.y(last.value)) / HEIGHT}%` }} />
      )}
    </div>
  )
}
