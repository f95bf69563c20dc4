import type { EntryProblem, WatchListPageView, WatchListsPageView } from '#app/presenters/view-models.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { EntryForm } from '../notes/entry-form.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './watch-list-layouts.module.css'

/** Watch lists, and the form that makes another. */
export const WatchListsLayout = ({ page, problem }: { page: WatchListsPageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    <WorkTable view={page.table} />
    <EntryForm form={page.form} problem={problem} />
  </>
)

/** One watch list. What could not be taken comes back in the form that sent it. */
export const WatchListLayout = ({ page, problem }: { page: WatchListPageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    <div className={styles.facts}>
      <DefinitionList rows={page.facts} ruled />
    </div>
    <section aria-label={page.subjects.title} className={styles.section}>
      <SectionHead title={page.subjects.title} />
      {problem && problem.sent['intent'] === 'remove' && (
        <p role="alert" className={styles.problem}>
          {problem.problem}
        </p>
      )}
      <WorkTable view={page.subjects.table} />
      <Pager pager={page.subjects.pager} />
    </section>
    <div className={styles.forms}>
      {page.forms.map((form) => (
        <EntryForm key={form.title} form={form} problem={problem !== null && problem.sent['intent'] === form.hidden['intent'] ? problem : null} />
      ))}
    </div>
    <section aria-label={page.acts.title} className={styles.section}>
      <SectionHead title={page.acts.title} />
      <ul className={styles.acts}>
        {page.acts.rows.map((act) => (
          <li key={act.id}>
            <b>{act.text}</b> <span className={styles.note}>{act.note}</span>
          </li>
        ))}
      </ul>
    </section>
  </>
)
