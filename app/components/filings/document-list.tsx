import type { EvidenceView } from '#app/presenters/view-models.ts'
import styles from './filings.module.css'

type DocumentListProps = { documents: readonly EvidenceView[]; label: string; takeOff: { action: string; csrf: string; item: string; label: string } | null }

/** Files of evidence: each leaves as a file and is never shown in the page. */
export const DocumentList = ({ documents, label, takeOff }: DocumentListProps) =>
  documents.length === 0 ? null : (
    <ul aria-label={label} className={styles.documents}>
      {documents.map((document) => (
        <li key={document.id}>
          <a href={document.href} download>
            {document.name}
          </a>{' '}
          <span className={styles.quiet}>{document.note}</span>
          {takeOff && document.takeOff !== null && (
            <form method="post" action={takeOff.action} encType="multipart/form-data" className={styles.inline}>
              <input type="hidden" name="csrf" value={takeOff.csrf} />
              <input type="hidden" name="item" value={takeOff.item} />
              <input type="hidden" name="document" value={document.takeOff} />
              <button type="submit" name="intent" value="take-off" className={styles.link} aria-label={`${takeOff.label} ${document.name}`}>
                {takeOff.label}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
