import type { DraftPlaceView, FilingAnswer, FilingItemView, FilingWords, ValueFields } from '#app/presenters/view-models.ts'
import { Badge } from '../basics/badge.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { MarkWord } from '../basics/status-mark.tsx'
import { DocumentList } from './document-list.tsx'
import { ReviewForm } from './review-form.tsx'
import { useDraft } from './use-draft.ts'
import { SystemValue, WriteForm } from './write-form.tsx'
import styles from './filings.module.css'

type FilingItemProps = { item: FilingItemView; action: string; place: DraftPlaceView; words: FilingWords; answer: FilingAnswer | null }

/** What stands in the inputs when the page opens: what is saved, or what came back from a form that could not be taken. */
const findReading = (item: FilingItemView, answer: FilingAnswer | null) => {
  if (!item.mayWrite) return null
  const plain = { version: item.version, fields: item.fields, isBrought: false, by: item.savedBy }
  if (answer === null || answer.sent['intent'] === 'take-off') return plain
  const read = (name: keyof ValueFields): string => answer.sent[name] ?? item.fields[name]
  const fields = { yes: read('yes'), numerator: read('numerator'), denominator: read('denominator'), remark: read('remark'), owner: read('owner') }
  return { ...plain, fields, version: answer.conflict?.version ?? item.version, isBrought: true }
}

const Problem = ({ answer, words }: { answer: FilingAnswer; words: FilingWords }) => (
  <div role="alert" className={styles.problem}>
    <p>{answer.problem}</p>
    {answer.conflict && (
      <p>
        {words.draft.theirs.replace(/[（(].*$/, '').trim()}: {answer.conflict.theirs}
      </p>
    )}
  </div>
)

/** One item: filed beside computed, its documents, its state, and what one may do with it. */
export const FilingItem = ({ item, action, place, words, answer }: FilingItemProps) => {
  const reading = findReading(item, answer)
  const { fields, version, key, state, change, settle } = useDraft(place, item.code, reading)
  const id = `${item.code}-name`
  // an own value of what is computed anyway is seldom given
  const isFolded = item.system !== null && item.version === 0 && answer === null
  const form = reading && <WriteForm item={item} system={isFolded ? null : item.system} action={action} place={place} words={words} draft={{ fields, version, key, state, change, settle }} />
  return (
    <article id={item.code} aria-labelledby={id} className={styles.item}>
      <header className={styles.itemHead}>
        <h3 id={id} className={styles.itemName}>
          <span className={styles.code}>{item.code}</span> {item.name}
        </h3>
        <span className={styles.quiet}>{item.points}</span>
        <MarkWord mark={item.mark} word={item.state} />
        {item.badges.map((badge) => (
          <Badge key={badge.text} badge={badge} />
        ))}
      </header>
      <p className={styles.demand}>{item.demand}</p>
      {item.notes.map((note) => (
        <p key={note.text} className={joinClasses(styles.itemNote, styles[note.tone])}>
          {note.text}
        </p>
      ))}
      {answer && <Problem answer={answer} words={words} />}
      {(!reading || isFolded) && (
        <div className={styles.values}>
          <p className={styles.said}>
            <span className={styles.quiet}>{words.own}</span> {item.value === '' ? words.unset : item.value}
          </p>
          {item.system && <SystemValue system={item.system} />}
          {item.owner !== '' && (
            <p className={styles.said}>
              <span className={styles.quiet}>{words.owner}</span> {item.owner}
            </p>
          )}
          {item.remark !== '' && <p className={styles.remark}>{item.remark}</p>}
          {item.savedBy !== '' && <p className={joinClasses(styles.said, styles.quiet)}>{item.savedBy}</p>}
        </div>
      )}
      {reading && isFolded && (
        <details className={styles.fold} open={state.kind !== 'idle' || undefined}>
          <summary>{words.fillOwn}</summary>
          {form}
        </details>
      )}
      {reading && !isFolded && form}
      <DocumentList documents={item.documents} label={words.documents} takeOff={{ action, csrf: place.csrf, item: item.code, label: words.takeOff }} />
      {item.review && <ReviewForm item={item} review={item.review} action={action} csrf={place.csrf} words={words} answer={answer} />}
      {item.history && (
        <details className={styles.fold}>
          <summary>{item.history.title}</summary>
          <ol className={styles.versions}>
            {item.history.rows.map((row) => (
              <li key={row.id}>
                {row.title} <span>{row.text}</span> <span className={styles.quiet}>{row.note}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </article>
  )
}
