import type { AnnotationsPageView, EntryProblem } from '#app/presenters/view-models.ts'
import { FilterBar } from '../lists/filter-bar.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { EntryForm } from './entry-form.tsx'

/** Annotations as a list, and the form that adds one. */
export const AnnotationsLayout = ({ page, problem }: { page: AnnotationsPageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    <FilterBar bar={page.filters} />
    <WorkTable view={page.table} />
    <Pager pager={page.pager} />
    {page.form && <EntryForm form={page.form} problem={problem} id="new" />}
  </>
)
