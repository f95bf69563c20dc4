import { joinClasses } from '../basics/join-classes.ts'
import styles from './place-strip.module.css'

type PlaceStripProps = { place: number; low: number; high: number; places: number; sentence: string }

const at = (place: number, places: number): string => `${((100 * (place - 1)) / Math.max(1, places - 1)).toFixed(2)}%`

/** A place as a dot on the line from first to last, with the places it may hold as a bar behind it. */
export const PlaceStrip = ({ place, low, high, places, sentence }: PlaceStripProps) => (
  <span className={styles.strip} role="img" aria-label={sentence} title={sentence}>
    <span className={styles.interval} style={{ left: at(low, places), width: `${((100 * (high - low)) / Math.max(1, places - 1)).toFixed(2)}%` }} />
    <span className={styles.dot} style={{ left: at(place, places) }} />
  </span>
)

/** First, middle and last place above the strips. */
const Axis = ({ places }: { places: number }) => {
  const ticks = places > 4 ? [1, Math.round(places / 2), places] : [1, places]
  return (
    <span className={joinClasses(styles.strip, styles.axis)} aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} style={{ left: at(tick, places) }}>
          {tick}
        </span>
      ))}
    </span>
  )
}

PlaceStrip.Axis = Axis
