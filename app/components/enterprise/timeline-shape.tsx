import type { TimelineShape } from '#app/presenters/view-models.ts'
import styles from './timeline-shape.module.css'

const shapes: Record<TimelineShape | 'span', JSX.Element> = {
  joint: <circle cx="7" cy="7" r="6.2" fill="currentColor" />,
  single: <circle cx="7" cy="7" r="5.6" fill="var(--paper)" stroke="currentColor" strokeWidth="1.8" />,
  problem: <path d="M1.2 1.4h11.6L7 13z" fill="currentColor" />,
  signal: <path d="M7 .8 13.2 7 7 13.2.8 7z" fill="currentColor" />,
  span: <path d="M0 7h14" stroke="currentColor" strokeWidth="2.4" />,
}

/** ● joint, ○ single, ▼ problem, ◆ signal, ━ a stretch of time. */
export const TimelineMark = ({ shape, size = 13 }: { shape: TimelineShape | 'span'; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 14 14" className={styles[shape]} aria-hidden="true">
    {shapes[shape]}
  </svg>
)
