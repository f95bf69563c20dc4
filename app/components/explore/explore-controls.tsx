import { Form, useSubmit } from '@remix-run/react'
import type { ExploreFieldView, ExploreView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import styles from './explore-controls.module.css'

const Field = ({ field }: { field: ExploreFieldView }) => (
  <label className={styles.field}>
    <span className={styles.label}>{field.label}</span>
    <select key={field.value} name={field.name} defaultValue={field.value} className={styles.select}>
      {field.options.map(({ value, text, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {text}
        </option>
      ))}
    </select>
  </label>
)

/** Indicator, rows, columns, order, peers: one GET form, so all of it is in the address. */
export const ExploreControls = ({ controls }: { controls: ExploreView['controls'] }) => {
  const submit = useSubmit()
  return (
    <Form method="get" action={controls.action} aria-label={controls.label} className={styles.form} onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}>
      {controls.keep.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {controls.fields.map((field) => (
        <Field key={field.name} field={field} />
      ))}
      <noscript>
        <button type="submit" className={buttonClass(false)}>
          {controls.apply}
        </button>
      </noscript>
    </Form>
  )
}
