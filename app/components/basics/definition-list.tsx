import type { DefinitionView } from '#app/presenters/view-models.ts'
import { SentenceText } from './sentence-text.tsx'
import styles from './definition-list.module.css'

/** Terms at the left, what they say beside them. */
export const DefinitionList = ({ rows, ruled = false }: { rows: readonly DefinitionView[]; ruled?: boolean }) => (
  <dl className={ruled ? styles.ruled : styles.list}>
    {rows.map((row) => (
      <div key={row.term} className={styles.row}>
        <dt className={styles.term}>{row.term}</dt>
        <dd className={styles.text}>
          <SentenceText sentence={row.text} />
        </dd>
      </div>
    ))}
  </dl>
)
