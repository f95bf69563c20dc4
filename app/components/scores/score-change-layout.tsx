import type { ScoreChangeView } from '#app/presenters/view-models.ts'
import { DataTable } from '../basics/data-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './score-change-layout.module.css'

/** Why a party's points are others than the year before. */
export const ScoreChangeLayout = ({ page }: { page: ScoreChangeView }) => (
  <>
    <PageHead head={page.head} />
    {page.table && (
      <div className={styles.table}>
        <DataTable table={page.table} />
      </div>
    )}
    <ul className={styles.notes}>
      {page.notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  </>
)
