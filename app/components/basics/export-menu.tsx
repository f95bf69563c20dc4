import type { ExportMenuView } from '#app/presenters/view-models.ts'
import { DropMenu } from './drop-menu.tsx'
import styles from './export-menu.module.css'

type Choice = ExportMenuView['choices'][number]

const Words = ({ choice }: { choice: Choice }) => (
  <>
    {choice.label}
    <span className={styles.note}>{choice.note}</span>
  </>
)

/** What is internal leaves with a reason: a form whose buttons are the forms of the file. */
const ReasonForm = ({ choices, reason }: { choices: readonly Choice[]; reason: NonNullable<ExportMenuView['reason']> }) => (
  <form action={reason.action} className={styles.form} onClick={(event) => event.stopPropagation()}>
    {Object.entries(reason.fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <label className={styles.reason}>
      {reason.label}
      <input type="text" name={reason.name} required maxLength={reason.longest} autoComplete="off" />
      <span className={styles.note}>{reason.note}</span>
    </label>
    {choices.map((choice) => (
      <button key={choice.id} type="submit" name={reason.format} value={choice.id} className={styles.choice}>
        <Words choice={choice} />
      </button>
    ))}
  </form>
)

/** A table as a file: one word, and the forms under it. The browser fetches the file; a refusal opens as a page with its reason. */
export const ExportMenu = ({ menu, upward = false }: { menu: ExportMenuView; upward?: boolean }) => (
  <span className={styles.menu}>
    <DropMenu label={menu.title} upward={upward} summary={menu.label}>
      {menu.reason ? (
        <ReasonForm choices={menu.choices} reason={menu.reason} />
      ) : (
        <ul>
          {menu.choices.map((choice) => (
            <li key={choice.id}>
              <a href={choice.href} className={styles.choice}>
                <Words choice={choice} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </DropMenu>
  </span>
)
