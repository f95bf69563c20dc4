import { Form } from '@remix-run/react'
import type { ChoiceGroupView, FilterPanelView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { ChoiceList } from '../basics/drop-menu.tsx'
import { joinClasses } from '../basics/join-classes.ts'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './filter-panel.module.css'

const PeriodRow = ({ group }: { group: ChoiceGroupView }) => (
  <div className={styles.row} role="group" aria-label={group.label}>
    <span className={styles.kind}>{group.label}</span>
    <span className={styles.choices}>
      {group.choices.map((choice) => (
        <ViewLink key={choice.href} link={choice} current={choice.current} className={joinClasses(styles.choice, choice.current && styles.current)} />
      ))}
    </span>
  </div>
)

type Forms = NonNullable<FilterPanelView['forms']>

const Kept = ({ keep }: { keep: Forms['keep'] }) => (
  <>
    {keep.map(([name, value], index) => (
      <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
    ))}
  </>
)

const Week = ({ forms: { action, keep, week, apply } }: { forms: Forms }) => (
  <Form method="get" action={action} className={styles.row}>
    <Kept keep={keep} />
    <label className={styles.kind} htmlFor="filter-week">
      {week.label}
    </label>
    <select key={`${week.value} ${week.options[0]?.value}`} id="filter-week" name={week.field} defaultValue={week.value} required>
      <option value="">{week.none}</option>
      {week.options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
    <button type="submit" className={buttonClass(false)}>
      {apply}
    </button>
  </Form>
)

const Range = ({ forms: { action, keep, range, apply } }: { forms: Forms }) => (
  <Form method="get" action={action} className={styles.row} role="group" aria-label={range.label}>
    <Kept keep={keep} />
    <span className={styles.kind}>{range.label}</span>
    <span className={styles.days}>
      {(['from', 'to'] as const).map((end) => (
        <label key={`${end} ${range[end].value}`}>
          <span>{range[end].label}</span>
          <input type="date" name={end} defaultValue={range[end].value} min={range.least} max={range.most} required />
        </label>
      ))}
    </span>
    <button type="submit" className={buttonClass(false)}>
      {apply}
    </button>
  </Form>
)

/** What a reader chooses once for all pages: period, area, department. Links, and two GET forms; whole without script. */
export const FilterPanel = ({ panel }: { panel: FilterPanelView }) => (
  <div className={styles.panel} role="group" aria-label={panel.label}>
    {panel.periods.length > 0 && (
      <div className={styles.periods}>
        {panel.periods.map((group) => (
          <PeriodRow key={group.label} group={group} />
        ))}
        {panel.forms && (
          <>
            <Week forms={panel.forms} />
            <Range forms={panel.forms} />
          </>
        )}
      </div>
    )}
    {panel.places.map((group) => (
      <div key={group.label} className={styles.places} role="group" aria-label={group.label}>
        <span className={styles.heading}>{group.label}</span>
        <div className={styles.list}>
          <ChoiceList choices={group.choices} />
        </div>
      </div>
    ))}
  </div>
)
