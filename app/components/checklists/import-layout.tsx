import type { ImportPageView, ImportProblemView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { PageLinks } from './checklists-layout.tsx'
import styles from './checklists.module.css'

const Problem = ({ problem }: { problem: ImportProblemView }) => (
  <section role="alert" aria-label={problem.problem}>
    <p className={styles.problem}>
      <b>{problem.problem}</b> {problem.note}
    </p>
    {problem.table && <WorkTable view={problem.table} />}
    {problem.more !== '' && <p className={styles.none}>{problem.more}</p>}
  </section>
)

/** Importing a sheet; sent by the browser itself, without script as with it. */
export const ImportLayout = ({ page, problem }: { page: ImportPageView; problem: ImportProblemView | null }) => (
  <>
    <PageHead head={page.head} />
    <PageLinks links={page.links} />
    {problem && <Problem problem={problem} />}
    <section className={styles.section} aria-label={page.form.title}>
      <SectionHead title={page.form.title} />
      <form method="post" action={page.form.action} encType="multipart/form-data" className={styles.fields}>
        {Object.entries(page.form.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {page.form.fields.map((field) => (
          <label key={field.name}>
            <span>{field.label}</span>
            <input name={field.name} type="text" inputMode={field.type === 'number' ? 'numeric' : undefined} required maxLength={field.longest} defaultValue={problem?.sent[field.name] ?? field.value} />
          </label>
        ))}
        <label className={styles.file}>
          <span>{page.form.file}</span>
          <input name="file" type="file" required accept={page.form.accept} />
        </label>
        <p className={styles.file}>
          <button type="submit" className={buttonClass(true)}>
            {page.form.submit}
          </button>
        </p>
      </form>
    </section>
    <section className={styles.section} aria-label={page.columns.title}>
      <SectionHead title={page.columns.title} />
      <WorkTable view={page.columns.table} />
    </section>
  </>
)
