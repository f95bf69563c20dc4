import type { WarningsPageView } from '#app/presenters/view-models.ts'
import { PageHead } from '../shell/page-head.tsx'
import { FacetStrip } from './facet-strip.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Pager } from './pager.tsx'
import { WorkTable } from './work-table.tsx'

/** The early-warning list below the bars; its open row is drawn by SidePanel in the frame's side column. */
export const WarningsLayout = ({ warnings }: { warnings: WarningsPageView }) => (
  <>
    <PageHead head={warnings.head} />
    <FacetStrip strip={warnings.facets} />
    <FilterBar bar={warnings.filters} />
    <WorkTable view={warnings.table} />
    <Pager pager={warnings.pager} />
  </>
)
