import type { ScoreRowView, ScoreSheetView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import styles from './total-bar.module.css'

const share = (part: number, full: number): string => `${Math.min(100, (100 * part) / full).toFixed(2)}%`

/** A total from zero to full marks, cut where a grade begins; a pending one is hatched up to its upper end. */
export const TotalBar = ({ row, sheet }: { row: ScoreRowView; sheet: ScoreSheetView }) => (
  <span className={styles.bar} aria-hidden="true">
    {row.totalHigh !== null && <span className={styles.open} style={{ width: share(row.totalHigh, sheet.fullHundredths) }} />}
    <span className={joinClasses(styles.fill, row.pending && styles.pending)} style={{ width: share(row.totalHundredths, sheet.fullHundredths) }} />
    {sheet.ticks.map((tick) => (
      <span
        key={tick.hundredths}
        className={joinClasses(styles.tick, tick.hundredths <= row.totalHundredths && styles.reached)}
        style={{ left: share(tick.hundredths, sheet.fullHundredths) }}
      />
    ))}
  </span>
)

/** The totals that earn a grade, above the bars. */
export const TotalAxis = ({ sheet }: { sheet: ScoreSheetView }) => (
  <span className={styles.axis} title={sheet.ticksNote} aria-hidden="true">
    {sheet.ticks.map((tick) => (
      <span key={tick.hundredths} style={{ left: share(tick.hundredths, sheet.fullHundredths) }}>
        {tick.text}
      </span>
    ))}
  </span>
)
