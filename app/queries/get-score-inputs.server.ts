/** What a sheet is computed from: for each city or department of the right, the figure of each code asked. */
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { findAreas, findDepartments } from '#app/queries/find-areas.server.ts'
import type { DayRange, Figure, PageScope, ScoreInputs } from '#app/queries/types.ts'
import type { PartyKind } from '#domain/scheme.ts'

interface InputsQuestion {
  readonly of: PartyKind
  readonly codes: readonly string[]
  readonly period: DayRange
}

/**
 * A department is scored by its own work in the whole area of the right; where nothing of it was counted, the figure is "not applicable".
 * @throws RefusedError for an unknown code or a period that an indicator forbids; PeriodError when it has not begun.
 */
export async function getScoreInputs(scope: PageScope, { of, codes, period }: InputsQuestion): Promise<ScoreInputs> {
  const question = { codes, area: scope.right.areaCode, period }
  if (of === 'cities') {
    const parties = (await findAreas(scope)).filter(({ level }) => level === 'city')
    return gather(parties, await findIndicatorValues(scope, { ...question, by: ['city'] }), ({ area }) => area)
  }
  const departments = await findDepartments(scope)
  const [counted, whole] = await Promise.all([findIndicatorValues(scope, { ...question, by: ['department'] }), findIndicatorValues(scope, question)])
  const empty = whole.flatMap((figure) => departments.map(({ code }) => ({ ...figure, department: code, numerator: 0, denominator: 0, value: null, state: 'not-applicable' as const, met: null, parts: undefined })))
  const parties = departments.map(({ code, shortName }) => ({ code, name: shortName }))
  return gather(parties, [...empty, ...counted], ({ department }) => department ?? '')
}

/** Later figures of a party and code stand in place of earlier ones. */
function gather(parties: ScoreInputs['parties'], values: readonly Figure[], partyOf: (figure: Figure) => string): ScoreInputs {
  const figures: Record<string, Record<string, Figure>> = Object.fromEntries(parties.map(({ code }) => [code, {}]))
  for (const figure of values) {
    const own = figures[partyOf(figure)]
    if (own !== undefined) own[figure.indicator] = figure
  }
  return { parties, figures }
}
