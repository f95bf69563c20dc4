import type { MeetingEditView, MeetingPageView } from '#app/presenters/view-models.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { WorkForm } from '../work-points/work-form.tsx'
import { Acts } from './acts.tsx'
import { PageLinks } from './checklists-layout.tsx'
import styles from './checklists.module.css'

/** One meeting with its decisions and every version. */
export const MeetingLayout = ({ page }: { page: MeetingPageView }) => (
  <>
    <PageHead head={page.head} />
    <PageLinks links={page.edit ? [page.edit] : []} />
    <div className={styles.columns}>
      <div className={styles.main}>
        <DefinitionList rows={page.facts} ruled />
        {page.texts.map(({ title, text }) => (
          <section key={title} className={styles.section} aria-label={title}>
            <SectionHead title={title} />
            <p className={styles.body}>{text}</p>
          </section>
        ))}
        <section className={styles.section} aria-label={page.decisions.title}>
          <SectionHead title={page.decisions.title} note={page.decisions.note} />
          {page.decisions.none === '' ? <WorkTable view={page.decisions.table} /> : <p className={styles.none}>{page.decisions.none}</p>}
        </section>
      </div>
      <div className={styles.side}>
        <Acts acts={page.acts} />
      </div>
    </div>
  </>
)

/** The form of a meeting. */
export const MeetingEditLayout = ({ page }: { page: MeetingEditView }) => (
  <>
    <PageHead head={page.head} />
    <WorkForm key={`${page.form.action} ${page.form.hidden.seen ?? ''}`} form={page.form} />
  </>
)
