import type { FilingItemView, FilingWords, ValueFields } from '#app/presenters/view-models.ts'
import styles from './filings.module.css'

type ValueInputsProps = {
  asks: FilingItemView['asks']
  label: string
  words: FilingWords
  /** Before the names of the fields, so that a page may hold several of an item. */
  prefix?: string
  fields: Pick<ValueFields, 'yes' | 'numerator' | 'denominator'>
  /** Absent: the browser keeps what is typed. */
  onChange?: (name: 'yes' | 'numerator' | 'denominator', value: string) => void
}

/** The inputs of a value: yes or no, a number, or two of them. */
export const ValueInputs = ({ asks, label, words, prefix = '', fields, onChange }: ValueInputsProps) => {
  const bind = (name: 'yes' | 'numerator' | 'denominator') => (onChange ? { value: fields[name], onChange: (event: { target: { value: string } }) => onChange(name, event.target.value) } : { defaultValue: fields[name] })
  if (asks === 'answer') {
    return (
      <label className={styles.field}>
        <span>{label}</span>
        <select name={`${prefix}yes`} {...bind('yes')}>
          <option value="">{words.unset}</option>
          <option value="yes">{words.yes}</option>
          <option value="no">{words.no}</option>
        </select>
      </label>
    )
  }
  const number = (name: 'numerator' | 'denominator', text: string) => (
    <label className={styles.field}>
      <span>{text}</span>
      <input name={`${prefix}${name}`} inputMode="numeric" autoComplete="off" maxLength={24} {...bind(name)} />
    </label>
  )
  if (asks === 'count') return number('numerator', `${label} ${words.count}`)
  return (
    <>
      {number('numerator', `${label} ${words.numerator}`)}
      {number('denominator', words.denominator)}
    </>
  )
}
