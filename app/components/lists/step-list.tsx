import type { MarkKind, StepView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import { VisuallyHidden } from '../basics/visually-hidden.tsx'
import styles from './step-list.module.css'

const MARKS: Record<StepView['state'], MarkKind> = { done: 'met', now: 'in-progress', late: 'in-progress', 'to-come': 'not-due' }

/** Steps of a procedure down a line: done, now (late or not), to come, each with person and time. */
export const StepList = ({ steps }: { steps: readonly StepView[] }) => (
  <ol className={styles.steps}>
    {steps.map((step) => (
      <li
        key={step.id}
        className={joinClasses(styles.step, styles[step.state])}
        aria-current={step.state === 'now' || step.state === 'late' ? 'step' : undefined}
      >
        <span className={styles.mark}>
          <StatusMark mark={MARKS[step.state]} inherit={step.state === 'now' || step.state === 'late'} />
        </span>
        <div>
          <VisuallyHidden>{step.stateWord} </VisuallyHidden>
          <span className={styles.name}>{step.name}</span>
          <span className={styles.note}>{step.note}</span>
          {step.detail && <div className={styles.detail}>{step.detail}</div>}
        </div>
      </li>
    ))}
  </ol>
)
