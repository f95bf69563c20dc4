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
import type { WorkStanding } from './work-standing.ts'
import { presentWorkStrip } from './work-strip.ts'

/** Builds the board. @param work the points of the year's plan in the board's area; null where there is none */
export function presentBoard(context: BoardContext, work: WorkStanding | null): BoardPageView {
  return {
    head: { trail: [], title: sayHeadline(context), second: saySecond(context) },
    tilesLabel: context.text.board.tiles,
    tiles: presentTiles(context),
    map: presentMap(context),
    ranking: presentRanking(context),
    trend: presentTrend(context),
    ownWords: context.notes === undefined ? null : presentOwnWords(context.notes, { indicator: context.chosen.definition.code, area: context.figures.area.code, period: context.period.text }, context),
    warnings: presentWarningLines(context),
    work: work && presentWorkStrip(work, { area: context.choice.area, period: context.choice.period, department: context.choice.department }, context),
  }
}
