import type { TimelineShape } from '#app/presenters/view-models.ts'
import styles from './timeline-shape.module.css'

const shapes: Record<TimelineShape | 'span', JSX.Element> = {
  joint: <circle cx="7" cy="7" r="6.2" fill="currentColor" />,
  single: <circle cx="7" cy="7" r="5.6" fill="var(--paper)" stroke="currentColor" strokeWidth="1.8" />,
  problem: <path d="M1.2 1.4h11.6L7 13z" fill="currentColor" />,
  draw: <path d="M7 1v12M3.5 7h7" stroke="currentColor" strokeWidth="1.8" fill="none" />,
  clean: <circle cx="7" cy="7" r="2.6" fill="currentColor" />,
  published: <path d="M2 7.5 5.5 11 12 3.5" stroke="currentColor" strokeWidth="1.8" fill="none" />,
  closed: <path d="M3 3h8v8H3z" fill="currentColor" />,
  warning: <path d="M7 1.5 13 12.5H1z" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  signal: <path d="M7 .8 13.2 7 7 13.2.8 7z" fill="currentColor" />,
  span: <path d="M0 7h14" stroke="currentColor" strokeWidth="2.4" />,
}

/** Each kind of event by a shape of its own, ━ a stretch of time. */
export const TimelineMark = ({ shape, size = 13 }: { shape: TimelineShape | 'span'; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 14 14" className={styles[shape]} aria-hidden="true">
    {shapes[shape]}
  </svg>
)
