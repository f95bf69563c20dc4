import type { RiskSubjectsPageView } from '#app/presenters/view-models.ts'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'

/** Enterprises behind a cell of the risk pages. */
export const RiskSubjectsLayout = ({ page }: { page: RiskSubjectsPageView }) => (
  <>
    <PageHead head={page.head} />
    <WorkTable view={page.table} />
    <Pager pager={page.pager} />
  </>
)
