import type { PagerView } from '#app/presenters/view-models.ts'
import { ExportMenu } from '../basics/export-menu.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import styles from './pager.module.css'

/** Foot of a list: how many there are in all, where one is, first and next by key, and the rows as a file. */
export const Pager = ({ pager }: { pager: PagerView }) => (
  <nav aria-label={pager.label} className={styles.pager}>
    <b>{pager.count}</b>
    <span>{pager.position}</span>
    {pager.first && <ViewLink link={pager.first} />}
    {pager.next && <ViewLink link={pager.next} />}
    {pager.export && (
      <span className={styles.export}>
        <ExportMenu menu={pager.export} upward />
      </span>
    )}
  </nav>
)
