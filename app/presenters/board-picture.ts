/** The trend and the map of a board as pictures of their own. */
import type { Freshness } from '#app/queries/types.ts'
import { nameArea } from './area-names.ts'
import type { BoardContext } from './board-context.ts'
import { presentMap } from './board-map.ts'
import { presentTrend } from './board-trend.ts'
import { sayHead } from './chart-download.ts'
import { drawTileMap } from './charts/draw-cells.ts'
import type { Picture } from './charts/draw-picture.ts'

/** Builds it. @param department name of the department that the board is cut to */
export function presentBoardPicture(chart: 'trend' | 'map', context: BoardContext, { freshness, department }: { readonly freshness: Freshness; readonly department: string | null }): Picture {
  const { chosen: { definition }, figures, period, language } = context
  const head = { definition, place: nameArea(figures.area, language), held: department === null ? [] : [department], period, freshness }
  const lines = sayHead(head, context)
  if (chart === 'map') {
    const map = presentMap(context)
    return { title: map.title, lines: [...lines, map.note], parts: [drawTileMap(map)], columns: 1 }
  }
  const { title, note, desk } = presentTrend(context)
  return { title: [definition.name[language], title].join(context.text.common.dot), lines: [...lines, note], parts: [{ title: '', ...desk }], columns: 1 }
}
