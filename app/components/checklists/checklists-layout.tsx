import type { ChecklistsPageView, LinkView } from '#app/presenters/view-models.ts'
import { EmptyState } from '../basics/empty-state.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './checklists.module.css'

/** Links of a page in a row. */
export const PageLinks = ({ links }: { links: readonly LinkView[] }) =>
  links.length === 0 ? null : (
    <p className={styles.links}>
      {links.map((link) => (
        <ViewLink key={link.href} link={link} />
      ))}
    </p>
  )

/** Every checklist, with what is still open in it. */
export const ChecklistsLayout = ({ page }: { page: ChecklistsPageView }) => (
  <>
    <PageHead head={page.head} />
    <PageLinks links={page.links} />
    {page.empty ? <EmptyState empty={page.empty} /> : <WorkTable view={page.table} />}
  </>
)
