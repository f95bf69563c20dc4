import type { ReceiptParts } from '#app/presenters/view-models.ts'
import styles from './receipt-bar.module.css'

const PARTS = ['loaded', 'unchanged', 'replaced', 'held', 'rejected'] as const

/** What became of the rows of a file, each part by its share; a file refused as a whole is an empty frame. */
export const ReceiptBar = ({ parts }: { parts: ReceiptParts | null }) => {
  if (parts === null) return <span className={styles.refused} aria-hidden="true" />
  return (
    <span className={styles.bar} aria-hidden="true">
      {PARTS.filter((part) => parts[part] > 0).map((part) => (
        <span key={part} className={styles[part]} style={{ flexGrow: parts[part] }} />
      ))}
    </span>
  )
}

/** The colour of a part beside its word. */
export const PartSwatch = ({ part }: { part: (typeof PARTS)[number] }) => <span className={`${styles.swatch} ${styles[part]}`} aria-hidden="true" />
