import type { OriginsPageView } from '#app/presenters/view-models.ts'
import { Segments } from '../basics/segments.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './origins-layout.module.css'

/** The deliveries that brought the rows behind a figure, of one source table after another. */
export const OriginsLayout = ({ page }: { page: OriginsPageView }) => (
  <>
    <PageHead head={page.head} />
    <div className={styles.tables}>
      <Segments label={page.tablesLabel} choices={page.tables} />
    </div>
    <WorkTable view={page.table} />
    <Pager pager={page.pager} />
  </>
)
