import type { SheetImportAnswer, SheetImportPageView } from '#app/presenters/view-models.ts'
import { buttonClass } from '../basics/action-button.tsx'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import own from './import.module.css'
import styles from './sheets.module.css'

const Problem = ({ answer }: { answer: SheetImportAnswer }) => (
  <div role="alert" className={styles.problem}>
    <p>{answer.problem}</p>
    {answer.faults.length > 0 && (
      <table className={own.found}>
        <thead>
          <tr>
            <th scope="col">{answer.columns.where}</th>
            <th scope="col">{answer.columns.path}</th>
            <th scope="col">{answer.columns.fault}</th>
          </tr>
        </thead>
        <tbody>
          {answer.faults.map(({ path, where, text }) => (
            <tr key={`${path} ${text}`}>
              <th scope="row">{where}</th>
              <td>
                <code>{path}</code>
              </td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </div>
)

/** Brings a sheet in as a document; what is amiss is told place by place. */
export const ImportLayout = ({ page, answer }: { page: SheetImportPageView; answer: SheetImportAnswer | null }) => (
  <>
    <PageHead head={page.head} />
    {answer && <Problem answer={answer} />}
    <form method="post" action={page.action} encType="multipart/form-data" className={own.bring}>
      {Object.entries(page.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>{page.file.label}</span>
        <input type="file" name="file" accept="application/json,.json" required aria-describedby="file-hint" />
      </label>
      <p id="file-hint" className={styles.note}>
        {page.file.hint}
      </p>
      <p className={styles.links}>
        <button type="submit" className={buttonClass(true)}>
          {page.submit}
        </button>
        <ViewLink link={page.schema} />
      </p>
    </form>
  </>
)
