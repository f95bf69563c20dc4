import type { QualityView } from '#app/presenters/view-models.ts'
import { joinClasses } from './join-classes.ts'
import styles from './quality-disc.module.css'

const RADIUS = 5.5

/** The slice that arrived, clockwise from noon; `share` lies strictly between 0 and 1. */
const drawSlice = (share: number): string => {
  const angle = share * 2 * Math.PI
  const x = 7 + RADIUS * Math.sin(angle)
  const y = 7 - RADIUS * Math.cos(angle)
  return `M7 7V${7 - RADIUS}A${RADIUS} ${RADIUS} 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}z`
}

/**
 * How complete the data is: a disc filled by the share that arrived. Complete shows the disc alone;
 * what is missing turns it to warn and says the fraction.
 */
export const QualityDisc = ({ quality, words, size = 12 }: { quality: QualityView; words?: string; size?: number }) => {
  const complete = quality.arrived >= quality.expected
  return (
    <span className={joinClasses(styles.quality, complete ? styles.complete : styles.missing)} title={quality.sentence}>
      <svg width={size} height={size} viewBox="1 1 12 12" role="img" aria-label={quality.sentence}>
        {complete ? (
          <circle cx="7" cy="7" r={RADIUS - 0.5} fill="currentColor" />
        ) : (
          <>
            <circle cx="7" cy="7" r={RADIUS - 0.2} fill="none" stroke="currentColor" strokeWidth="1.2" />
            {quality.arrived > 0 && <path d={drawSlice(quality.arrived / quality.expected)} fill="currentColor" />}
          </>
        )}
      </svg>
      {words !== undefined ? <span className={styles.words}>{words}</span> : !complete && <span aria-hidden="true">{quality.text}</span>}
    </span>
  )
}
