/** What the parties of an assessment would be scored by now: the figure of each code of its sheet, as the warehouse stands. */
import { clampRange, findIndicatorValues, requireIndicator, requireRatio } from '#app/queries/find-indicator-values.server.ts'
import { makeGradientFigure, makeRatioFigure } from '#app/queries/figures/make-figure.ts'
import { requireArea } from '#app/queries/find-areas.server.ts'
import type { AssessedParty, Assessment, DayRange, Figure, PageScope, PartyFigures } from '#app/queries/types.ts'

/** Of the parties that the right covers: all for the province, its own for a city or a department. @throws as the question for figures does */
export async function findLiveFigures(scope: PageScope, { partyKind, codes, fromDay, toDay }: Assessment, parties: readonly AssessedParty[]): Promise<PartyFigures> {
  const { areaCode, departmentCode } = scope.right
  const own = parties.filter(({ code }) => (partyKind === 'cities' ? scope.right.level === 'province' || code === areaCode : departmentCode === '' || code === departmentCode))
  const period = clampRange({ from: fromDay, to: toDay }, scope.today)
  const found = await findIndicatorValues(scope, { codes, area: areaCode, period, by: [partyKind === 'cities' ? 'city' : 'department'] })
  const byParty = new Map(found.map((figure) => [`${partyKind === 'cities' ? figure.area : (figure.department ?? '')} ${figure.indicator}`, figure]))
  const area = await requireArea(scope, areaCode)
  return Object.fromEntries(
    own.map(({ code: party }) => [
      party,
      // of a department in which nothing was counted there is no figure: it is the one of nothing
      Object.fromEntries(codes.map((code) => [code, byParty.get(`${party} ${code}`) ?? makeEmpty(scope, code, area, party, period)])),
    ]),
  )
}

function makeEmpty(scope: PageScope, code: string, area: Parameters<typeof makeRatioFigure>[1]['area'], department: string, period: DayRange): Figure {
  const definition = requireIndicator(code)
  const place = { area, period, department, riskClass: null, industry: null }
  const ground = { generation: scope.generation, today: scope.today, missingCities: [] }
  if (definition.kind === 'ratio') return makeRatioFigure(definition, place, { numerator: 0, denominator: 0 }, ground)
  return makeGradientFigure(definition, place, new Map(), { ...ground, smallNumber: requireRatio(definition.partOf).smallNumber })
}
