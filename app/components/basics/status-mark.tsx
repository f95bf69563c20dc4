import type { ReactElement } from 'react'
import type { MarkKind } from '#app/presenters/view-models.ts'
import { joinClasses } from './join-classes.ts'
import styles from './status-mark.module.css'

const exclamation = (
  <>
    <path d="M7 3.7v3.9" stroke="var(--paper)" strokeWidth="1.7" />
    <circle cx="7" cy="9.9" r="1" fill="var(--paper)" />
  </>
)

/** Shape of each mark on a 14 × 14 field; colour comes from the class, so shape and colour travel together. */
const shapes: Record<Exclude<MarkKind, 'none'>, ReactElement> = {
  met: (
    <>
      <circle cx="7" cy="7" r="6" fill="currentColor" />
      <path d="M4.2 7.2 6.2 9.2 9.9 5" fill="none" stroke="var(--paper)" strokeWidth="1.6" />
    </>
  ),
  missed: <path d="M1.3 2.2h11.4L7 12z" fill="currentColor" />,
  'at-risk': <path d="M7 1.4 12.6 7 7 12.6 1.4 7z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  'in-progress': (
    <>
      <circle cx="7" cy="7" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 1.8a5.2 5.2 0 0 1 0 10.4z" fill="currentColor" />
    </>
  ),
  'not-due': <circle cx="7" cy="7" r="5.2" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  red: (
    <>
      <path d="M4.5 1h5L13 4.5v5L9.5 13h-5L1 9.5v-5z" fill="currentColor" />
      {exclamation}
    </>
  ),
  orange: (
    <>
      <path d="M7 1 13.6 12.6H.4z" fill="currentColor" />
      <path d="M7 5v3.6" stroke="var(--paper)" strokeWidth="1.6" />
      <circle cx="7" cy="10.6" r=".95" fill="var(--paper)" />
    </>
  ),
  yellow: (
    <>
      <circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M7 4v3.6" stroke="currentColor" strokeWidth="1.5" />
      <circle cx="7" cy="9.7" r=".95" fill="currentColor" />
    </>
  ),
  'not-applicable': <path d="M4.2 11.4 9.6 2.6" stroke="currentColor" strokeWidth="1.5" />,
  'not-reported': (
    <>
      <path d="M1.7 2.5h10.6v9H1.7z" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <path d="M2 8.2 7.6 2.6M3.4 11.2l8-8M7.4 11.2l4.6-4.6" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  lock: (
    <>
      <path d="M2.6 6.2h8.8v6.2H2.6z" fill="currentColor" />
      <path d="M4.5 6.4V4.3a2.5 2.5 0 0 1 5 0v2.1" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  dot: <circle cx="7" cy="7" r="3.2" fill="currentColor" />,
}

/**
 * The mark of a status, level, empty or reading.
 * @param label accessible name; leave it out where the word stands beside the mark
 * @param inherit take the colour of the words around instead of the mark's own
 */
export const StatusMark = ({ mark, label, size = 14, inherit = false }: { mark: MarkKind; label?: string; size?: number; inherit?: boolean }) => {
  if (mark === 'none') return null
  return (
    <svg
      className={joinClasses(styles.mark, !inherit && styles[mark])}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {shapes[mark]}
    </svg>
  )
}

/** A mark with its word in the same colour: shape, colour and word together. */
export const MarkWord = ({ mark, word, size = 14, quiet = false }: { mark: MarkKind; word: string; size?: number; quiet?: boolean }) => (
  <span className={joinClasses(styles.word, !quiet && mark !== 'none' && styles[mark])}>
    <StatusMark mark={mark} size={size} />
    {word}
  </span>
)
