import type { EnterpriseHistoryView } from '#app/presenters/view-models.ts'
import { DataTable } from '../basics/data-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './history-layout.module.css'

/** The deliveries that touched an enterprise's rows. */
export const HistoryLayout = ({ history }: { history: EnterpriseHistoryView }) => (
  <>
    <PageHead head={history.head} />
    {history.empty === null ? (
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={history.table.caption}>
        <DataTable table={history.table} />
      </div>
    ) : (
      <p>{history.empty}</p>
    )}
  </>
)
