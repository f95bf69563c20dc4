import { Form } from '@remix-run/react'
import type { FormConflictView, FormFieldView, WorkFormView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { StatusMark } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './work-form.module.css'

const Input = ({ field }: { field: FormFieldView }) => {
  const { name, value, kind, required, maxLength, options, fault } = field
  const id = `field-${name}`
  const common = { id, name, required, 'aria-invalid': fault !== '' || undefined, 'aria-describedby': fault === '' ? undefined : `${id}-fault` }
  const most = maxLength ?? undefined
  switch (kind) {
    case 'check':
      return <input {...common} type="checkbox" value="yes" defaultChecked={value !== ''} />
    case 'choice':
      return (
        <select {...common} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )
    case 'many': {
      const chosen = value.split(',')
      return (
        <span className={styles.options}>
          {options.map((option) => (
            <label key={option.value}>
              <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.includes(option.value)} /> {option.text}
            </label>
          ))}
        </span>
      )
    }
    case 'long':
      return <textarea {...common} defaultValue={value} maxLength={most} rows={3} />
    default:
      return <input {...common} type={kind} defaultValue={value} maxLength={most} />
  }
}

const Field = ({ field, requiredWord }: { field: FormFieldView; requiredWord: string }) => (
  <div role={field.kind === 'many' ? 'group' : undefined} aria-label={field.kind === 'many' ? field.label : undefined} className={joinClasses(styles.field, field.kind === 'many' ? styles.group : styles[field.kind], field.fault !== '' && styles.faulty)}>
    {field.kind === 'many' ? (
      <span className={styles.many}>{field.label}</span>
    ) : (
      <label htmlFor={`field-${field.name}`}>
        {field.label}
        {field.required && <span className={styles.required}>{requiredWord}</span>}
      </label>
    )}
    <Input field={field} />
    {field.fault !== '' && (
      <p id={`field-${field.name}-fault`} className={styles.fault}>
        {field.fault}
      </p>
    )}
  </div>
)

/** What was sent beside what somebody saved meanwhile. */
const Conflict = ({ conflict }: { conflict: FormConflictView }) => (
  <div className={styles.conflict} role="alert">
    <p>
      <StatusMark mark="orange" /> {conflict.text}
    </p>
    {conflict.rows.length === 0 ? (
      <p>{conflict.same}</p>
    ) : (
      <table className={styles.versions}>
        <thead>
          <tr>
            {conflict.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {conflict.rows.map((row) => (
            <tr key={row.term}>
              <th scope="row">{row.term}</th>
              <td>{row.yours}</td>
              <td>{row.theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </div>
)

/** A form of a work point; without script it posts like any other. */
export const WorkForm = ({ form }: { form: WorkFormView }) => (
  <section className={styles.form} aria-label={form.title}>
    <h2 className={styles.title}>{form.title}</h2>
    {form.problem !== '' && (
      <p className={styles.problem} role="alert">
        {form.problem}
      </p>
    )}
    {form.conflict && <Conflict conflict={form.conflict} />}
    <Form method="post" action={form.action}>
      {Object.entries(form.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className={styles.fields}>
        {form.fields.map((field) => (
          <Field key={field.name} field={field} requiredWord={form.requiredWord} />
        ))}
      </div>
      <p className={styles.actions}>
        <button type="submit" className={buttonClass(true)}>
          {form.save}
        </button>
        <ViewLink link={form.cancel} />
      </p>
    </Form>
  </section>
)
