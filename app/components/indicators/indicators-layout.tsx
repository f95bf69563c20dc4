import type { IndicatorsPageView } from '#app/presenters/view-models.ts'
import { ListGroups } from '../lists/list-groups.tsx'
import { PageHead } from '../shell/page-head.tsx'

/** The catalogue of indicators, group by group. */
export const IndicatorsLayout = ({ page }: { page: IndicatorsPageView }) => (
  <>
    <PageHead head={page.head} />
    <ListGroups groups={page.groups} />
  </>
)
