import { Link } from '@remix-run/react'
import type { Sentence, Tone } from '#app/presenters/view-models.ts'
import { joinClasses } from './join-classes.ts'
import styles from './sentence-text.module.css'

const toneClass = (tone: Tone | undefined): string | undefined => (tone === undefined || tone === 'plain' ? undefined : styles[tone])

/**
 * A sentence with its live numbers.
 * @param links how a live number shows: `dotted` under a headline, `accent` as words of action elsewhere
 */
export const SentenceText = ({ sentence, links = 'accent' }: { sentence: Sentence; links?: 'dotted' | 'accent' }) => (
  <>
    {sentence.map((part, index) => {
      if (part.href !== undefined)
        return (
          <Link
            key={index}
            to={part.href}
            title={part.title}
            className={joinClasses(links === 'dotted' ? styles.dotted : styles.link, toneClass(part.tone))}
          >
            {part.text}
          </Link>
        )
      if (part.tone === undefined && part.title === undefined) return part.text
      return (
        <span key={index} title={part.title} className={joinClasses(toneClass(part.tone))}>
          {part.text}
        </span>
      )
    })}
  </>
)
