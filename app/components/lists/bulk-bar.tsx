import type { BulkView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import styles from './bulk-bar.module.css'

type BulkBarProps = { bulk: BulkView; chosenIds: readonly string[]; alive: boolean; onCancel: () => void }

/** What can be done to the chosen rows: a bar in ink at the foot; without script it stands below the list. */
export const BulkBar = ({ bulk, chosenIds, alive, onCancel }: BulkBarProps) => (
  <div
    className={joinClasses(styles.bar, alive && styles.alive)}
    hidden={alive && chosenIds.length === 0}
    role="region"
    aria-label={bulk.chosen.replace('{n}', String(chosenIds.length))}
  >
    {Object.entries(bulk.fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {/* a chosen row may not be drawn, so its id travels here */}
    {alive && chosenIds.map((id) => <input key={id} type="hidden" name={bulk.field} value={id} />)}
    {alive && <b>{bulk.chosen.replace('{n}', String(chosenIds.length))}</b>}
    {bulk.buttons.map((button) => (
      <button key={button.label} type="submit" name={button.name} value={button.value} className={styles.action}>
        {button.label}
      </button>
    ))}
    {alive && (
      <button type="button" className={styles.cancel} onClick={onCancel}>
        {bulk.cancel}
      </button>
    )}
  </div>
)
