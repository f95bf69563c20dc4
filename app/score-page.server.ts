/** What the pages of scores share: reads what was chosen, asks for the figures of the year's sheet, and scores them. */
import type { PageTools } from '#app/page.server.ts'
import { readPeriodFromNewYear } from '#app/period-page.server.ts'
import { chooseRecords, RECORDS_SHOWN } from '#app/presenters/city-score-records.ts'
import { findCostliestBlock, NONE_OPEN } from '#app/presenters/city-score-blocks.ts'
import type { CityScoreContext } from '#app/presenters/city-score-context.ts'
import type { Reader } from '#app/presenters/figures.ts'
import { listItemScores } from '#app/presenters/score-cells.ts'
import type { ScoreContext } from '#app/presenters/score-context.ts'
import { scoreFigures, type ScoredParty } from '#app/presenters/score-readings.ts'
import { findAreas, nameDepartments } from '#app/queries/find-areas.server.ts'
import { findRecords } from '#app/queries/find-records.server.ts'
import { getScoreInputs } from '#app/queries/get-score-inputs.server.ts'
import { findComments } from '#app/queries/notes/find-comments.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Area, PageScope, RecordsPage } from '#app/queries/types.ts'
import { yearOf } from '#domain/calendar.ts'
import { mayOpen, mayOpenScorecard, maySeeOtherCities, type Role } from '#domain/rights.ts'
import type { Period } from '#domain/period.ts'
import { listIndicatorCodes, listItems, type Scheme } from '#domain/scheme.ts'
import { findScheme } from '#domain/schemes/index.ts'

/** Comments shown beside a scorecard; the page of comments has the rest. */
const COMMENTS_SHOWN = 20

type ScoreTools = Omit<PageTools, 'params' | 'request'>

/** The sheet and the cities that the address of a page asks for. */
export function readScores({ scope, user, url, text, language }: ScoreTools): Promise<ScoreContext> {
  return readScoreContext(scope, url.searchParams.get('period'), user.role, { text, language })
}

/**
 * Scores the cities of a right by the sheet of the period's year.
 * A period that does not begin on 1 January is answered from there to its end.
 * @throws RefusedError 404 when that year has no sheet.
 */
export async function readScoreContext(scope: PageScope, askedPeriod: string | null, role: Role, { text, language }: Reader): Promise<ScoreContext> {
  const period = readPeriodFromNewYear(askedPeriod, scope.today)
  const year = yearOf(period.from)
  const scheme = findScheme(year)
  if (scheme === null) throw new RefusedError(404, 'no-such-sheet', { zh: `${year} 年没有城市考核表。`, en: `There is no sheet for cities for ${year}.` })
  return { text, language, scheme, cities: await scoreBy(scope, scheme, period), period, askedPeriod, role }
}

/** Scores the cities of a right by a sheet, the year's own or one that is tried. */
export async function scoreBy(scope: PageScope, scheme: Scheme, period: Period): Promise<readonly ScoredParty[]> {
  return scoreFigures(scheme, await getScoreInputs(scope, { codes: listIndicatorCodes(scheme), period }))
}

/**
 * One city's scorecard, with the sheet it is of.
 * @throws RefusedError 403 for a city outside the right, 404 for one that there is not.
 */
export async function requireScoredCity(tools: ScoreTools, code: string): Promise<{ readonly scores: ScoreContext; readonly city: ScoredParty }> {
  const { user } = tools
  if (/^\d{6}$/.test(code) && !mayOpenScorecard(user, code)) throw refuseCity(code, user.areaName)
  const scores = await readScores(tools)
  const city = scores.cities.find((one) => one.code === code)
  if (city === undefined) throw new RefusedError(404, 'no-such-city', { zh: `没有市“${code}”的评分。`, en: `There is no scorecard of a city "${code}".` })
  return { scores, city }
}

/** The same with the first records that cost points of the opened item. @throws as {@link requireScoredCity} does. */
export async function readCityScore(tools: PageTools): Promise<{ readonly context: CityScoreContext; readonly areas: readonly Area[] }> {
  const { scope, user, params, url } = tools
  const areas = await findAreas(scope)
  const cities = areas.filter(({ level }) => level === 'city')
  const { scores, city } = await requireScoredCity(tools, params['city'] ?? '')
  const item = listItems(scores.scheme).find((one) => one.code === url.searchParams.get('item'))?.code ?? null
  return {
    areas: cities,
    context: {
      ...scores,
      city,
      mayCompare: maySeeOtherCities(user),
      open: readOpen(url.searchParams.get('open'), item, city),
      item,
      records: item === null ? null : await askRecords(scope, scores, city, item),
      ...(mayOpen(user.role, 'comments') ? await askComments(scope, scores, city) : {}),
      areaNames: new Map(areas.map((area) => [area.code, area.name])),
    },
  }
}

function refuseCity(code: string, areaName: string): RefusedError {
  return new RefusedError(403, 'outside-right', {
    zh: `市 ${code} 的评分不在您的权限（${areaName}）之内。`,
    en: `The scorecard of ${code} lies outside your right (${areaName}).`,
  })
}

/** Blocks that stand open: those named, else the opened item's, else the one that cost most. */
function readOpen(asked: string | null, item: string | null, city: ScoredParty): readonly string[] {
  const { blocks } = city.card
  if (asked === NONE_OPEN) return []
  if (asked !== null) return blocks.map(({ block }) => block.id).filter((id) => asked.split(',').includes(id))
  const own = blocks.find(({ block }) => block.items.some(({ code }) => code === item))
  const first = own?.block.id ?? findCostliestBlock(blocks)
  return first === null ? [] : [first]
}

async function askRecords(scope: PageScope, { period, role }: ScoreContext, city: ScoredParty, item: string): Promise<RecordsPage | null> {
  const score = listItemScores(city).find((one) => one.item.code === item)
  const figure = city.figures.get(item)
  const chosen = score === undefined || figure === undefined ? null : chooseRecords(score, figure, role)
  return chosen === null ? null : findRecords(scope, { ...chosen, area: city.code, period, part: 'unmet', limit: RECORDS_SHOWN })
}

async function askComments(scope: PageScope, { period, scheme }: ScoreContext, city: ScoredParty): Promise<Pick<CityScoreContext, 'comments' | 'departments'>> {
  const indicators = listItems(scheme).map(({ code }) => code)
  const { rows } = await findComments(scope, { within: city.code, indicators, period: period.text, limit: COMMENTS_SHOWN })
  return { comments: rows, departments: await nameDepartments(scope) }
}
