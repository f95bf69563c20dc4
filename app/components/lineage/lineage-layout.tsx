import type { LineagePageView } from '#app/presenters/view-models.ts'
import { PageHead } from '../shell/page-head.tsx'
import { LineageTable } from './lineage-table.tsx'

/** The deliveries that touched the rows of a record or an enterprise. */
export const LineageLayout = ({ page }: { page: LineagePageView }) => (
  <>
    <PageHead head={page.head} />
    <LineageTable lineage={page.lineage} />
  </>
)
