import type { FindingsPageView } from '#app/presenters/view-models.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { FacetStrip } from '../lists/facet-strip.tsx'
import { FilterBar } from '../lists/filter-bar.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'

/** Records that do not agree with others: by rule, filtered, page by page. */
export const FindingsLayout = ({ findings }: { findings: FindingsPageView }) => (
  <>
    <PageHead head={findings.head} />
    <FacetStrip strip={findings.facets} />
    <FilterBar bar={findings.filters} />
    {findings.totals.length > 0 && <DefinitionList rows={findings.totals} />}
    <WorkTable view={findings.table} />
    <Pager pager={findings.pager} />
  </>
)
