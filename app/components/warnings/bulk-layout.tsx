import { useEffect } from 'react'
import type { BulkPageView, EntryProblem } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { DataTable } from '../basics/data-table.tsx'
import { EmptyState } from '../basics/empty-state.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { EntryField } from '../notes/entry-form.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './bulk-layout.module.css'

/** An act on many, looked at before it is done: how many of which rule and level, how many cannot and why, and the form that confirms the very count. */
export const BulkLayout = ({ page, problem }: { page: BulkPageView; problem: EntryProblem | null }) => {
  const { form } = page
  // what is done is chosen no longer
  useEffect(() => {
    if (form === null) return undefined
    const release = () => {
      try {
        window.sessionStorage.removeItem('warnings-chosen')
      } catch {
        // nothing was kept
      }
    }
    const element = document.querySelector('form[data-bulk]')
    element?.addEventListener('submit', release)
    return () => element?.removeEventListener('submit', release)
  }, [form])
  return (
    <>
      <PageHead head={page.head} />
      {page.empty && <EmptyState empty={page.empty} />}
      {page.table.rows.length > 0 && (
        <div className={styles.table}>
          <DataTable table={page.table} />
        </div>
      )}
      {page.obstacles.length > 0 && (
        <ul className={styles.obstacles}>
          {page.obstacles.map((obstacle) => (
            <li key={obstacle}>{obstacle}</li>
          ))}
        </ul>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem.problem}
        </p>
      )}
      {form && (
        <form method="post" action={form.action} className={styles.form} data-bulk="">
          {Object.entries(form.hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {form.fields.map((field) => (
            <EntryField key={field.name} field={field} sent={problem?.sent ?? null} />
          ))}
          <p className={styles.buttons}>
            <button type="submit" className={buttonClass(true)}>
              {form.submit}
            </button>
            <ViewLink link={page.back} className={buttonClass(false)} />
          </p>
        </form>
      )}
    </>
  )
}
