import type { EntryProblem, RulingPageView } from '#app/presenters/view-models.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { EntryForm } from '../notes/entry-form.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './opportunities-layout.module.css'

/** Which way of counting the joint ratio rules, since when, and by which document. */
export const RulingLayout = ({ page, problem }: { page: RulingPageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    <div className={styles.facts}>
      <DefinitionList rows={page.ways} />
    </div>
    <section aria-label={page.history.title} className={styles.section}>
      <SectionHead title={page.history.title} />
      <WorkTable view={page.history.table} />
    </section>
    {page.form && <EntryForm form={page.form} problem={problem} />}
  </>
)
