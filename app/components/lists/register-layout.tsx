import type { RegisterPageView } from '#app/presenters/view-models.ts'
import { PageHead } from '../shell/page-head.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Pager } from './pager.tsx'
import { WorkTable } from './work-table.tsx'

/** Rows of a register, page by page. */
export const RegisterLayout = ({ register }: { register: RegisterPageView }) => (
  <>
    <PageHead head={register.head} />
    <FilterBar bar={register.filters} />
    <WorkTable view={register.table} />
    <Pager pager={register.pager} />
  </>
)
