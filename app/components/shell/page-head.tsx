import type { PageHeadView } from '#app/presenters/view-models.ts'
import { SentenceText } from '../basics/sentence-text.tsx'
import { Trail } from './trail.tsx'
import styles from './page-head.module.css'

/** The page's conclusion in one sentence with live numbers, and the line that explains it. */
export const PageHead = ({ head }: { head: PageHeadView }) => (
  <div className={styles.head}>
    <Trail links={head.trail} />
    <h1 className={styles.title}>
      <SentenceText sentence={head.title} links="dotted" />
    </h1>
    {head.second.length > 0 && (
      <p className={styles.second}>
        <SentenceText sentence={head.second} links="dotted" />
      </p>
    )}
  </div>
)
