import type { ExportMenuView } from '#app/presenters/view-models.ts'
import { DropMenu } from './drop-menu.tsx'
import styles from './export-menu.module.css'

/** A table as a file: one word, and the forms under it. The browser fetches the file; a refusal opens as a page with its reason. */
export const ExportMenu = ({ menu, upward = false }: { menu: ExportMenuView; upward?: boolean }) => (
  <DropMenu label={menu.title} upward={upward} summary={menu.label}>
    <ul>
      {menu.choices.map((choice) => (
        <li key={choice.id}>
          <a href={choice.href} className={styles.choice}>
            {choice.label}
            <span className={styles.note}>{choice.note}</span>
          </a>
        </li>
      ))}
    </ul>
  </DropMenu>
)
