import type { GradientView } from '#app/presenters/view-models.ts'
import styles from './gradient-line.module.css'

const WIDTH = 100
const HEIGHT = 22
const INSET = 4

type Point = { x: number; y: number; index: number }

const placePoints = (points: GradientView['points']): Point[] =>
  points.flatMap((perMille, index) =>
    perMille === null
      ? []
      : [
          {
            index,
            x: INSET + ((WIDTH - 2 * INSET) * index) / Math.max(1, points.length - 1),
            y: HEIGHT - INSET - ((HEIGHT - 2 * INSET) * perMille) / 1000,
          },
        ],
  )

/** The line over the classes, each on the last; where it falls, the stretch and its end are marked. */
export const GradientLine = ({ gradient }: { gradient: GradientView }) => {
  const points = placePoints(gradient.points)
  return (
    <svg width={WIDTH} height={HEIGHT} className={styles.line} aria-hidden="true">
      {points.slice(1).map((point, position) => {
        const before = points[position]
        const fault = point.index === gradient.faultAt
        return (
          before && <path key={point.index} d={`M${before.x} ${before.y}L${point.x} ${point.y}`} className={fault ? styles.fault : styles.stretch} />
        )
      })}
      {points.map((point) => (
        <circle
          key={point.index}
          cx={point.x}
          cy={point.y}
          r={point.index === gradient.faultAt ? 3 : 2.1}
          className={point.index === gradient.faultAt ? styles.faultDot : styles.dot}
        />
      ))}
    </svg>
  )
}
