import type { EntryProblem, ModelPageView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { ListGroups } from '../lists/list-groups.tsx'
import { EntryForm } from '../notes/entry-form.tsx'
import { ReportLayout } from './report-layout.tsx'
import styles from './model-layout.module.css'

/** One version of a model: what it says, then what may be done with it, its versions and its history. */
export const ModelLayout = ({ page, problem }: { page: ModelPageView; problem: EntryProblem | null }) => (
  <>
    <ReportLayout report={page.report} />
    <div className={styles.part}>
      <DefinitionList rows={page.facts} ruled />
      <p className={styles.links}>
        {page.links.map((link) => (
          <ViewLink key={link.href} link={link} className={buttonClass(false)} />
        ))}
      </p>
    </div>
    {problem && (
      <p role="alert" className={styles.problem}>
        {problem.problem}
      </p>
    )}
    {page.forms.map((form) => (
      <EntryForm key={form.id} form={form} problem={null} id={form.id} />
    ))}
    <ListGroups groups={[page.versions]} />
    <section aria-label={page.history.title} className={styles.part}>
      <SectionHead title={page.history.title} />
      <ol className={styles.history}>
        {page.history.rows.map((row) => (
          <li key={row.id}>{row.text}</li>
        ))}
      </ol>
    </section>
  </>
)
