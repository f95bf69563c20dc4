import type { ReactNode } from 'react'
import type { CompareBoardView } from '#app/presenters/view-models.ts'
import { joinClasses } from '../basics/join-classes.ts'
import { ViewLink } from '../basics/view-link.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { IndicatorMatrix } from './indicator-matrix.tsx'
import { Ranking } from './ranking.tsx'
import styles from './compare-layout.module.css'

/** More columns than leave room for a ranking beside them. */
const WIDE = 11

/** Indicators side by side, the chosen one ranked, and what a board adds below. */
export const CompareLayout = ({ board, children }: { board: CompareBoardView; children?: ReactNode }) => (
  <>
    <PageHead head={board.head} />
    <div className={joinClasses(styles.columns, (board.ranking === null || board.matrix.columns.length > WIDE) && styles.single)}>
      <IndicatorMatrix matrix={board.matrix} />
      <div className={styles.ranking}>
        {board.ranking && <Ranking ranking={board.ranking} />}
        {board.definition && <ViewLink link={board.definition} />}
      </div>
    </div>
    {children}
  </>
)
