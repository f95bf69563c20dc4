import type { BriefingPageView, EntryProblem } from '#app/presenters/view-models.ts'
import { ActionButton, buttonClass } from '../basics/action-button.tsx'
import { DataTable } from '../basics/data-table.tsx'
import { SectionHead } from '../basics/section-head.tsx'
import { PageHead } from '../shell/page-head.tsx'
import styles from './briefings.module.css'
import { Document } from './document.tsx'

/** One briefing: the document, and beside it what moved since, what may be done, which figures it refers to, what it said before. */
export const BriefingLayout = ({ page, problem }: { page: BriefingPageView; problem: EntryProblem | null }) => (
  <>
    <PageHead head={page.head} />
    {problem && (
      <p role="alert" className={styles.problem}>
        {problem.problem}
      </p>
    )}
    <div className={styles.columns}>
      <Document document={page.document} />
      <div className={styles.side}>
        <p className={styles.buttons}>
          {page.files.map((file) => (
            <a key={file.href} href={file.href} download className={buttonClass(false)}>
              {file.label}
            </a>
          ))}
        </p>
        {page.moved && (
          <section aria-label={page.moved.title}>
            <SectionHead title={page.moved.title} />
            <p className={page.moved.table === null ? styles.still : styles.warned}>{page.moved.sentence}</p>
            {page.moved.table && <DataTable table={page.moved.table} />}
          </section>
        )}
        {page.actions.length > 0 && (
          <ul className={styles.actions}>
            {page.actions.map(({ action, note }) => (
              <li key={action.label}>
                <ActionButton action={action} />
                <span className={styles.note}>{note}</span>
              </li>
            ))}
          </ul>
        )}
        {page.figures && (
          <section aria-label={page.figures.title}>
            <SectionHead title={page.figures.title} />
            <div className={styles.scroll} role="region" tabIndex={0} aria-label={page.figures.title}>
              <DataTable table={page.figures.table} />
            </div>
          </section>
        )}
        {page.history.versions.length > 0 && (
          <section aria-label={page.history.title}>
            <SectionHead title={page.history.title} />
            {page.history.versions.map((version) => (
              <details key={version.id} className={styles.version}>
                <summary>
                  <b>{version.title}</b> <span className={styles.note}>{version.note}</span>
                </summary>
                <pre className={styles.source}>{version.text}</pre>
              </details>
            ))}
          </section>
        )}
      </div>
    </div>
  </>
)
