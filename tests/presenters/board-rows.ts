/** A board of three cities, typed by hand: one that meets the target, one short of it, one that has not reported. */
import type { BoardFigures, BoardIndicator, BoardPart, Figure } from '#app/queries/types.ts'
import type { BoardContext } from '#app/presenters/board-context.ts'
import { getText, type Language } from '#app/text.ts'
import { findTarget, meetsTarget, type FigureState, type IndicatorDefinition } from '#domain/indicator.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { clampPeriod, parsePeriod } from '#domain/period.ts'

export const TODAY = '2023-11-17'
const PERIOD = { from: '2023-01-01', to: TODAY }

/** The definition behind a code; a test that misspells it fails at once. */
export function findDefinition(code: string): IndicatorDefinition {
  const definition = findIndicator(code)
  if (definition === null) throw new Error(`no indicator ${code}`)
  return definition
}

/** A figure as the queries answer it. */
export function makeFigure(code: string, area: string, numerator: number, denominator: number, state: FigureState = 'measured', missingCities: readonly string[] = []): Figure {
  const definition = findDefinition(code)
  const target = findTarget(definition, TODAY)
  return {
    indicator: code,
    area,
    areaName: area,
    period: PERIOD,
    department: null,
    riskClass: null,
    industry: null,
    field: null,
    level: null,
    channel: null,
    numerator,
    denominator,
    value: state === 'measured' ? numerator / denominator : null,
    state,
    target,
    met: state === 'measured' ? meetsTarget(definition, target, numerator, denominator) : null,
    reading: 'live',
    batch: 7,
    asOf: TODAY,
    missingCities,
  }
}

/** A gradient's figure out of its classes A to D. */
export function makeGradient(area: string, classes: readonly (readonly [number, number])[], isMonotone: boolean): Figure {
  const parts = classes.map(([numerator, denominator], index) => ({ riskClass: 'ABCD'.charAt(index), numerator, denominator, value: numerator / denominator }))
  const [low, high] = [parts[0], parts[3]]
  if (low === undefined || high === undefined) throw new Error('four classes are needed')
  return { ...makeFigure('D02', area, 0, 1), numerator: null, denominator: null, value: high.value / low.value, met: isMonotone && high.value / low.value >= 5, parts, isMonotone }
}

function makePart(code: string, area: { code: string; name: string }, now: Figure, before: Figure): BoardPart {
  return { area: { ...area, level: 'city', cityCode: area.code, cityName: area.name }, isOwnLevel: false, now: { ...now, area: area.code, indicator: code }, before: { ...before, area: area.code } }
}

const month = (name: string, numerator: number, denominator: number, cumulativeNumerator: number, cumulativeDenominator: number) => ({
  month: name, numerator, denominator, cumulativeNumerator, cumulativeDenominator,
})

/** C01: the province 799 of 2,000 and three cities; 日照 has not reported October. */
export function makeJoint(): BoardIndicator {
  const provinceArea = { code: '370000', name: '山东省', level: 'province' as const, cityCode: '370000', cityName: '山东省' }
  return {
    code: 'C01',
    now: makeFigure('C01', '370000', 799, 2000, 'measured', ['371100']),
    before: makeFigure('C01', '370000', 600, 2000),
    months: [month('2023-01', 30, 100, 30, 100), month('2023-02', 769, 1900, 799, 2000)],
    monthsBefore: [month('2022-01', 20, 100, 20, 100)],
    parts: [
      { area: provinceArea, isOwnLevel: true, now: makeFigure('C01', '370000', 10, 26), before: makeFigure('C01', '370000', 0, 0, 'not-applicable') },
      makePart('C01', { code: '370200', name: '青岛市' }, makeFigure('C01', '', 450, 1000), makeFigure('C01', '', 400, 1000)),
      makePart('C01', { code: '371700', name: '菏泽市' }, makeFigure('C01', '', 203, 508), makeFigure('C01', '', 203, 508)),
      makePart('C01', { code: '371100', name: '日照市' }, makeFigure('C01', '', 0, 0, 'not-reported', ['371100']), makeFigure('C01', '', 1, 4)),
    ],
  }
}

/** A board as a role sees it. */
export function makeContext(change: Partial<BoardContext> = {}, language: Language = 'zh', found: BoardIndicator = makeJoint()): BoardContext {
  const missing = [
    { cityCode: '371100', cityName: '日照市', sourceTable: 'tasks', months: ['2023-10-01'], daysWaiting: 17 },
    { cityCode: '371100', cityName: '日照市', sourceTable: 'draws', months: ['2023-09-01'], daysWaiting: 48 },
  ]
  const arrival = { expected: 3, arrived: 2, missing }
  const figures: BoardFigures = {
    area: { code: '370000', name: '山东省', level: 'province', cityCode: '370000', cityName: '山东省' },
    day: TODAY,
    indicators: [found],
    arrival,
    gravest: [],
    warningCounts: [{ rule: 'W02', level: 'red', count: 12 }, { rule: 'W02', level: 'yellow', count: 0 }],
    freshness: { batch: 7, generation: 7, loadedAt: '2023-11-17T06:00:00+08:00', asOf: TODAY, arrival },
  }
  const definition = findDefinition(found.code)
  return {
    text: getText(language),
    language,
    board: 'leader',
    path: 'boards',
    figures,
    period: clampPeriod(parsePeriod('2023'), TODAY),
    definitions: [definition],
    unanswered: [],
    previous: new Map(),
    places: [],
    chosen: { definition, found },
    trend: { definition, target: found.now.target, months: found.months, monthsBefore: found.monthsBefore },
    choice: { board: 'leader', indicator: null, area: null, period: null, department: null },
    role: 'staff',
    ...change,
  }
}
