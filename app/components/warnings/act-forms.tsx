import { Form, useNavigation } from '@remix-run/react'
import { useRef } from 'react'
import type { ActFormView, EntryProblem, WarningPanelView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { EntryField } from '../notes/entry-form.tsx'
import styles from './act-forms.module.css'

type ActProps = { act: ActFormView; action: string; problem: EntryProblem | null; idle: boolean }

const Hidden = ({ act }: { act: ActFormView }) => (
  <>
    {Object.entries({ ...act.hidden, form: act.id }).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

/** A button that posts at once, or one that unfolds a small form; works without script. */
const Act = ({ act, action, problem, idle }: ActProps) => {
  const details = useRef<HTMLDetailsElement>(null)
  const keys = act.shortcut === null ? undefined : act.shortcut
  if (act.fields.length === 0) {
    return (
      <Form method="post" action={action} preventScrollReset>
        <Hidden act={act} />
        <button type="submit" className={buttonClass(act.primary)} data-act={keys} data-form={act.id} aria-keyshortcuts={keys} disabled={!idle}>
          {act.label}
        </button>
      </Form>
    )
  }
  // one form stands open at a time
  const closeOthers = () => {
    const own = details.current
    if (own?.open) own.parentElement?.querySelectorAll('details[open]').forEach((other) => other !== own && !other.contains(own) && other.removeAttribute('open'))
  }
  return (
    <details ref={details} className={styles.act} open={problem !== null || undefined} onToggle={closeOthers}>
      <summary className={buttonClass(act.primary)} data-act={keys} data-form={act.id} aria-keyshortcuts={keys}>
        {act.label}
      </summary>
      <Form method="post" action={action} className={styles.form} preventScrollReset>
        <Hidden act={act} />
        {act.fields.map((field) => (
          <EntryField key={field.name} field={field} sent={problem?.sent ?? null} />
        ))}
        <button type="submit" className={buttonClass(true)} disabled={!idle}>
          {act.submit}
        </button>
      </Form>
    </details>
  )
}

/** What can be done about the opened warning: three buttons, the rest behind a word; in a fixed foot on phones. */
export const ActForms = ({ panel, problem }: { panel: WarningPanelView; problem: EntryProblem | null }) => {
  const idle = useNavigation().state !== 'submitting'
  const sentForm = problem?.sent['form'] ?? null
  const draw = (act: ActFormView) => <Act key={`${panel.code} ${act.id} ${act.hidden['seen'] ?? ''}`} act={act} action={panel.action} problem={sentForm === act.id ? problem : null} idle={idle} />
  if (panel.acts.length === 0) return null
  return (
    <div className={styles.acts} data-acts="">
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem.problem}
        </p>
      )}
      {panel.acts.map(draw)}
      {panel.more && (
        <details className={styles.more}>
          <summary className={buttonClass(false)}>{panel.more.label}</summary>
          <div className={styles.rest}>{panel.more.acts.map(draw)}</div>
        </details>
      )}
    </div>
  )
}
