/** What the catalogue's page and its export share: this year's figure of each indicator. */
import type { PageTools } from '#app/page.server.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import type { Figure } from '#app/queries/types.ts'
import { indicators } from '#domain/indicators/index.ts'
import { yearToDate } from '#domain/period.ts'
import { mayOpen } from '#domain/rights.ts'

/** Figures by code; none for who may see no figures and still reads what they mean. */
export async function readIndicatorFigures({ scope, user }: Pick<PageTools, 'scope' | 'user'>): Promise<ReadonlyMap<string, Figure>> {
  if (!mayOpen(user.role, 'board')) return new Map()
  const figures = await findIndicatorValues(scope, { codes: indicators.map(({ code }) => code), area: user.areaCode, period: yearToDate(scope.today) })
  return new Map(figures.map((figure) => [figure.indicator, figure]))
}
