/** What the pages of scores share: reads what was chosen, asks for the figures of the year's sheet, and scores them. */
import { findAssessed, type Assessed } from '#app/assessments/find-assessed.server.ts'
import { makeInputs } from '#app/assessments/score-assessment.server.ts'
import type { PageTools } from '#app/page.server.ts'
import { readPeriodFromNewYear } from '#app/period-page.server.ts'
import { chooseRecords, RECORDS_SHOWN } from '#app/presenters/city-score-records.ts'
import { findCostliestBlock, NONE_OPEN } from '#app/presenters/city-score-blocks.ts'
import type { CityScoreContext } from '#app/presenters/city-score-context.ts'
import { listItemScores } from '#app/presenters/score-cells.ts'
import { addressItem, nameSpot, placeOf, type ScoreContext } from '#app/presenters/score-context.ts'
import { scoreFigures, type ScoredParty } from '#app/presenters/score-readings.ts'
import { findAreas, nameDepartments } from '#app/queries/find-areas.server.ts'
import { findParties } from '#app/queries/assessments/find-assessments.server.ts'
import { findFrozenFigures } from '#app/queries/assessments/find-frozen-figures.server.ts'
import { findRecords } from '#app/queries/find-records.server.ts'
import { getScoreInputs } from '#app/queries/get-score-inputs.server.ts'
import { findComments } from '#app/queries/notes/find-comments.server.ts'
import { findFigureChecksum } from '#app/queries/records/checksum.server.ts'
import { getPeerGroup } from '#app/queries/get-peer-group.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { findSheet, findSheets } from '#app/queries/sheets/find-sheets.server.ts'
import type { Area, Assessment, PageScope, RecordsPage, RecordsQuestion } from '#app/queries/types.ts'
import { yearOf } from '#domain/calendar.ts'
import { mayOpen, mayOpenScorecard, maySeeOtherCities, maySeeOtherParties } from '#domain/rights.ts'
import type { Period } from '#domain/period.ts'
import { listIndicatorCodes, listItems, withoutFiled, withoutRanked, type PartyKind, type Scheme } from '#domain/scheme.ts'
import type { Fraction } from '#domain/scoring/fraction.ts'

/** Comments shown beside a scorecard; the page of comments has the rest. */
const COMMENTS_SHOWN = 20

type ScoreTools = Omit<PageTools, 'params' | 'request'>

/** The sheet and the parties that the address of a page asks for. */
export function readScores(tools: ScoreTools): Promise<ScoreContext> {
  return readScoresFor(tools, tools.url.searchParams.get('of'))
}

/** The same where another part of the address says whom. @param of `departments`; anything else: the cities */
export function readScoresFor(tools: ScoreTools, of: string | null): Promise<ScoreContext> {
  return readScoreContext(tools, of === 'departments' ? 'departments' : 'cities')
}

/**
 * Scores the parties of a right by the sheet of the period's year: live, or on the figures that its assessment froze.
 * A period that does not begin on 1 January is answered from there to its end; frozen figures have the days of the assessment.
 * @throws RefusedError 404 when that year has no sheet
 */
async function readScoreContext({ scope, user, url, text, language }: ScoreTools, of: PartyKind): Promise<ScoreContext> {
  const askedPeriod = url.searchParams.get('period')
  const asked = readPeriodFromNewYear(askedPeriod, scope.today)
  const year = yearOf(asked.from)
  const assessed = await findAssessed(scope, of, year)
  const whole = assessed?.scheme ?? (await findSheet(scope, of, year))
  if (whole === null) throw new RefusedError(404, 'no-such-sheet', { zh: `${year} 年没有考核表。`, en: `There is no sheet for ${year}.` })
  const scheme = cutSheet(whole, assessed?.isFiledDue ?? false, user)
  const frozen = assessed === null || assessed.assessment.frozenAt === null ? null : { assessed, period: readDaysOf(assessed.assessment, scope.today) }
  const isFrozen = frozen !== null && url.searchParams.get('reading') === 'frozen'
  const period = isFrozen ? frozen.period : asked
  const live = await scoreBy(scope, scheme, period, assessed?.filed)
  // Two readings of other days say nothing of one another.
  const kept = frozen === null || frozen.period.from !== period.from || frozen.period.to !== period.to ? [] : await scoreFrozen(scope, scheme, frozen.assessed)
  const [cities, others] = isFrozen ? [kept, live] : [live, kept]
  return {
    text, language, scheme, whole, cities, period, askedPeriod, role: user.role, reading: isFrozen ? 'frozen' : 'live', assessment: assessed?.assessment ?? null, otherPoints: listPoints(others),
    appealed: assessed?.appealed ?? new Set(),
  }
}

/** Years that have a sheet for a kind of party, newest first. */
export async function listSheetYears(scope: PageScope, of: PartyKind): Promise<readonly number[]> {
  return (await findSheets(scope)).filter((sheet) => sheet.of === of).map(({ year }) => year)
}

/** What of a sheet can be scored now, and by this reader. */
export function cutSheet(whole: Scheme, isFiledDue: boolean, user: ScoreTools['user']): Scheme {
  const due = isFiledDue ? whole : withoutFiled(whole)
  return maySeeOtherParties(user) ? due : withoutRanked(due)
}

/** The days of an assessment, as far as they have come. */
function readDaysOf({ fromDay, toDay }: Assessment, today: string): Period {
  return readPeriodFromNewYear(`${fromDay}..${toDay}`, today)
}

