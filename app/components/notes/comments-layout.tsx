import { Form } from '@remix-run/react'
import type { CommentsPageView, EntryProblem } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { EmptyState } from '../basics/empty-state.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { FilterBar } from '../lists/filter-bar.tsx'
import { Pager } from '../lists/pager.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { EntryField, EntryForm } from './entry-form.tsx'
import entry from './entry-form.module.css'
import { OwnWordsRows } from './own-words.tsx'
import styles from './notes.module.css'

const Choose = ({ choose }: { choose: NonNullable<CommentsPageView['choose']> }) => (
  <section aria-label={choose.title} className={entry.section}>
    <SectionHead title={choose.title} />
    <Form method="get" action={choose.action} className={entry.form}>
      {choose.fields.map((field) => (
        <EntryField key={field.name} field={field} sent={null} />
      ))}
      <p className={entry.buttons}>
        <button type="submit" className={buttonClass(false)}>
          {choose.submit}
        </button>
      </p>
    </Form>
  </section>
)

/** Comments, the latest first, under the mark of whose words they are. */
export const CommentsLayout = ({ page, problem }: { page: CommentsPageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    {page.choose && <Choose choose={page.choose} />}
    {page.form && <EntryForm key={page.form.title} form={page.form} problem={problem} />}
    <FilterBar bar={page.filters} />
    <section aria-label={page.label} className={styles.list}>
      <p className={styles.mark}>{page.mark}</p>
      {page.empty ? <EmptyState empty={page.empty} /> : <OwnWordsRows rows={page.rows} />}
    </section>
    <Pager pager={page.pager} />
  </>
)
