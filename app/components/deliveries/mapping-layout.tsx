import { Form } from '@remix-run/react'
import type { MappingFieldView, MappingPageView, OptionView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { SectionHead } from '../basics/section-head.tsx'
import { StatusMark } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { MappingPreview } from './mapping-preview.tsx'
import styles from './mapping-layout.module.css'

const Options = ({ options }: { options: readonly OptionView[] }) => (
  <>
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.text}
      </option>
    ))}
  </>
)

const FieldRow = ({ field, columns }: { field: MappingFieldView; columns: readonly OptionView[] }) => (
  <tr className={joinClasses(field.isMissing && styles.missing)}>
    <th scope="row">
      {field.name}
      {field.requiredWord !== '' && <span className={styles.required}>{field.requiredWord}</span>}
    </th>
    <td>
      <select name={field.column.field} defaultValue={field.column.value} aria-label={field.column.label} aria-invalid={field.isMissing || undefined}>
        <Options options={columns} />
      </select>
      <span className={styles.note}>{field.note}</span>
    </td>
    <td>
      <input name={field.given.field} defaultValue={field.given.value} aria-label={field.given.label} maxLength={300} />
    </td>
    <td>
      {field.reader && (
        <select name={field.reader.field} defaultValue={field.reader.value} aria-label={field.reader.label}>
          <Options options={field.reader.options} />
        </select>
      )}
    </td>
    <td className={styles.sample} title={field.sample}>
      {field.sample}
    </td>
  </tr>
)

const Fields = ({ mapping: { words, fields, columns } }: { mapping: MappingPageView }) => (
  <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.fields}>
    <table className={styles.table}>
      <thead>
        <tr>
          {[words.field, words.from, words.given, words.reader, words.sample].map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <FieldRow key={field.name} field={field} columns={columns} />
        ))}
      </tbody>
    </table>
  </div>
)

const Stops = ({ title, faults }: { title: string; faults: readonly string[] }) => (
  <div className={styles.stops} role="status">
    <StatusMark mark="red" />
    <div>
      <b>{title}</b>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  </div>
)

const Save = ({ mapping: { words, name, csrf, layouts } }: { mapping: MappingPageView }) => (
  <section aria-label={words.layoutTitle}>
    <SectionHead title={words.layoutTitle} note={words.saveNote}>
      <ViewLink link={layouts} />
    </SectionHead>
    <div className={styles.save}>
      <label className={styles.name}>
        {words.name}
        <input name="name" defaultValue={name.value} maxLength={60} required list="known-layouts" />
      </label>
      <datalist id="known-layouts">
        {name.known.map((known) => (
          <option key={known.field} value={known.field.replace(/^seen\./, '')}>
            {known.text}
          </option>
        ))}
      </datalist>
      {name.known.map((known) => (
        <input key={known.field} type="hidden" name={known.field} value={known.version} />
      ))}
      <button type="submit" className={buttonClass(true)} formMethod="post" name="csrf" value={csrf}>
        {words.save}
      </button>
    </div>
  </section>
)

/** Each field of a table with the column of the file that fills it; below it the first rows as they would be taken. */
export const MappingLayout = ({ mapping }: { mapping: MappingPageView }) => {
  const { words, table } = mapping
  return (
    <>
      <PageHead head={mapping.head} />
      <nav aria-label={words.otherTables} className={styles.others}>
        <span>{words.otherTables}</span>
        {mapping.tableLinks.map((link) => (
          <ViewLink key={link.href} link={link} />
        ))}
      </nav>
      <Form method="get" action={mapping.address}>
        <SectionHead title={words.fields} note={words.fieldsNote}>
          <span className={styles.current}>
            {table.label} <b>{table.options.find((option) => option.value === table.value)?.text}</b>
          </span>
          <button type="submit" className={buttonClass(false)}>
            {words.show}
          </button>
        </SectionHead>
        <input type="hidden" name="table" value={table.value} />
        <Fields mapping={mapping} />
        {mapping.unread && <p className={styles.unread}>{mapping.unread}</p>}
        {mapping.faults.length > 0 && <Stops title={words.stopTitle} faults={mapping.faults} />}
        {mapping.preview && <MappingPreview preview={mapping.preview} />}
        <Save mapping={mapping} />
      </Form>
    </>
  )
}
