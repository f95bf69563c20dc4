import type { AnnotationPageView, EntryProblem } from '#app/presenters/view-models.ts'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { EntryForm } from './entry-form.tsx'
import styles from './notes.module.css'

/** One annotation with what may be done to it and what it said before. */
export const AnnotationLayout = ({ page, problem }: { page: AnnotationPageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    <p className={styles.text}>{page.text}</p>
    <div className={styles.facts}>
      <DefinitionList rows={page.facts} />
    </div>
    {page.form && <EntryForm form={page.form} problem={problem} />}
    {page.history.versions.length > 0 && (
      <section aria-label={page.history.title}>
        <SectionHead title={page.history.title} />
        {page.history.versions.map((version) => (
          <div key={version.id} className={styles.version}>
            <b>{version.title}</b>
            <p className={styles.body}>{version.text}</p>
            <p className={styles.by}>{version.note}</p>
          </div>
        ))}
      </section>
    )}
  </>
)
