/** What parties are scored by: for each city or department, the figure of each code asked, live. The one question behind scores, checks and freezes. */
import { requireArea } from '#app/queries/find-areas.server.ts'
import { findIndicatorValues, requireIndicator, requireRatio } from '#app/queries/find-indicator-values.server.ts'
import { makeGradientFigure, makeRatioFigure } from '#app/queries/figures/make-figure.ts'
import type { Area, DayRange, Figure, PageScope, PartyFigures } from '#app/queries/types.ts'
import type { PartyKind } from '#domain/scheme.ts'

interface PartiesQuestion {
  readonly of: PartyKind
  readonly codes: readonly string[]
  readonly period: DayRange
  /** Codes of parties that the right covers. */
  readonly parties: readonly string[]
}

/**
 * A department is scored by its own work in the whole area of the right; where nothing of it was counted, the figure is the one of nothing.
 * @returns `figures[party][code]`
 * @throws RefusedError for an unknown code or a period that an indicator forbids; PeriodError when it has not begun.
 */
export async function findPartyFigures(scope: PageScope, { of, codes, period, parties }: PartiesQuestion): Promise<PartyFigures> {
  const { areaCode } = scope.right
  const found = await findIndicatorValues(scope, { codes, area: areaCode, period, by: [of === 'cities' ? 'city' : 'department'] })
  const byParty = new Map(found.map((figure) => [`${of === 'cities' ? figure.area : (figure.department ?? '')} ${figure.indicator}`, figure]))
  const area = await requireArea(scope, areaCode)
  return Object.fromEntries(parties.map((party) => [party, Object.fromEntries(codes.map((code) => [code, byParty.get(`${party} ${code}`) ?? makeEmpty(scope, code, area, party, period)]))]))
}

function makeEmpty(scope: PageScope, code: string, area: Area, department: string, period: DayRange): Figure {
  const definition = requireIndicator(code)
  const place = { area, period, department, riskClass: null, industry: null }
  const ground = { generation: scope.generation, today: scope.today, missingCities: [] }
  if (definition.kind === 'ratio') return makeRatioFigure(definition, place, { numerator: 0, denominator: 0 }, ground)
  return makeGradientFigure(definition, place, new Map(), { ...ground, smallNumber: requireRatio(definition.partOf).smallNumber })
}
