import type { EntryProblem, SamplePageView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { DefinitionList } from '../basics/definition-list.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { MarkWord } from '../basics/status-mark.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './filings.module.css'

type NoteFormProps = { row: SamplePageView['rows'][number]; form: NonNullable<SamplePageView['form']>; sent: EntryProblem['sent'] | null }

/** What was found of one file, noted on the spot. */
const NoteForm = ({ row, form, sent }: NoteFormProps) => (
  <form method="post" action={form.action} aria-label={row.title} className={styles.settle}>
    <input type="hidden" name="csrf" value={form.csrf} />
    <input type="hidden" name="position" value={row.position} />
    <input type="hidden" name="seen" value={row.version} />
    <label className={styles.field}>
      <span>{form.finding}</span>
      <select name="finding" defaultValue={sent?.['finding'] ?? row.value}>
        {form.findings.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
    <label className={styles.field}>
      <span>{form.remark}</span>
      <input name="remark" maxLength={1000} defaultValue={sent?.['remark'] ?? row.remark} />
    </label>
    <button type="submit" className={buttonClass(false)}>
      {form.save}
    </button>
  </form>
)

/** One sample: its seed and frame, whether it can be drawn again, its files with what was found. */
export const SampleLayout = ({ page, problem }: { page: SamplePageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    <div className={styles.facts}>
      <DefinitionList rows={page.facts} />
    </div>
    <p className={styles.buttons}>
      <ViewLink link={page.recompute} className={buttonClass(false)} />
      {page.exports.map((link) => (
        <ViewLink key={link.href} link={link} />
      ))}
    </p>
    <section aria-label={page.files} className={styles.block}>
      <SectionHead title={page.files} />
      {problem && !page.rows.some(({ position }) => position === problem.sent['position']) && (
        <p role="alert" className={styles.problem}>
          {problem.problem}
        </p>
      )}
      <ol className={styles.files}>
        {page.rows.map((row) => {
          const own = problem?.sent['position'] === row.position ? problem : null
          return (
            <li key={row.id} id={row.id} className={styles.file}>
              <p>
                <span className={styles.code}>{row.position}</span> {row.name} <span className={styles.quiet}>{row.key}</span>
              </p>
              <p>
                <MarkWord mark={row.mark} word={row.finding} /> {row.remark} <span className={styles.quiet}>{row.by}</span>
              </p>
              {own && (
                <p role="alert" className={styles.problem}>
                  {own.problem}
                </p>
              )}
              {page.form && <NoteForm row={row} form={page.form} sent={own?.sent ?? null} />}
            </li>
          )
        })}
      </ol>
    </section>
  </>
)