/** Scores the parties of an assessment by the figures that it froze. */
export async function scoreFrozen(scope: PageScope, scheme: Scheme, { assessment, filed }: Assessed): Promise<readonly ScoredParty[]> {
  const parties = await findParties(scope, assessment.assessmentId)
  return scoreFigures(scheme, makeInputs(parties, await findFrozenFigures(scope, assessment, parties)), filed)
}

/** Points of every scored item by `party item`. */
function listPoints(parties: readonly ScoredParty[]): ReadonlyMap<string, Fraction> {
  return new Map(parties.flatMap((party) => listItemScores(party).flatMap(({ item, outcome }): [string, Fraction][] => (outcome.kind === 'scored' ? [[nameSpot(party.code, item.code), outcome.points.low]] : []))))
}

/** Scores the parties of a right by a sheet, the year's own or one that is tried. */
export async function scoreBy(scope: PageScope, scheme: Scheme, period: Period, filed?: Assessed['filed']): Promise<readonly ScoredParty[]> {
  return scoreFigures(scheme, await getScoreInputs(scope, { of: scheme.of, codes: listIndicatorCodes(scheme), period }), filed)
}

/**
 * The scorecard of one city or department, with the sheet it is of.
 * @throws RefusedError 403 for one outside the right, 404 for one that there is not.
 */
export async function requireScoredParty(tools: ScoreTools, code: string): Promise<{ readonly scores: ScoreContext; readonly city: ScoredParty }> {
  const { user } = tools
  const of = /^\d{6}$/.test(code) ? 'cities' : 'departments'
  const isCode = of === 'cities' || /^[A-Z0-9]{2,20}$/.test(code)
  if (isCode && !mayOpenScorecard(user, of, code)) throw refuseParty(code, user)
  const scores = await readScoreContext(tools, of)
  const city = scores.cities.find((one) => one.code === code)
  if (city === undefined) throw new RefusedError(404, 'no-such-party', { zh: `没有“${code}”的评分。`, en: `There is no scorecard of "${code}".` })
  return { scores, city }
}

/** The same with the first records that cost points of the opened item. @throws as {@link requireScoredParty} does. */
export async function readCityScore(tools: PageTools): Promise<{ readonly context: CityScoreContext; readonly areas: readonly Area[] }> {
  const { scope, user, params, url } = tools
  const areas = await findAreas(scope)
  const cities = areas.filter(({ level }) => level === 'city')
  const { scores, city } = await requireScoredParty(tools, params['city'] ?? '')
  const item = listItems(scores.scheme).find((one) => one.code === url.searchParams.get('item'))?.code ?? null
  return {
    areas: cities,
    context: {
      ...scores,
      city,
      mayCompare: maySeeOtherParties(user),
      open: readOpen(url.searchParams.get('open'), item, city),
      item,
      // the rows behind a frozen figure stand on the page of frozen figures
      records: item === null || scores.reading === 'frozen' ? null : await askRecords(scope, scores, city, item),
      checksum: item === null || scores.reading === 'frozen' ? null : await askChecksum(scope, scores, city, item),
      ...(scores.scheme.of === 'cities' && mayOpen(user.role, 'comments') ? await askComments(scope, scores, city) : {}),
      ...(scores.scheme.of === 'cities' && maySeeOtherCities(user) && scores.cities.length > 1 ? { peers: await askPeers(scope, city.code) } : {}),
      areaNames: new Map(areas.map((area) => [area.code, area.name])),
    },
  }
}

/** Only of an item whose rows this reader may list. */
async function askChecksum(scope: PageScope, scores: ScoreContext, city: ScoredParty, item: string): Promise<string | null> {
  if (addressItem(scores, item, city.code, 'denominator') === null) return null
  const { area, filters = {} } = askOfParty(scores.scheme, city.code, { code: item, period: scores.period, part: 'denominator', limit: 1 })
  return findFigureChecksum(scope, { code: item, area, period: scores.period, filters })
}

async function askPeers(scope: PageScope, code: string): Promise<{ readonly codes: readonly string[]; readonly year: string }> {
  const { peers, year } = await getPeerGroup(scope, code, scope.today)
  return { codes: peers.map((peer) => peer.code), year }
}

function refuseParty(code: string, { areaName, departmentCode }: { readonly areaName: string; readonly departmentCode: string }): RefusedError {
  const right = departmentCode === '' ? areaName : `${areaName} ${departmentCode}`
  return new RefusedError(403, 'outside-right', { zh: `${code} 的评分不在您的权限（${right}）之内。`, en: `The scorecard of ${code} lies outside your right (${right}).` })
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

async function askRecords(scope: PageScope, { scheme, period, role }: ScoreContext, city: ScoredParty, item: string): Promise<RecordsPage | null> {
  const score = listItemScores(city).find((one) => one.item.code === item)
  const figure = city.figures.get(item)
  const chosen = score === undefined || figure === undefined ? null : chooseRecords(score, figure, role)
  return chosen === null ? null : findRecords(scope, askOfParty(scheme, city.code, { ...chosen, period, part: 'unmet', limit: RECORDS_SHOWN }))
}

/** A question about records, of one party alone. */
function askOfParty(scheme: Scheme, party: string, question: Omit<RecordsQuestion, 'area'>): RecordsQuestion {
  const { area, department } = placeOf(scheme, party)
  return { ...question, area, filters: { ...question.filters, ...(department === undefined ? {} : { department }) } }
}

async function askComments(scope: PageScope, { period, scheme }: ScoreContext, city: ScoredParty): Promise<Pick<CityScoreContext, 'comments' | 'departments'>> {
  const indicators = listItems(scheme).map(({ code }) => code)
  const { rows } = await findComments(scope, { within: city.code, indicators, period: period.text, limit: COMMENTS_SHOWN })
  return { comments: rows, departments: await nameDepartments(scope) }
}
