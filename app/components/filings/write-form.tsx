import type { DraftPlaceView, FilingItemView, FilingWords } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { DraftLine } from './draft-line.tsx'
import type { Draft } from './use-draft.ts'
import { ValueInputs } from './value-inputs.tsx'
import styles from './filings.module.css'

type WriteFormProps = { item: FilingItemView; system: FilingItemView['system']; action: string; place: DraftPlaceView; words: FilingWords; draft: Draft }

/** What the records say of an item. */
export const SystemValue = ({ system }: { system: NonNullable<FilingItemView['system']> }) => (
  <p className={styles.said} title={system.note}>
    <span className={styles.quiet}>{system.label}</span> {system.text}
  </p>
)

/** What a party types of an item. It is a form like any other where there is no script; documents are for what is filed. */
export const WriteForm = ({ item, system, action, place, words, draft }: WriteFormProps) => {
  const { fields, version, key, state, change, settle } = draft
  return (
    <form method="post" action={action} encType="multipart/form-data" className={styles.form}>
      <input type="hidden" name="csrf" value={place.csrf} />
      <input type="hidden" name="item" value={item.code} />
      <input type="hidden" name="seen" value={version} />
      <input type="hidden" name="key" value={key} />
      <div className={styles.values}>
        <ValueInputs asks={item.asks} label={words.own} words={words} fields={fields} onChange={change} />
        {system && <SystemValue system={system} />}
        <label className={styles.field}>
          <span>{words.owner}</span>
          <input name="owner" maxLength={40} value={fields.owner} onChange={(event) => change('owner', event.target.value)} />
        </label>
      </div>
      <label className={styles.field}>
        <span>{words.remark}</span>
        <textarea name="remark" rows={2} maxLength={1000} value={fields.remark} onChange={(event) => change('remark', event.target.value)} />
      </label>
      {item.system === null && (
        <div className={styles.evidence}>
          <label className={styles.field}>
            <span>
              {words.addDocument}
              {item.documentsAsked !== '' && <em className={styles.needed}> {item.documentsAsked}</em>}
            </span>
            <input type="file" name="file" accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.csv,.txt" />
          </label>
          <button type="submit" name="intent" value="upload" className={buttonClass(false)}>
            {words.upload}
          </button>
          <span className={styles.quiet}>{words.documentHint}</span>
        </div>
      )}
      <DraftLine state={state} mine={fields} words={words} signIn={place.signIn} onSettle={settle} />
      <p className={styles.buttons}>
        <button type="submit" name="intent" value="save" className={buttonClass(false)}>
          {words.save}
        </button>
        <button type="submit" name="intent" value="submit" className={buttonClass(true)}>
          {words.submit}
        </button>
        {item.savedBy !== '' && <span className={styles.quiet}>{item.savedBy}</span>}
      </p>
    </form>
  )
}
