import { Form } from '@remix-run/react'
import type { ActionView } from '#app/presenters/view-models.ts'
import { joinClasses } from './join-classes.ts'
import { ViewLink } from './view-link.tsx'
import styles from './action-button.module.css'

/** Class names of a button, for elements that must be something else than an ActionButton. */
export const buttonClass = (primary: boolean): string => joinClasses(styles.button, primary && styles.primary)

/** An action: a link that looks like a button, or a small form that posts its fields. */
export const ActionButton = ({ action }: { action: ActionView }) =>
  action.kind === 'link' ? (
    <ViewLink link={action} className={buttonClass(action.primary)} />
  ) : (
    <Form method="post" action={action.action} className={styles.form}>
      {Object.entries(action.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={buttonClass(action.primary)} disabled={action.disabled}>
        {action.label}
      </button>
    </Form>
  )
