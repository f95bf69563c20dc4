/** Figures of indicators for an area and a period, whole or split: read from sums, judged by the definitions. */
import { assertSplits, canSplit, chooseLevel } from '#app/queries/figures/choose-level.ts'
import { foldCells } from '#app/queries/figures/add-up-cells.ts'
import type { Cell } from '#app/queries/figures/cells.ts'
import { findCells } from '#app/queries/figures/find-cells.server.ts'
import { findMissingCities, findMissingMonths, type MissingMonth } from '#app/queries/figures/find-missing.server.ts'
import { makeGradientFigure, makeRatioFigure, type Counted } from '#app/queries/figures/make-figure.ts'
import { listPlaces, type SplitPlace } from '#app/queries/figures/list-places.ts'
import { findAreas, limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { DayRange, Figure, FigureFilters, FiguresQuestion, PageScope, Split } from '#app/queries/types.ts'
import { isOfClasses } from '#domain/gradient.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { IndicatorDefinition, RatioDefinition } from '#domain/indicator.ts'
import { beginsAtNewYear, clampPeriod, type Period } from '#domain/period.ts'

/**
 * Answers many indicators at once, in the order of the codes and, within one, of area, month, department, class and industry.
 * Areas and months that nothing was counted in are there as "not applicable"; departments and industries only where counted.
 * By month, an indicator whose population is that of 1 January runs from there to the end of each month.
 * @throws RefusedError 400 for an unknown code, a split the rows know nothing of, or a period that such a population forbids;
 * 403 or 404 for an area or department outside the right or unknown.
 * @throws PeriodError when the period has not begun.
 */
export async function findIndicatorValues(scope: PageScope, { by = [], ...question }: FiguresQuestion): Promise<readonly Figure[]> {
  const [figures = []] = await findSplitValues(scope, question, [by])
  return figures
}

/**
 * The same figures split in several ways, counted once in the finest of them.
 * @returns the figures of each way, in their order
 * @throws as {@link findIndicatorValues} does
 */
export async function findSplitValues(scope: PageScope, question: Omit<FiguresQuestion, 'by'>, ways: readonly (readonly Split[])[]): Promise<readonly (readonly Figure[])[]> {
  return scope.remember(['figures', question, ways], async () => {
    const definitions = question.codes.map(requireIndicator)
    const area = await requireArea(scope, question.area)
    const period = clampRange(question.period, scope.today)
    const filters = readFilters(scope, question.filters)
    for (const definition of definitions) for (const by of ways) assertAnswerable(definition, by, question.filters ?? {}, period)
    const ratios = definitions.filter((definition): definition is RatioDefinition => definition.kind === 'ratio')
    const gradients = definitions.filter((definition) => definition.kind === 'gradient')
    const ask = (asked: readonly string[], splits: readonly Split[]): Promise<Cell[]> =>
      asked.length === 0
        ? Promise.resolve([])
        : findCells(scope, {
            codes: asked,
            area,
            by: splits,
            filters,
            ranges: [period],
            level: chooseLevel({ right: scope.right, area, by: splits, filters }),
          })
    const finest = [...new Set(ways.flat())]
    const [cells, parts, areas, missing] = await Promise.all([
      ask(ratios.map(({ code }) => code), finest),
      ask([...new Set(gradients.map(({ partOf }) => partOf))], [...finest, 'class']),
      findAreas(scope),
      findMissingMonths(scope),
    ])
    return ways.map((by) => {
      const [ofRatios, ofGradients] = [foldCells(cells, by), foldCells(parts, [...by, 'class'])]
      return definitions.flatMap((definition) => {
        const own = definition.kind === 'ratio' ? definition : requireRatio(definition.partOf)
        const counted = (definition.kind === 'ratio' ? ofRatios : ofGradients).filter(({ indicator }) => indicator === own.code)
        const isCumulative = own.periods === 'from-new-year'
        const told = canSplit(own, 'department') ? filters : { ...filters, department: undefined }
        return listPlaces({ area, areas, by, period, filters: told, cells: counted, isCumulative }).map((place) => judge(scope, definition, own, place, missing))
      })
    })
  })
}

/** One figure out of the cells of its place. */
function judge(
  scope: PageScope,
  definition: IndicatorDefinition,
  own: RatioDefinition,
  { place, cells }: SplitPlace,
  missing: readonly MissingMonth[],
): Figure {
  const ground = { generation: scope.generation, today: scope.today, missingCities: findMissingCities(missing, own, place.period) }
  if (definition.kind === 'ratio') return makeRatioFigure(definition, place, sumOf(cells), ground)
  const classes = new Map(definition.classes.map((one): [string, Counted] => [one, sumOf(cells.filter((cell) => isOfClasses(cell.class, one)))]))
  return makeGradientFigure(definition, place, classes, { ...ground, smallNumber: own.smallNumber })
}

/** Adds up what was counted in cells. */
export function sumOf(cells: readonly Counted[]): Counted {
  return cells.reduce(
    (sum, { numerator, denominator }) => ({ numerator: sum.numerator + numerator, denominator: sum.denominator + denominator }),
    { numerator: 0, denominator: 0 },
  )
}

/** Cuts a range at today. @throws PeriodError when it has not begun. */
export function clampRange(range: DayRange, today: string): DayRange {
  const { from, to } = clampPeriod(nameRange(range), today)
  return { from, to }
}

/** A range of days as the period of that name. */
export function nameRange({ from, to }: DayRange): Period {
  return { from, to, kind: 'days', text: `${from}..${to}`, isUnfinished: false }
}

/** The definition behind a code. @throws RefusedError 404. */
export function requireIndicator(code: string): IndicatorDefinition {
  const definition = findIndicator(code)
  if (definition === null) throw new RefusedError(404, 'no-such-indicator', { zh: `没有指标“${code}”。`, en: `There is no indicator "${code}".` })
  return definition
}

/** The ratio behind a code. @throws when the definition that names it names no ratio. */
export function requireRatio(code: string): RatioDefinition {
  const definition = requireIndicator(code)
  if (definition.kind !== 'ratio') throw new Error(`${code} is not a ratio`)
  return definition
}

function readFilters(scope: PageScope, filters: FigureFilters = {}): FigureFilters {
  const department = limitDepartment(scope, filters.department)
  return department === undefined ? filters : { ...filters, department }
}

function assertAnswerable(definition: IndicatorDefinition, by: readonly Split[], filters: FigureFilters, period: DayRange): void {
  const own = definition.kind === 'ratio' ? definition : requireRatio(definition.partOf)
  assertSplits(own, by, filters)
  if (definition.kind === 'gradient' && (by.includes('class') || filters.riskClass !== undefined)) {
    throw new RefusedError(400, 'no-such-split', {
      zh: `${definition.code} 由各类别比较而来，请按类别查询 ${own.code}。`,
      en: `${definition.code} compares the classes; ask ${own.code} by class.`,
    })
  }
  if (own.periods === 'from-new-year' && !beginsAtNewYear(period)) {
    throw new RefusedError(400, 'period-must-begin-at-new-year', {
      zh: `${definition.code} ${definition.name.zh}以1月1日的对象为分母，时期须自1月1日起且在同一年内。`,
      en: `${definition.code} ${definition.name.en} counts the population of 1 January: the period must begin there and stay in that year.`,
    })
  }
}
