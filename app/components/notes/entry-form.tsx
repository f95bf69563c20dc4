import type { EntryFieldView, EntryFormView, EntryProblem } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import styles from './entry-form.module.css'

type Sent = EntryProblem['sent'] | null

const INPUT_TYPES = { line: 'text', day: 'date', email: 'email', url: 'url' } as const

const Input = ({ field, sent, hintId }: { field: Exclude<EntryFieldView, { kind: 'check' }>; sent: Sent; hintId: string | undefined }) => {
  const value = sent?.[field.name] ?? field.value
  const common = { name: field.name, defaultValue: value, 'aria-describedby': hintId }
  if (field.kind === 'select') {
    return (
      <select {...common}>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    )
  }
  const limits = { maxLength: field.longest, required: field.isRequired }
  return field.kind === 'text' ? <textarea {...common} {...limits} rows={4} /> : <input {...common} {...limits} type={INPUT_TYPES[field.kind]} />
}

/** One input with its label and its hint. @param idPrefix keeps ids apart where two forms of a page have fields of one name */
export const EntryField = ({ field, sent, idPrefix = '' }: { field: EntryFieldView; sent: Sent; idPrefix?: string }) => {
  const hintId = field.hint === '' ? undefined : `${idPrefix}${field.name}-hint`
  const hint = hintId && (
    <span id={hintId} className={styles.hint}>
      {field.hint}
    </span>
  )
  if (field.kind === 'check') {
    return (
      <div className={styles.check}>
        <label>
          <input type="checkbox" name={field.name} value="yes" defaultChecked={sent === null ? field.isSet : field.name in sent} aria-describedby={hintId} /> {field.label}
        </label>
        {hint}
      </div>
    )
  }
  return (
    <div className={joinClasses(styles.field, field.kind === 'text' && styles.wide)}>
      <label>
        <span>{field.label}</span>
        <Input field={field} sent={sent} hintId={hintId} />
      </label>
      {hint}
    </div>
  )
}

/**
 * A form that posts. It is sent by the browser itself, without script as with it, and comes back with what was typed when it could
 * not be taken.
 */
export const EntryForm = ({ form, problem, id }: { form: EntryFormView; problem: EntryProblem | null; id?: string }) => (
  <section id={id} aria-label={form.title} className={styles.section}>
    <SectionHead title={form.title} note={form.note} />
    {problem && (
      <p role="alert" className={styles.problem}>
        {problem.problem}
      </p>
    )}
    <form method="post" action={form.action} className={styles.form}>
      {Object.entries(form.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {form.fields.map((field) => (
        <EntryField key={field.name} field={field} sent={problem?.sent ?? null} />
      ))}
      <p className={styles.buttons}>
        <button type="submit" className={buttonClass(true)}>
          {form.submit}
        </button>
        {form.other && (
          <button type="submit" name="intent" value={form.other.intent} className={buttonClass(false)} formNoValidate>
            {form.other.label}
          </button>
        )}
      </p>
    </form>
  </section>
)
