/** What the system itself counts where a line names an indicator: of the city that answers for it, else of the reader's own area. */
import { nameArea } from '#app/presenters/area-names.ts'
import { formatValue, withUnit, type Reader } from '#app/presenters/figures.ts'
import { sayFigure } from '#app/presenters/say-figure.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import type { ChecklistHead, ChecklistLine, LineFigure, PageScope } from '#app/queries/types.ts'
import { findIndicator } from '#domain/indicators/index.ts'

/** @returns figures in words by the number of the line; none for a year that has not begun */
export async function findLineFigures(scope: PageScope, { year }: Pick<ChecklistHead, 'year'>, lines: readonly ChecklistLine[], reader: Reader): Promise<Readonly<Record<number, LineFigure>>> {
  const counted = lines.filter(({ indicator }) => findIndicator(indicator) !== null)
  if (counted.length === 0 || `${year}-01-01` > scope.today) return {}
  const areas = await findAreas(scope)
  const areaOf = ({ ownerKind, ownerCode }: ChecklistLine): string => (ownerKind === 'cities' && areas.some(({ code }) => code === ownerCode) ? ownerCode : scope.right.areaCode)
  const asked = [...new Set(counted.map(areaOf))]
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  const answers = await Promise.all(asked.map(async (area) => {
    const codes = [...new Set(counted.filter((line) => areaOf(line) === area).map(({ indicator }) => indicator))]
    return [area, await findIndicatorValues(scope, { codes, area, period })] as const
  }))
  const figures = new Map(answers.flatMap(([area, found]) => found.map((figure) => [`${area} ${figure.indicator}`, figure] as const)))
  return Object.fromEntries(counted.flatMap((line) => {
    const figure = figures.get(`${areaOf(line)} ${line.indicator}`)
    const area = areas.find(({ code }) => code === areaOf(line))
    const definition = findIndicator(line.indicator)
    if (figure === undefined || area === undefined || definition === null) return []
    const value = figure.state === 'measured' ? withUnit(formatValue(figure, definition), definition, reader) : reader.text.common.state[figure.state]
    const full = reader.text.checklists.line.figureOf({ area: nameArea(area, reader.language), period: String(year), value: `${line.indicator} ${sayFigure(figure, reader)}` })
    return [[line.lineId, { short: `${line.indicator} ${value}`, full }]]
  }))
}
