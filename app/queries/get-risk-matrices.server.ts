/** The risk heat maps: draw and problem rates by place, class and industry. Sums alone; no enterprise is named. */
import { findParts, requireArea } from '#app/queries/find-areas.server.ts'
import { findSplitValues } from '#app/queries/find-indicator-values.server.ts'
import type { DayRange, Figure, HeatCell, PageScope, RiskMatrices, Split } from '#app/queries/types.ts'
import { NONE } from '#domain/filter.ts'
import { drawGradient } from '#domain/indicators/draw-gradient.ts'
import { problemRate } from '#domain/indicators/problem-rate.ts'

/**
 * Rows of places are the cities of a province or the counties of a city, then the area itself as the row of the whole.
 * @throws RefusedError 403 or 404 outside the right; 400 when the period does not begin on 1 January.
 */
export async function getRiskMatrices(scope: PageScope, { area: areaCode, period }: { area: string; period: DayRange }): Promise<RiskMatrices> {
  const area = await requireArea(scope, areaCode)
  const places = await findParts(scope, area)
  const part: Split = area.level === 'province' ? 'city' : 'county'
  const ask = (code: string, ways: readonly (readonly Split[])[]): Promise<readonly (readonly Figure[])[]> => findSplitValues(scope, { codes: [code], area: area.code, period }, ways)
  const isPlace = ({ area: code }: Figure): boolean => places.some((place) => place.code === code)
  const byPlaceAndClass = (ofPlaces: readonly Figure[] = [], ofAll: readonly Figure[] = []): readonly HeatCell[] => [
    ...ofPlaces.filter(isPlace).map((figure) => cell(figure.area, figure.riskClass, figure)),
    ...ofAll.map((figure) => cell(area.code, figure.riskClass, figure)),
  ]
  const [[drawn, drawnInAll], [steps = [], stepsInAll = []], [found, foundInAll, foundByClass = [], foundByPlace = []]] = await Promise.all([
    ask(drawGradient.partOf, [[part, 'class'], ['class']]),
    ask(drawGradient.code, [[part], []]),
    ask(problemRate.code, [[part, 'class'], ['class'], ['industry', 'class'], ['industry', part]]),
  ])
  const industryClasses = foundByClass.map((figure) => cell(figure.industry, figure.riskClass, figure))
  return {
    cities: places,
    classes: drawGradient.classes,
    industries: [...new Set(industryClasses.map(({ row }) => row))].sort(compareIndustries),
    drawRates: byPlaceAndClass(drawn, drawnInAll),
    gradients: [...steps.filter(isPlace), ...stepsInAll],
    problemRates: byPlaceAndClass(found, foundInAll),
    industryClasses,
    industryCities: foundByPlace.map((figure) => cell(figure.industry, figure.area, figure)),
  }
}

function cell(row: string | null, column: string | null, figure: Figure): HeatCell {
  return { row: row ?? NONE, column: column ?? NONE, figure }
}

/** In the order of their letters; what has no industry last. */
function compareIndustries(one: string, other: string): number {
  if (one === NONE || other === NONE) return one === other ? 0 : one === NONE ? 1 : -1
  return one < other ? -1 : 1
}
