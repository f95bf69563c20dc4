import type { EntryProblem, QuestionnairePageView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { WorkTable } from '../lists/work-table.tsx'
import { EntryForm } from '../notes/entry-form.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './filings.module.css'

/** One questionnaire: its questions, its results by party, the forms that fill it. */
export const QuestionnaireLayout = ({ page, problem }: { page: QuestionnairePageView; problem: EntryProblem | null }) => {
  const intent = problem?.sent['intent'] ?? ''
  const isOf = (form: string): EntryProblem | null => (intent === form ? problem : null)
  return (
    <>
      <PageHead head={page.head} />
      {page.done !== '' && (
        <p role="status" className={styles.good}>
          {page.done}
        </p>
      )}
      {problem && intent !== 'write' && intent !== 'enter' && (
        <p role="alert" className={styles.problem}>
          {problem.problem}
        </p>
      )}
      <div className={styles.facts}>
        <DefinitionList rows={page.facts} />
      </div>
      {page.move && (
        <form method="post" action={page.move.action} encType="multipart/form-data" className={styles.buttons}>
          <input type="hidden" name="csrf" value={page.move.csrf} />
          <input type="hidden" name="seen" value={page.move.version} />
          <button type="submit" name="intent" value={page.move.intent} className={buttonClass(true)}>
            {page.move.label}
          </button>
        </form>
      )}
      <section aria-label={page.questions.title} className={styles.block}>
        <SectionHead title={page.questions.title} />
        <DefinitionList rows={page.questions.rows} />
      </section>
      <section aria-label={page.results.title} className={styles.block}>
        <SectionHead title={page.results.title} />
        <WorkTable view={page.results.table} />
      </section>
      {page.enter && <EntryForm form={page.enter} problem={isOf('enter')} />}
      {page.import && (
        <form method="post" action={page.import.action} encType="multipart/form-data" className={styles.form}>
          <input type="hidden" name="csrf" value={page.import.csrf} />
          <label className={styles.field}>
            <span>{page.import.label}</span>
            <input type="file" name="file" required accept=".csv,.xlsx,.txt" />
          </label>
          <span className={styles.quiet}>{page.import.hint}</span>
          <p className={styles.buttons}>
            <button type="submit" name="intent" value="import" className={buttonClass(false)}>
              {page.import.submit}
            </button>
          </p>
        </form>
      )}
      {page.change && <EntryForm form={page.change} problem={isOf('write')} />}
    </>
  )
}
