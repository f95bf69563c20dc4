import type { ChoiceView } from '#app/presenters/view-models.ts'
import { joinClasses } from './join-classes.ts'
import { StatusMark } from './status-mark.tsx'
import { ViewLink } from './view-link.tsx'
import styles from './segments.module.css'

/** A row of choices of which one holds; every choice is a link. */
export const Segments = ({ label, choices }: { label: string; choices: readonly ChoiceView[] }) => (
  <div className={styles.segments} role="group" aria-label={label}>
    {choices.map((choice) => (
      <span key={choice.href} className={joinClasses(styles.segment, choice.current && styles.current)}>
        <ViewLink link={choice} current={choice.current} className={styles.link}>
          {choice.mark && <StatusMark mark={choice.mark} inherit />}
          {choice.label}
        </ViewLink>
      </span>
    ))}
  </div>
)
