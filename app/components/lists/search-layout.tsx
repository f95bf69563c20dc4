import type { SearchPageView } from '#app/presenters/view-models.ts'
import { EmptyState } from '../basics/empty-state.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { ListGroups } from './list-groups.tsx'

/** What a search found, group by group, or that it found nothing. */
export const SearchLayout = ({ page }: { page: SearchPageView }) => (
  <>
    <PageHead head={page.head} />
    {page.empty ? <EmptyState empty={page.empty} /> : <ListGroups groups={page.groups} />}
  </>
)
