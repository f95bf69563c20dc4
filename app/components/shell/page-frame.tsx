import type { ReactNode } from 'react'
import type { ReadingBarView, ShellView } from '#app/presenters/view-models.ts'
import { BoardTabs } from './board-tabs.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { PrintedFoot } from './printed-foot.tsx'
import { ReadingBar } from './reading-bar.tsx'
import { SkipLink } from './skip-link.tsx'
import { TopBar } from './top-bar.tsx'
import styles from './page-frame.module.css'

type PageFrameProps = {
  shell: ShellView
  reading: ReadingBarView | null
  /** A column of its own at the right, from the reading bar to the foot; a page of its own on phones. */
  side?: ReactNode
  children: ReactNode
}

/** The bars around every page, and the sheet between them. */
export const PageFrame = ({ shell, reading, side, children }: PageFrameProps) => (
  <div className={styles.frame}>
    <SkipLink label={shell.skip} />
    <TopBar shell={shell} />
    {shell.boardTabs.length > 0 && <BoardTabs label={shell.boardTabsLabel} tabs={shell.boardTabs} />}
    {reading && <ReadingBar reading={reading} />}
    <div className={side ? styles.withSide : undefined}>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {side && <aside className={styles.side}>{side}</aside>}
    </div>
    <BottomBar shell={shell} />
    {reading && <PrintedFoot shell={shell} reading={reading} />}
  </div>
)
