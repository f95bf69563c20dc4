import type { WorkPointsPageView } from '#app/presenters/view-models.ts'
import { EmptyState } from '../basics/empty-state.tsx'
import { ListGroups } from '../lists/list-groups.tsx'
import { PageHead } from '../shell/page-head.tsx'

/** The work points of a year, chapter by chapter. */
export const WorkPointsLayout = ({ page }: { page: WorkPointsPageView }) => (
  <>
    <PageHead head={page.head} />
    {page.empty ? <EmptyState empty={page.empty} /> : <ListGroups groups={page.groups} />}
  </>
)
