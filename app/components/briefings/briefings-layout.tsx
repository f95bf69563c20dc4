import type { BriefingsPageView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { FilterBar } from '../lists/filter-bar.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './briefings.module.css'

/** Briefings as a list, and the way to a new one. */
export const BriefingsLayout = ({ page }: { page: BriefingsPageView }) => (
  <>
    <PageHead head={page.head} />
    {page.write && (
      <p className={styles.write}>
        <ViewLink link={page.write} className={buttonClass(true)} />
      </p>
    )}
    <FilterBar bar={page.filters} />
    <WorkTable view={page.table} />
    <Pager pager={page.pager} />
  </>
)
