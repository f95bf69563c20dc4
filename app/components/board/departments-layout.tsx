import type { DepartmentsView } from '#app/presenters/view-models.ts'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { IndicatorMatrix } from './indicator-matrix.tsx'
import { Ranking } from './ranking.tsx'
import styles from './departments-layout.module.css'

/** Departments side by side, and the chosen indicator ranked. */
export const DepartmentsLayout = ({ board }: { board: DepartmentsView }) => (
  <>
    <PageHead head={board.head} />
    <div className={styles.columns}>
      <IndicatorMatrix matrix={board.matrix} />
      <div className={styles.ranking}>
        <Ranking ranking={board.ranking} />
        <ViewLink link={board.definition} />
      </div>
    </div>
  </>
)
