import type { EntryProblem, SavedViewsPageView, SavedViewView } from '#app/presenters/view-models.ts'
import { ActionButton } from '../basics/action-button.tsx'
import { EmptyState } from '../basics/empty-state.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { EntryForm } from '../notes/entry-form.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './subscriptions.module.css'

const One = ({ view }: { view: SavedViewView }) => (
  <li className={styles.one}>
    <div className={styles.what}>
      <b>
        <ViewLink link={view.link} />
      </b>
      {view.note && <span>{view.note}</span>}
    </div>
    <div className={styles.states}>
      <span className={styles.note}>{view.about}</span>
      {view.share && (
        <span className={styles.secret} title={view.share.note}>
          {view.share.label} <code>{view.share.value}</code>
        </span>
      )}
    </div>
    <div className={styles.actions}>
      {view.actions.map((action) => (
        <ActionButton key={action.label} action={action} />
      ))}
    </div>
  </li>
)

/** Saved views, and above them the form that was asked for. */
export const SavedViewsLayout = ({ page, problem }: { page: SavedViewsPageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    {problem && page.form === null && (
      <p role="alert" className={styles.problem}>
        {problem.problem}
      </p>
    )}
    {page.form && (
      <>
        <EntryForm form={page.form} problem={problem} id="save" />
        <p className={styles.bar}>
          <ViewLink link={page.cancel} />
        </p>
      </>
    )}
    <section aria-label={page.list.title}>
      <SectionHead title={page.list.title} />
      {page.list.empty ? (
        <EmptyState empty={page.list.empty} />
      ) : (
        <ul>
          {page.list.rows.map((view) => (
            <One key={view.id} view={view} />
          ))}
        </ul>
      )}
    </section>
  </>
)
