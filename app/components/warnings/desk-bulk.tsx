import { useEffect, useState } from 'react'
import type { DeskBulkView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import bar from '../lists/bulk-bar.module.css'
import type { Choice } from './use-choice.ts'
import styles from './warnings-desk.module.css'

/** What can be done to the chosen rows, or to all that the filter finds: a bar in ink at the foot. It leads to a look before anything is done. */
export const DeskBulk = ({ bulk, choice, total }: { bulk: DeskBulkView; choice: Choice; total: number }) => {
  const [alive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  const count = choice.ids.size
  const isChosen = choice.isWhole || count > 0
  const chosen = choice.isWhole ? bulk.wholeChosen : bulk.chosen.replace('{n}', count.toLocaleString('en-US'))
  const scope = choice.isWhole ? bulk.filter : { ids: [...choice.ids].join(' ') }
  return (
    <div className={joinClasses(bar.bar, bar.alive, styles.bulk)} hidden={!alive || !isChosen} role="region" aria-label={chosen}>
      <b aria-live="polite">{chosen}</b>
      {!choice.isWhole && total > count && total <= bulk.most && (
        <button type="button" className={bar.action} onClick={choice.chooseWhole}>
          {bulk.whole}
        </button>
      )}
      <form method="post" action={bulk.action} className={styles.bulkForm}>
        <input type="hidden" name="csrf" value={bulk.csrf} />
        {/* the filter travels besides, so that one comes back to it */}
        <input type="hidden" name="filter" value={new URLSearchParams(bulk.filter).toString()} />
        <input type="hidden" name="whole" value={choice.isWhole ? 'yes' : ''} />
        {!choice.isWhole && <input type="hidden" name="ids" value={scope['ids'] ?? ''} />}
        {bulk.buttons.map((button) => (
          <button key={button.value} type="submit" name="act" value={button.value} className={bar.action}>
            {button.label}
          </button>
        ))}
      </form>
      <form method="get" action={bulk.export.action} className={styles.bulkForm}>
        {Object.entries(scope).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" name="format" value="xlsx" className={bar.action}>
          {bulk.export.label}
        </button>
      </form>
      <span className={styles.hint}>{bulk.hint}</span>
      <button type="button" className={bar.cancel} onClick={choice.clear}>
        {bulk.cancel}
      </button>
    </div>
  )
}
