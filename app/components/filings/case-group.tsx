import type { CaseGroupView, FilingAnswer, FilingWords } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import { DocumentList } from './document-list.tsx'
import styles from './filings.module.css'

type CaseGroupProps = { group: CaseGroupView; action: string; csrf: string; words: FilingWords; answer: FilingAnswer | null }

/** Cases of one bonus, deduction or veto, and the form that enters another. */
export const CaseGroup = ({ group, action, csrf, words, answer }: CaseGroupProps) => {
  const { cases } = words
  return (
    <article id={group.code} aria-label={group.name} className={styles.item}>
      <header className={styles.itemHead}>
        <h3 className={styles.itemName}>
          <span className={styles.code}>{group.code}</span> {group.name}
        </h3>
        <span className={styles.quiet}>{group.note}</span>
      </header>
      {answer && (
        <div role="alert" className={styles.problem}>
          {answer.problem}
        </div>
      )}
      {group.cases.length === 0 && <p className={styles.quiet}>{cases.none}</p>}
      {group.cases.map((one) => (
        <div key={one.id} className={styles.case}>
          <p>
            <MarkWord mark={one.mark} word={one.state} /> {one.title} <span className={styles.quiet}>{one.note}</span>
          </p>
          {one.reason !== '' && <p className={styles.remark}>{one.reason}</p>}
          <DocumentList documents={one.documents} label={words.documents} takeOff={null} />
          {(one.maySettle || one.mayWithdraw) && (
            <form method="post" action={action} encType="multipart/form-data" className={styles.settle}>
              <input type="hidden" name="csrf" value={csrf} />
              <input type="hidden" name="intent" value="settle" />
              <input type="hidden" name="item" value={group.code} />
              <input type="hidden" name="case" value={one.id} />
              <input type="hidden" name="seen" value={one.version} />
              {one.maySettle && <input name="reason" aria-label={`${cases.reason} ${one.title}`} placeholder={cases.reason} maxLength={1000} />}
              {one.maySettle && (
                <button type="submit" name="verdict" value="found" className={buttonClass(false)}>
                  {cases.found}
                </button>
              )}
              {one.maySettle && (
                <button type="submit" name="verdict" value="not-found" className={buttonClass(false)}>
                  {cases.notFound}
                </button>
              )}
              {one.mayWithdraw && (
                <button type="submit" name="verdict" value="withdrawn" className={buttonClass(false)}>
                  {cases.withdraw}
                </button>
              )}
            </form>
          )}
        </div>
      ))}
      {group.mayAdd && (
        <form method="post" action={action} encType="multipart/form-data" className={styles.form}>
          <input type="hidden" name="csrf" value={csrf} />
          <input type="hidden" name="item" value={group.code} />
          <div className={styles.values}>
            <label className={styles.field}>
              <span>{cases.title}</span>
              <input name="title" maxLength={200} required defaultValue={answer?.sent['title'] ?? ''} />
            </label>
            <label className={styles.field}>
              <span>{cases.file}</span>
              <input type="file" name="file" required accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.csv,.txt" />
            </label>
          </div>
          <p className={styles.buttons}>
            <button type="submit" name="intent" value="case" className={buttonClass(false)}>
              {cases.add}
            </button>
          </p>
        </form>
      )}
    </article>
  )
}
