/** Everything the leader board shows for an area and a day: a few statements over sums, whatever the number of tiles. */
import { canSplit, chooseLevel } from '#app/queries/figures/choose-level.ts'
import type { Cell } from '#app/queries/figures/cells.ts'
import { findCells } from '#app/queries/figures/find-cells.server.ts'
import { findMissingCities, findMissingMonths, type MissingMonth } from '#app/queries/figures/find-missing.server.ts'
import { makeGradientFigure, makeRatioFigure, type Counted } from '#app/queries/figures/make-figure.ts'
import { makeMonthPoints } from '#app/queries/figures/month-points.ts'
import { findParts, limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { clampRange, requireIndicator, requireRatio, sumOf } from '#app/queries/find-indicator-values.server.ts'
import { countWarnings, findWarningRows } from '#app/queries/find-warnings.server.ts'
import { getFreshness } from '#app/queries/get-freshness.server.ts'
import type { Area, BoardFigures, BoardIndicator, BoardPart, DayRange, Figure, FigureFilters, PageScope, Split } from '#app/queries/types.ts'
import { isOfClasses } from '#domain/gradient.ts'
import type { IndicatorDefinition, RatioDefinition } from '#domain/indicator.ts'
import { sameDaysLastYear, yearToDate } from '#domain/period.ts'
import { mayOpen } from '#domain/rights.ts'

const GRAVEST = 5

export interface BoardQuestion {
  readonly area: string
  /** Cut at today. */
  readonly day: string
  readonly codes: readonly string[]
  /** Counts this department's rows alone, where the rows have one. */
  readonly department?: string | undefined
}

interface BoardCells {
  /** By part of the area, and by class where a gradient needs it; range 0 is now, 1 the same days of last year. */
  readonly ofParts: readonly Cell[]
  /** By month; range 0 is this year, 1 the whole of last year. */
  readonly ofMonths: readonly Cell[]
}

/** @throws RefusedError 403 or 404 for an area outside the right or unknown, 404 for an unknown code. */
export async function getBoardFigures(scope: PageScope, question: BoardQuestion): Promise<BoardFigures> {
  const [kept, warnings] = await Promise.all([keepFigures(scope, question), findBoardWarnings(scope, question)])
  return { ...kept, ...warnings }
}

/** What loads alone can change. */
function keepFigures(scope: PageScope, question: BoardQuestion): Promise<Omit<BoardFigures, 'gravest' | 'warningCounts'>> {
  return scope.remember(['board', question], async () => {
    const area = await requireArea(scope, question.area)
    const { to: day } = clampRange({ from: question.day, to: question.day }, scope.today)
    const now = yearToDate(day)
    const ranges: readonly [DayRange, DayRange] = [pick(now), pick(sameDaysLastYear(now))]
    const definitions = question.codes.map(requireIndicator)
    const department = limitDepartment(scope, question.department)
    const [cells, parts, missing, freshness] = await Promise.all([
      findBoardCells(scope, area, definitions, ranges, department),
      findParts(scope, area),
      findMissingMonths(scope),
      findFreshness(scope),
    ])
    return { area, day, indicators: definitions.map((definition) => judgeIndicator(scope, { definition, area, parts, ranges, cells, missing, department })), ...freshness }
  })
}

async function findFreshness(scope: PageScope): Promise<Pick<BoardFigures, 'freshness' | 'arrival'>> {
  const freshness = await getFreshness(scope)
  return { freshness, arrival: freshness.arrival }
}

function pick({ from, to }: DayRange): DayRange {
  return { from, to }
}

async function findBoardCells(scope: PageScope, area: Area, definitions: readonly IndicatorDefinition[], ranges: readonly [DayRange, DayRange], department: string | undefined): Promise<BoardCells> {
  const filters: FigureFilters = department === undefined ? {} : { department }
  const ratios = definitions.flatMap((one) => (one.kind === 'ratio' ? [one.code] : []))
  const classed = [...new Set(definitions.flatMap((one) => (one.kind === 'gradient' ? [one.partOf] : [])))]
  const split: readonly Split[] = area.level === 'province' ? ['city'] : area.level === 'city' ? ['county'] : []
  const ask = (codes: readonly string[], by: readonly Split[], asked: readonly DayRange[]): Promise<readonly Cell[]> =>
    codes.length === 0
      ? Promise.resolve([])
      : findCells(scope, { codes, area, by, filters, ranges: asked, level: chooseLevel({ right: scope.right, area, by, filters }) })
  const [, before] = ranges
  const lastYear = { from: before.from, to: `${before.from.slice(0, 4)}-12-31` }
  const [ofRatios, ofClassed, ofMonths] = await Promise.all([ask(ratios, split, ranges), ask(classed, [...split, 'class'], ranges), ask(ratios, ['month'], [ranges[0], lastYear])])
  return { ofParts: [...ofRatios, ...ofClassed.map((cell) => ({ ...cell, indicator: `${cell.indicator} by class` }))], ofMonths }
}

interface JudgedIndicator {
  readonly definition: IndicatorDefinition
  readonly area: Area
  readonly parts: readonly Area[]
  readonly ranges: readonly [DayRange, DayRange]
  readonly cells: BoardCells
  readonly missing: readonly MissingMonth[]
  readonly department: string | undefined
}

function judgeIndicator(scope: PageScope, input: JudgedIndicator): BoardIndicator {
  const { definition, area, parts, ranges, cells } = input
  const own = definition.kind === 'ratio' ? definition : requireRatio(definition.partOf)
  const indicator = definition.kind === 'ratio' ? own.code : `${own.code} by class`
  const ofThis = cells.ofParts.filter((cell) => cell.indicator === indicator)
  const split = area.level === 'province' ? 'city' : 'county'
  const at = (place: Area, chosen: readonly Cell[]): Pick<BoardPart, 'now' | 'before'> => ({
    now: judgeRange(scope, input, own, place, ranges[0], chosen.filter(({ range }) => range === 0)),
    before: judgeRange(scope, input, own, place, ranges[1], chosen.filter(({ range }) => range === 1)),
  })
  const months = (range: number): readonly Cell[] =>
    definition.kind === 'ratio' ? cells.ofMonths.filter((cell) => cell.indicator === own.code && cell.range === range) : []
  const ownLevel = ofThis.filter((cell) => cell[split] === area.code)
  const lastYear = { from: ranges[1].from, to: `${ranges[1].from.slice(0, 4)}-12-31` }
  return {
    code: definition.code,
    ...at(area, ofThis),
    months: definition.kind === 'ratio' ? makeMonthPoints(ranges[0], months(0)) : [],
    monthsBefore: definition.kind === 'ratio' ? makeMonthPoints(lastYear, months(1)) : [],
    parts: [
      ...(ownLevel.length === 0 || parts.length === 0 ? [] : [{ area, isOwnLevel: true, ...at(area, ownLevel) }]),
      ...parts.map((part) => ({ area: part, isOwnLevel: false, ...at(part, ofThis.filter((cell) => cell[split] === part.code)) })),
    ],
  }
}

function judgeRange(
  scope: PageScope,
  { definition, missing, department: limit }: JudgedIndicator,
  own: RatioDefinition,
  area: Area,
  period: DayRange,
  cells: readonly Cell[],
): Figure {
  const department = canSplit(own, 'department') ? (limit ?? null) : null
  const place = { area, period, department, riskClass: null, industry: null }
  const ground = { generation: scope.generation, today: scope.today, missingCities: findMissingCities(missing, own, period) }
  if (definition.kind === 'ratio') return makeRatioFigure(definition, place, sumOf(cells), ground)
  const classes = new Map(definition.classes.map((one): [string, Counted] => [one, sumOf(cells.filter((cell) => isOfClasses(cell.class, one)))]))
  return makeGradientFigure(definition, place, classes, { ...ground, smallNumber: own.smallNumber })
}

/** The gravest warnings that the role may list, and how many there are of each rule and level: acts of people move them, so they are never kept. */
async function findBoardWarnings(scope: PageScope, { area, department }: BoardQuestion): Promise<Pick<BoardFigures, 'gravest' | 'warningCounts'>> {
  const [warningCounts, gravest] = await Promise.all([
    countWarnings(scope, { area, department }),
    mayOpen(scope.right.role, 'warnings') ? findWarningRows(scope, { area, department, sort: 'gravity', limit: GRAVEST }) : null,
  ])
  return { gravest: gravest?.rows ?? [], warningCounts }
}
