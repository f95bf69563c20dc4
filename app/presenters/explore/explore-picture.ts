/** What Explore draws, as a picture of its own. */
import type { Freshness } from '#app/queries/types.ts'
import { nameFilter } from '../dimension-names.ts'
import { sayHead } from '../chart-download.ts'
import { drawHeat } from '../charts/draw-cells.ts'
import type { Picture } from '../charts/draw-picture.ts'
import { presentBars, presentLines, presentMultiples } from './explore-charts.ts'
import { exploreFilters } from './explore-choice.ts'
import { nameArea, type ExploreContext } from './explore-context.ts'
import { nameUnitOf, presentExploreTable } from './explore-table.ts'

const MULTIPLES_ACROSS = 3

/** C01 联合抽查比例 全省 2023-01-01—2023-11-17. */
export function nameExploreFile(context: ExploreContext): string {
  const { table: { definition }, language, period } = context
  return [definition.code, definition.shortName[language], nameArea(context), `${period.from}—${period.to}`].join(' ')
}

/** Builds it; a plain table is drawn as the heat map without tints. */
export function presentExplorePicture(context: ExploreContext, freshness: Freshness): Picture {
  const { table, text, language, choice, filters, names, period, view } = context
  const { definition } = table
  const held = [
    ...(filters.department === undefined ? [] : [names.departments[filters.department] ?? filters.department]),
    ...exploreFilters.flatMap((name) => (choice[name] === null || context.splits[name] !== 'open' ? [] : [nameFilter(name, choice[name], names, context)])),
  ]
  const splits = [table.rows, table.columns].flatMap((split) => (split === null ? [] : [text.dimensions.name[split]])).join(' × ')
  const unit = nameUnitOf(context)
  return {
    title: [definition.name[language], text.explore.measure[context.measure], splits].join(text.common.dot) + (unit === '' ? '' : ` (${unit})`),
    lines: sayHead({ definition, place: nameArea(context), held, period, freshness }, context),
    ...drawParts(context),
  }

  function drawParts(drawn: ExploreContext): Pick<Picture, 'parts' | 'columns'> {
    switch (view) {
      case 'bar':
        return { parts: [{ title: '', ...presentBars(drawn).desk }], columns: 1 }
      case 'line':
        return { parts: [{ title: '', ...presentLines(drawn).desk }], columns: 1 }
      case 'multiples':
        return { parts: presentMultiples(drawn).map(({ title, desk }) => ({ title, ...desk })), columns: MULTIPLES_ACROSS }
      case 'heat':
      case 'table':
        return { parts: [drawHeat(presentExploreTable(drawn), text.common.state['not-applicable'])], columns: 1 }
    }
  }
}
