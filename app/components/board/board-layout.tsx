import type { BoardPageView } from '#app/presenters/view-models.ts'
import { TrendChart } from '../charts/trend-chart.tsx'
import { OwnWords } from '../notes/own-words.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { Ranking } from './ranking.tsx'
import { TileMap } from './tile-map.tsx'
import { TileStrip } from './tile-strip.tsx'
import { WarningLines } from './warning-lines.tsx'
import { WorkStrip } from './work-strip.tsx'
import styles from './board-layout.module.css'

const PANEL = 'board-panel'

/** The leader board below its bars: the sentence, the tiles, and what the chosen tile drives. */
export const BoardLayout = ({ board }: { board: BoardPageView }) => {
  const chosen = board.tiles.find((tile) => tile.selected)
  return (
    <>
      <PageHead head={board.head} />
      <TileStrip label={board.tilesLabel} tiles={board.tiles} panelId={PANEL} />
      <div id={PANEL} className={styles.panel} role="tabpanel" {...(chosen ? { 'aria-labelledby': `tile-${chosen.id}` } : { 'aria-label': board.map.title })}>
        <div className={styles.column}>
          <TileMap map={board.map} />
        </div>
        <div className={styles.column}>
          <Ranking ranking={board.ranking} />
        </div>
        <div className={styles.column}>
          <TrendChart chart={board.trend} />
          {board.ownWords && <OwnWords words={board.ownWords} />}
          <WarningLines warnings={board.warnings} />
        </div>
      </div>
      {board.work && <WorkStrip strip={board.work} />}
    </>
  )
}
