import type { BarsView } from '#app/presenters/view-models.ts'
import { DataTable } from '../basics/data-table.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { VisuallyHidden } from '../basics/visually-hidden.tsx'
import styles from './upright-bars.module.css'

/** Height of the tallest bar, px. */
const TALLEST = 88

/** Upright bars from zero, the number on top, a strong part at the foot. */
export const UprightBars = ({ bars }: { bars: BarsView }) => {
  const unit = TALLEST / Math.max(1, bars.largest)
  return (
    <section aria-label={bars.title}>
      <SectionHead title={bars.title} note={bars.note} />
      <div className={styles.bars} aria-hidden="true">
        {bars.bars.map((bar) => (
          <div key={bar.label} className={styles.column}>
            <b>{bar.text}</b>
            <span className={styles.bar} style={{ height: bar.value * unit }}>
              <span className={styles.part} style={{ height: bar.part * unit }} />
            </span>
            <span className={styles.label}>{bar.label}</span>
          </div>
        ))}
      </div>
      {bars.foot && <p className={styles.foot}>{bars.foot}</p>}
      <VisuallyHidden>
        <DataTable table={bars.table} />
      </VisuallyHidden>
    </section>
  )
}
