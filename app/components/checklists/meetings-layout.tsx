import type { MeetingsPageView } from '#app/presenters/view-models.ts'
import { FilterBar } from '../lists/filter-bar.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { PageLinks } from './checklists-layout.tsx'

/** Meetings as a list. */
export const MeetingsLayout = ({ page }: { page: MeetingsPageView }) => (
  <>
    <PageHead head={page.head} />
    <PageLinks links={page.links} />
    <FilterBar bar={page.filters} />
    <WorkTable view={page.table} />
    <Pager pager={page.pager} />
  </>
)
