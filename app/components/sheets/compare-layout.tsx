import type { SheetComparePageView } from '#app/presenters/view-models.ts'
import { PageHead } from '../shell/page-head.tsx'
import { ChangesTable } from './changes-table.tsx'

/** A sheet beside the one that it was copied from. */
export const CompareSheetsLayout = ({ page }: { page: SheetComparePageView }) => (
  <>
    <PageHead head={page.head} />
    {page.changes && <ChangesTable changes={page.changes} />}
  </>
)
