import type { EntryProblem, GatheredView, OpportunitiesPageView } from '#app/presenters/view-models.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { SentenceText } from '../basics/sentence-text.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { Pager } from '../lists/pager.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { EntryForm } from '../notes/entry-form.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './opportunities-layout.module.css'

const Gathered = ({ open, problem }: { open: GatheredView; problem: EntryProblem | null }) => (
  <section id="open" aria-label={open.title} className={styles.open}>
    <SectionHead title={open.title} note={open.note}>
      <ViewLink link={open.close} keepScroll />
    </SectionHead>
    <div className={styles.facts}>
      <DefinitionList rows={open.facts} />
    </div>
    {open.form && <EntryForm form={open.form} problem={problem} />}
    <WorkTable view={open.visits} />
    {open.cut && <p className={styles.note}>{open.cut}</p>}
  </section>
)

/** Where joint tasks could take the place of several visits, and those that were accepted. */
export const OpportunitiesLayout = ({ page, problem }: { page: OpportunitiesPageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    {problem && !page.open?.form && (
      <p role="alert" className={styles.problem}>
        {problem.problem}
      </p>
    )}
    {page.open && <Gathered open={page.open} problem={problem} />}
    <section aria-label={page.openings.title} className={styles.section}>
      <SectionHead title={page.openings.title} note={page.openings.note} />
      <WorkTable view={page.openings.table} />
      {page.openings.cut && <p className={styles.note}>{page.openings.cut}</p>}
    </section>
    <section aria-label={page.accepted.title} className={styles.section}>
      <SectionHead title={page.accepted.title} note={page.accepted.note} />
      <WorkTable view={page.accepted.table} />
      {page.accepted.pager && <Pager pager={page.accepted.pager} />}
    </section>
    <p className={styles.note}>
      <SentenceText sentence={page.foot} />
    </p>
  </>
)
