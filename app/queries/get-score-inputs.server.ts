/** What the year's scheme is computed from: for each city of the right, the figure of each code asked. */
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { findAreas } from '#app/queries/find-areas.server.ts'
import type { DayRange, Figure, PageScope, ScoreInputs } from '#app/queries/types.ts'

/** @throws RefusedError for an unknown code or a period that an indicator forbids; PeriodError when it has not begun. */
export async function getScoreInputs(scope: PageScope, { codes, period }: { codes: readonly string[]; period: DayRange }): Promise<ScoreInputs> {
  const cities = (await findAreas(scope)).filter(({ level }) => level === 'city')
  const figures: Record<string, Record<string, Figure>> = Object.fromEntries(cities.map(({ code }) => [code, {}]))
  const values = await findIndicatorValues(scope, { codes, area: scope.right.areaCode, period, by: ['city'] })
  for (const figure of values) {
    const own = figures[figure.area]
    if (own !== undefined) own[figure.indicator] = figure
  }
  return { cities, figures }
}
