import type { LayoutsPageView } from '#app/presenters/view-models.ts'
import { FilterBar } from '../lists/filter-bar.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'

/** Saved layouts, page by page. */
export const LayoutsLayout = ({ layouts }: { layouts: LayoutsPageView }) => (
  <>
    <PageHead head={layouts.head} />
    <FilterBar bar={layouts.filters} />
    <WorkTable view={layouts.table} />
    <Pager pager={layouts.pager} />
  </>
)
