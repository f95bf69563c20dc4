/** The leader board: what was found and chosen → the whole page. */
import type { BoardContext } from './board-context.ts'
import { presentMap } from './board-map.ts'
import { presentRanking } from './board-ranking.ts'
import { presentTiles } from './board-tiles.ts'
import { presentTrend } from './board-trend.ts'
import { presentWarningLines } from './board-warnings.ts'
import { sayHeadline, saySecond } from './headline.ts'
import { presentOwnWords } from './own-words.ts'
import type { BoardPageView } from './view-models.ts'

/** Builds the board. */
export function presentBoard(context: BoardContext): BoardPageView {
  return {
    head: { trail: [], title: sayHeadline(context), second: saySecond(context) },
    tilesLabel: context.text.board.tiles,
    tiles: presentTiles(context),
    map: presentMap(context),
    ranking: presentRanking(context),
    trend: presentTrend(context),
    ownWords: context.notes === undefined ? null : presentOwnWords(context.notes, { indicator: context.chosen.definition.code, area: context.figures.area.code, period: context.period.text }, context),
    warnings: presentWarningLines(context),
  }
}
