/** What the risk pages share: the area and days that were chosen, and the bars that let a reader choose others. */
import type { PageAnswer, PageTools } from '#app/page.server.ts'
import { readPeriodFromNewYear, sayMoved } from '#app/period-page.server.ts'
import { offerPeriodsFromNewYear } from '#app/presenters/periods-from-new-year.ts'
import { findAreas, requireArea } from '#app/queries/find-areas.server.ts'
import type { Area } from '#app/queries/types.ts'
import { yearOf } from '#domain/calendar.ts'
import type { Period } from '#domain/period.ts'

/** Years that hold data, counted back from this one. */
const YEARS_OFFERED = 3

export interface RiskChoice {
  readonly area: Area
  readonly period: Period
  readonly askedPeriod: string | null
}

/** A period that does not begin on 1 January is answered from there to its end. @throws RefusedError 403 or 404 for an area outside the right. */
export async function chooseRiskArea({ scope, user, url }: Pick<PageTools, 'scope' | 'user' | 'url'>): Promise<RiskChoice> {
  const askedPeriod = url.searchParams.get('period') || null
  const area = await requireArea(scope, url.searchParams.get('area') || user.areaCode)
  return { area, period: readPeriodFromNewYear(askedPeriod, scope.today), askedPeriod }
}

/** The bars around a risk page. @param addressOf the page itself in another area or period */
export async function frameRisk(
  tools: PageTools,
  { area, period, askedPeriod }: RiskChoice,
  addressOf: (choice: { readonly area: string | null; readonly period: string | null }) => string,
): Promise<Pick<PageAnswer<unknown>, 'period' | 'periods' | 'limits' | 'areas' | 'actions'>> {
  const { scope, user, url, text } = tools
  const asked = { area: url.searchParams.get('area'), period: askedPeriod }
  const areas = (await findAreas(scope)).filter(({ code, level }) => code === user.areaCode || level === 'city')
  const years = Array.from({ length: YEARS_OFFERED }, (_, index) => yearOf(scope.today) - index)
  return {
    period,
    periods: offerPeriodsFromNewYear(scope.today, period, years, (choice) => addressOf({ ...asked, period: choice }), tools),
    limits: sayMoved(askedPeriod, scope.today, tools),
    areas: { current: area, all: areas, addressOf: (code: string) => addressOf({ ...asked, area: code }) },
    actions: [{ label: text.common.share, href: url.pathname + url.search, title: text.board.shareTitle }],
  }
}
