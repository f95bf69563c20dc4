/** What desk and wall share: reads what was chosen, asks for the figures, and gathers what the presenters need. */
import { findBoard } from '#app/boards/index.ts'
import type { BoardDefinition } from '#app/board.ts'
import { readFigureNotes } from '#app/notes/read-figure-notes.server.ts'
import type { PageTools } from '#app/page.server.ts'
import { readPeriod } from '#app/period-page.server.ts'
import { findRatio, type BoardContext, type Trend } from '#app/presenters/board-context.ts'
import { readCarried } from '#app/presenters/carried.ts'
import { findAreas, findDepartments, requireArea } from '#app/queries/find-areas.server.ts'
import { findGravestPlaces } from '#app/queries/find-gravest-places.server.ts'
import { getIndicatorAnswer } from '#app/queries/get-indicator-answer.server.ts'
import { findIndicatorValues } from '#app/queries/find-indicator-values.server.ts'
import { findUnanswered, getPeriodBoard } from '#app/queries/get-period-board.server.ts'
import { getPeerGroup } from '#app/queries/get-peer-group.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { Area, BoardIndicator, Department, Figure, PageScope } from '#app/queries/types.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { maySeeOtherCities } from '#domain/rights.ts'
import { beginsAtNewYear, clampPeriod, parsePeriod, previousPeriod, type Period } from '#domain/period.ts'

/** Lines of warnings that stand beside a board. */
const PLACES = 5

export interface BoardRequest {
  readonly context: BoardContext
  readonly board: BoardDefinition
  readonly area: Area
  /** Areas one may look at instead: the right's own, the cities, and the counties of the city at hand. */
  readonly areas: readonly Area[]
  readonly departments: readonly Department[]
  /** What of the choice has no figure here, and what leads in its place. */
  readonly limits: readonly string[]
}

/**
 * Answers the board that an address asks for.
 * @throws RefusedError 404 for a board, indicator or area that there is not, 403 for an area outside the right.
 */
export async function readBoard(tools: Omit<PageTools, 'request'>, path: 'boards' | 'wall'): Promise<BoardRequest> {
  const { scope, user, url, params, text, language } = tools
  const board = findBoard(params['board'] ?? '')
  if (board === null) throw new Response(null, { status: 404 })
  const { area: askedArea, period: askedPeriod, department } = readCarried(url)
  const asked = { area: askedArea, period: askedPeriod, department, indicator: url.searchParams.get('indicator'), peers: url.searchParams.get('peers') || null }
  const area = await requireArea(scope, asked.area ?? user.areaCode)
  const period = readPeriod(asked.period, scope.today)
  const definitions = board.tiles.map(requireDefinition)
  const limit = department ?? undefined
  // map, ranking and trend show any indicator of the catalogue, whether it has a tile or not
  const extra = asked.indicator === null || board.tiles.includes(asked.indicator) ? [] : [requireKnown(asked.indicator).code]
  // beside a city alone, and on a wall, nothing is ranked against peers
  const isLikened = path === 'boards' && area.level === 'province'
  const [{ figures, unanswered }, previous, places, areas, departments, peers] = await Promise.all([
    getPeriodBoard(scope, { area, period, codes: [...board.tiles, ...extra], department: limit }),
    findPrevious(scope, board, area, period, limit),
    findGravestPlaces(scope, { area: area.code, department: limit, limit: PLACES }),
    findAreas(scope),
    findDepartments(scope),
    asked.peers === null || !isLikened ? null : getPeerGroup(scope, asked.peers, scope.today),
  ])
  const isUnanswered = unanswered.some((one) => one.code === asked.indicator)
  const first = figures.indicators.find((found) => found.code === board.chosen)?.code ?? figures.indicators[0]?.code ?? board.chosen
  const code = asked.indicator === null || isUnanswered ? first : asked.indicator
  const definition = findIndicator(code)
  const found = figures.indicators.find((one) => one.code === code)
  if (definition === null || found === undefined) throw refuseIndicator(code)
  const context: BoardContext = {
    text,
    language,
    board: board.id,
    path,
    figures,
    period,
    definitions,
    unanswered,
    previous,
    places,
    chosen: { definition, found },
    trend: await findTrend(scope, definition, found, area, period, limit),
    peers,
    cities: isLikened && maySeeOtherCities(user) ? areas.filter(({ level }) => level === 'city') : [],
    notes: await readFigureNotes(tools, { indicator: definition.code, area, period, department: limit }),
    choice: { board: board.id, ...asked },
    role: user.role,
  }
  return {
    context,
    board,
    area,
    areas: offerAreas(areas, area, user.areaCode),
    departments,
    limits: isUnanswered && asked.indicator !== null ? [text.filters.notOnBoard(requireDefinition(asked.indicator).shortName[language], definition.shortName[language])] : [],
  }
}

/** Figures of the tiles over the period before; none for a year to date, whose months tell the change. */
async function findPrevious(scope: PageScope, board: BoardDefinition, area: Area, period: Period, department: string | undefined): Promise<ReadonlyMap<string, Figure>> {
  if (beginsAtNewYear(period)) return new Map()
  const { from, to } = previousPeriod(period)
  const codes = board.tiles.filter((code) => findUnanswered(code, period, department) === null)
  const figures = await findIndicatorValues(scope, { codes, area: area.code, period: { from, to }, filters: department === undefined ? {} : { department } })
  return new Map(figures.map((figure) => [figure.indicator, figure]))
}

/** @throws RefusedError 404 for a code that the catalogue does not have */
function requireKnown(code: string): IndicatorDefinition {
  const definition = findIndicator(code)
  if (definition === null || definition.code !== code) throw refuseIndicator(code)
  return definition
}

/** Months of the chosen indicator; a gradient has none of its own, so those of the ratio it is built from. */
async function findTrend(scope: PageScope, definition: IndicatorDefinition, found: BoardIndicator, area: Area, period: Period, department: string | undefined): Promise<Trend> {
  const { months, monthsBefore } = found
  const part = findRatio(definition)
  if (part === null || part.code === definition.code) return { definition, target: found.now.target, months, monthsBefore }
  const year = clampPeriod(parsePeriod(period.to.slice(0, 4)), period.to)
  const answer = await getIndicatorAnswer(scope, { code: part.code, area: area.code, period: year, department })
  return { definition: part, target: answer.now.target, months: answer.months, monthsBefore: answer.monthsBefore }
}

function requireDefinition(code: string): IndicatorDefinition {
  const definition = findIndicator(code)
  if (definition === null) throw new Error(`no indicator has the code ${code}`)
  return definition
}

/** An indicator that a board does not show, or not in the period chosen. */
export function refuseIndicator(code: string): RefusedError {
  return new RefusedError(404, 'no-such-tile', {
    zh: `这个看板在所选时期没有指标“${code}”。`,
    en: `This board has no indicator "${code}" in the period chosen.`,
  })
}

function offerAreas(all: readonly Area[], current: Area, own: string): readonly Area[] {
  return all.filter((area) => area.code === own || area.level === 'city' || (area.level === 'county' && area.cityCode === current.cityCode && current.level !== 'province'))
}
