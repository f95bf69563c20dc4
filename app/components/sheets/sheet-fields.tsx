import { createContext, useContext } from 'react'
import type { SheetActView, SheetFieldView, SheetGroupView, SheetListView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import styles from './editor.module.css'

/** What is amiss at each path, as it was judged last. */
export const FaultsAt = createContext<ReadonlyMap<string, string>>(new Map())

/** Id of the list of codes to choose from. */
export const CODES = 'indicator-codes'

type InputProps = { field: SheetFieldView; described: string | undefined; isFaulty: boolean }

const Input = ({ field, described, isFaulty }: InputProps) => {
  const chosen = { id: field.name, name: field.name, defaultValue: field.value, 'aria-describedby': described, 'aria-invalid': isFaulty }
  const common = { ...chosen, placeholder: field.empty === '' ? undefined : field.empty }
  if (field.kind === 'choice')
    return (
      <select {...chosen} data-refreshes={field.refreshes || undefined}>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    )
  if (field.kind === 'text') return <textarea {...common} rows={2} />
  return <input {...common} type="text" autoComplete="off" list={field.kind === 'code' ? CODES : undefined} />
}

/** One field with its label, its hint, and what is amiss with it. */
export const SheetField = ({ field }: { field: SheetFieldView }) => {
  const fault = useContext(FaultsAt).get(field.name)
  const ids = [field.hint === '' ? null : `${field.name}-hint`, fault === undefined ? null : `${field.name}-fault`].filter((id) => id !== null)
  return (
    <div className={joinClasses(styles.field, styles[field.kind])}>
      <label htmlFor={field.name}>{field.label}</label>
      <Input field={field} described={ids.length === 0 ? undefined : ids.join(' ')} isFaulty={fault !== undefined} />
      {field.hint !== '' && (
        <span id={`${field.name}-hint`} className={styles.hint}>
          {field.hint}
        </span>
      )}
      {fault !== undefined && (
        <span id={`${field.name}-fault`} className={styles.fault}>
          {fault}
        </span>
      )}
    </div>
  )
}

/** A button that changes rows; the browser sends the form with it where no script does. */
export const ActButton = ({ act }: { act: SheetActView }) => (
  <button type="submit" name="act" value={act.act} className={buttonClass(false)} aria-label={act.title} title={act.title} formNoValidate>
    {act.label}
  </button>
)

export const Acts = ({ acts }: { acts: readonly SheetActView[] }) => (
  <span className={styles.acts}>
    {acts.map((act) => (
      <ActButton key={act.act} act={act} />
    ))}
  </span>
)

const Fault = ({ path }: { path: string }) => {
  const fault = useContext(FaultsAt).get(path)
  return fault === undefined ? null : <p className={styles.fault}>{fault}</p>
}

const List = ({ list }: { list: SheetListView }) => (
  <div className={styles.list} id={list.path} tabIndex={-1}>
    <Fault path={list.path} />
    {list.rows.map((row) => (
      <fieldset key={row.path} className={styles.row} id={row.path} tabIndex={-1}>
        <legend>{row.title}</legend>
        <div className={styles.fields}>
          {row.fields.map((field) => (
            <SheetField key={field.name} field={field} />
          ))}
        </div>
        <Acts acts={row.acts} />
      </fieldset>
    ))}
    <ActButton act={list.add} />
  </div>
)

/** Fields that belong together, and the rows below them. */
export const Group = ({ group, path, refresh }: { group: SheetGroupView; path: string; refresh: string }) => (
  <fieldset className={styles.group} id={path} tabIndex={-1}>
    <legend>{group.title}</legend>
    {group.fields.length > 0 && (
      <div className={styles.fields}>
        {group.fields.map((field) => (
          <SheetField key={field.name} field={field} />
        ))}
      </div>
    )}
    {group.fields.some(({ refreshes }) => refreshes) && (
      <noscript>
        <ActButton act={{ act: 'refresh', label: refresh, title: refresh }} />
      </noscript>
    )}
    {group.list && <List list={group.list} />}
  </fieldset>
)
