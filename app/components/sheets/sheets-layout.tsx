import type { SheetsPageView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './sheets.module.css'

/** All sheets, and the ways to bring one in. */
export const SheetsLayout = ({ page }: { page: SheetsPageView }) => (
  <>
    <PageHead head={page.head} />
    <p className={styles.links}>
      {page.links.map((link) => (
        <ViewLink key={link.href} link={link} className={buttonClass(false)} />
      ))}
    </p>
    <WorkTable view={page.table} />
  </>
)
