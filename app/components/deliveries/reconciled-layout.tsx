import type { ReconciledPageView } from '#app/presenters/view-models.ts'
import { FilterBar } from '../lists/filter-bar.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'

/** What was declared beside what has come, page by page. */
export const ReconciledLayout = ({ reconciled }: { reconciled: ReconciledPageView }) => (
  <>
    <PageHead head={reconciled.head} />
    <FilterBar bar={reconciled.filters} />
    <WorkTable view={reconciled.table} />
    <Pager pager={reconciled.pager} />
  </>
)
