import type { FilingAnswer, FilingItemView, FilingWords, ReviewFormView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { ValueInputs } from './value-inputs.tsx'
import styles from './filings.module.css'

type ReviewFormProps = { item: FilingItemView; review: ReviewFormView; action: string; csrf: string; words: FilingWords; answer: FilingAnswer | null }

/** What the evaluators decide of an item: accept, return or change, by which method and why. */
export const ReviewForm = ({ item, review, action, csrf, words, answer }: ReviewFormProps) => {
  const sent = answer?.sent['intent'] === 'review' ? answer.sent : null
  const read = (name: string, other = ''): string => sent?.[name] ?? other
  const version = answer?.conflict?.version ?? item.version
  return (
    <details className={styles.fold} open={sent !== null || undefined}>
      <summary>{review.title}</summary>
      <form method="post" action={action} encType="multipart/form-data" className={styles.form}>
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="item" value={item.code} />
        <input type="hidden" name="seen" value={version} />
        <div className={styles.values}>
          <label className={styles.field}>
            <span>{words.review.verdict}</span>
            <select name="verdict" defaultValue={read('verdict', review.verdicts[0]?.value)}>
              {review.verdicts.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.field}>
            <span>{words.review.method}</span>
            <select name="method" defaultValue={read('method')}>
              {review.methods.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
          {review.mayChange && (
            <ValueInputs asks={item.asks} label={words.review.value} words={words} prefix="to-" fields={{ yes: read('to-yes'), numerator: read('to-numerator'), denominator: read('to-denominator') }} />
          )}
          <label className={styles.field}>
            <span>{words.review.until}</span>
            <input type="date" name="until" defaultValue={read('until')} />
          </label>
        </div>
        <label className={styles.field}>
          <span>{words.review.reason}</span>
          <textarea name="reason" rows={2} maxLength={1000} defaultValue={read('reason')} />
        </label>
        <p className={styles.buttons}>
          <button type="submit" name="intent" value="review" className={buttonClass(true)}>
            {words.review.save}
          </button>
          {review.note !== '' && <span className={styles.quiet}>{review.note}</span>}
        </p>
      </form>
    </details>
  )
}
