import { useRef } from 'react'
import type { TimelineView } from '#app/presenters/view-models.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { HoverTip, useTip } from '../basics/hover-tip.tsx'
import { TimelineLane } from './timeline-lane.tsx'
import { TimelineMark } from './timeline-shape.tsx'
import styles from './timeline.module.css'

const percent = (perMille: number): { left: string } => ({ left: `${perMille / 10}%` })

/** What happened to one enterprise over the years, lane by lane, today in accent. */
export const Timeline = ({ timeline }: { timeline: TimelineView }) => {
  const box = useRef<HTMLElement>(null)
  const { shown, handlers, tipHandlers } = useTip(box)
  const event = shown && timeline.lanes.flatMap((lane) => lane.events).find(({ id }) => id === shown.key)
  return (
    <section ref={box} aria-label={timeline.title} className={styles.timeline}>
      <SectionHead title={timeline.title} note={timeline.note}>
        {timeline.legend.map((entry) => (
          <span key={entry.shape} className={styles.entry}>
            <TimelineMark shape={entry.shape} size={11} />
            {entry.text}
          </span>
        ))}
      </SectionHead>
      <div className={styles.sheet} {...handlers}>
        <div className={styles.scale} aria-hidden="true">
          {timeline.years.map((year) => (
            <span key={year.text} className={styles.year} style={percent(year.at)}>
              <span>{year.text}</span>
            </span>
          ))}
        </div>
        {timeline.lanes.map((lane) => (
          <TimelineLane key={lane.id} lane={lane} />
        ))}
        <div className={styles.scale}>
          <span className={styles.today} style={percent(timeline.today.at)}>
            <span>{timeline.today.text}</span>
          </span>
        </div>
      </div>
      {shown && event && (
        <HoverTip
          tip={{ title: event.title, value: '', aside: '', lines: event.lines.map((text) => [{ text }]), action: null }}
          shown={shown}
          handlers={tipHandlers}
        />
      )}
    </section>
  )
}
