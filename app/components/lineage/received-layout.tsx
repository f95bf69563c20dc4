import type { ReceivedPageView } from '#app/presenters/view-models.ts'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'

/** The deliveries that brought the rows of one city, source table and month. */
export const ReceivedLayout = ({ received }: { received: ReceivedPageView }) => (
  <>
    <PageHead head={received.head} />
    <WorkTable view={received.table} />
    <Pager pager={received.pager} />
  </>
)
