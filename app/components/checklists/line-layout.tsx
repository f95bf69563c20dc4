import type { ChecklistLineView } from '#app/presenters/view-models.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { WorkForm } from '../work-points/work-form.tsx'
import { Acts } from './acts.tsx'
import styles from './checklists.module.css'

/** One line: what is asked, how far it has come, the form, and every act. */
export const LineLayout = ({ page }: { page: ChecklistLineView }) => (
  <>
    <PageHead head={page.head} />
    <p className={styles.demand}>{page.demand}</p>
    <div className={styles.columns}>
      <div className={styles.main}>
        <DefinitionList rows={page.facts} ruled />
        {page.fixed !== '' && <p className={styles.fixed}>{page.fixed}</p>}
        {page.form && <WorkForm key={`${page.form.action} ${page.form.hidden.seen ?? ''}`} form={page.form} />}
      </div>
      <div className={styles.side}>
        <Acts acts={page.acts} />
      </div>
    </div>
  </>
)
