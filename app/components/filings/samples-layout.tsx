import type { EntryProblem, SamplesPageView } from '#app/presenters/view-models.ts'
import { ViewLink } from '../basics/view-link.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { EntryForm } from '../notes/entry-form.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './filings.module.css'

/** Samples that were drawn, and the form that draws another. */
export const SamplesLayout = ({ page, problem }: { page: SamplesPageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    <p className={styles.links}>
      {page.links.map((link) => (
        <ViewLink key={link.href} link={link} />
      ))}
    </p>
    <WorkTable view={page.table} />
    {page.form && <EntryForm form={page.form} problem={problem} />}
  </>
)
