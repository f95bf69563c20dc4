import { Link } from '@remix-run/react'
import type { TimelineEventView, TimelineLaneView, TimelineSpanView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { tintOfStep } from '../basics/tint.ts'
import { TimelineMark } from './timeline-shape.tsx'
import styles from './timeline-lane.module.css'

const percent = (perMille: number): string => `${perMille / 10}%`

const Span = ({ span, kind }: { span: TimelineSpanView; kind: TimelineLaneView['kind'] }) => (
  <li
    className={joinClasses(kind === 'class' ? styles.class : styles.span, tintOfStep(span.step))}
    style={{ marginLeft: percent(span.from), width: percent(span.to - span.from) }}
    title={span.title}
  >
    <span className={styles.text}>{span.text}</span>
  </li>
)

const Event = ({ event }: { event: TimelineEventView }) => {
  const said = [event.title, ...event.lines].join('，')
  const shape = (
    <>
      <TimelineMark shape={event.shape} />
      {event.word && <span className={joinClasses(styles.word, styles[event.tone])}>{event.word}</span>}
    </>
  )
  const shared = { className: styles.mark, 'aria-label': said, 'data-tip': event.id }
  return (
    <li className={styles.event} style={{ left: percent(event.at) }}>
      {event.href === null ? (
        <span role="img" {...shared}>
          {shape}
        </span>
      ) : (
        <Link to={event.href} preventScrollReset {...shared}>
          {shape}
        </Link>
      )}
    </li>
  )
}

/** One lane of a timeline: stretches of a class, events, or licences one below the other. */
export const TimelineLane = ({ lane }: { lane: TimelineLaneView }) => (
  <div className={styles.lane}>
    <h3 className={styles.name}>{lane.name}</h3>
    <div className={styles.track}>
      {lane.spans.length > 0 && (
        <ul className={styles[`${lane.kind}List`]}>
          {lane.spans.map((span) => (
            <Span key={span.id} span={span} kind={lane.kind} />
          ))}
        </ul>
      )}
      {lane.events.length > 0 && (
        <ol>
          {lane.events.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </ol>
      )}
    </div>
  </div>
)
