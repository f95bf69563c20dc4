import type { FilingWords, ValueFields } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import type { DraftState } from './use-draft.ts'
import styles from './filings.module.css'

type DraftLineProps = { state: DraftState; mine: ValueFields; words: FilingWords; signIn: string; onSettle: (mine: boolean) => void }

const sayFields = ({ yes, numerator, denominator, remark, owner }: ValueFields, words: FilingWords): string => {
  const value = yes === '' ? [numerator, denominator].filter((part) => part !== '').join(' / ') : yes === 'yes' ? words.yes : words.no
  return [value === '' ? words.unset : value, remark, owner].filter((part) => part !== '').join(' · ')
}

/** Where a draft is: saved at what time, on this device alone, or against another that somebody else saved. */
export const DraftLine = ({ state, mine, words, signIn, onSettle }: DraftLineProps) => {
  const { draft } = words
  if (state.kind === 'conflict') {
    const { other } = state
    return (
      <div role="alert" className={styles.conflict}>
        <p>{draft.conflict}</p>
        <dl>
          <dt>{draft.yours}</dt>
          <dd>{sayFields(mine, words)}</dd>
          <dt>{draft.theirs.replace('{by}', other.by).replace('{at}', other.at)}</dt>
          <dd>{sayFields(other.fields, words)}</dd>
        </dl>
        <p className={styles.buttons}>
          <button type="button" className={buttonClass(false)} onClick={() => onSettle(true)}>
            {draft.keepYours}
          </button>
          <button type="button" className={buttonClass(false)} onClick={() => onSettle(false)}>
            {draft.takeTheirs}
          </button>
        </p>
      </div>
    )
  }
  return (
    <p role="status" className={styles.line} data-draft={state.kind}>
      {state.kind === 'saving' && draft.saving}
      {state.kind === 'saved' && draft.saved.replace('{at}', state.at)}
      {state.kind === 'kept' && <span className={styles.warn}>{draft.kept}</span>}
      {state.kind === 'signed-out' && (
        <span className={styles.warn}>
          {draft.signedOut} <a href={signIn}>{draft.signIn}</a>
        </span>
      )}
      {state.kind === 'refused' && (
        <span className={styles.bad}>
          {draft.refused}
          {state.problem}
        </span>
      )}
    </p>
  )
}
