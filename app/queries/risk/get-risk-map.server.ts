/** One heat map: enterprises of 1 January and how many of them were drawn, or visits and those with a problem, told apart in two ways. */
import { sql } from 'kysely'
import { findParts, requireArea } from '#app/queries/find-areas.server.ts'
import { findSplitValues } from '#app/queries/find-indicator-values.server.ts'
import { getDifferentiation } from '#app/queries/risk/get-differentiation.server.ts'
import type { Area, DayRange, Figure, MapCell, PageScope, RiskMap, Split } from '#app/queries/types.ts'
import { NONE } from '#domain/filter.ts'
import { drawGradient } from '#domain/indicators/draw-gradient.ts'
import { drawRate } from '#domain/indicators/draw-rate.ts'
import { problemRate } from '#domain/indicators/problem-rate.ts'
import type { MapMeasure, MapPair } from '#domain/risk-map.ts'

export interface MapQuestion {
  readonly area: string
  readonly period: DayRange
  readonly pair: MapPair
  readonly measure: MapMeasure
}

/** Counts stand in the denominators. @throws RefusedError 403 or 404 outside the right; 400 when the period does not begin on 1 January */
export async function getRiskMap(scope: PageScope, question: MapQuestion): Promise<RiskMap> {
  const area = await requireArea(scope, question.area)
  const places = await findParts(scope, area)
  const cells = question.pair === 'fields-classes' ? await findFieldCells(scope, area, question) : await findFigureCells(scope, area, places, question)
  const columns = question.pair === 'industries-places' ? places.map(({ code }) => code) : drawGradient.classes
  const known = cells.filter(({ column }) => columns.includes(column))
  const rows = question.pair === 'places-classes' ? (places.length === 0 ? [area] : places).map(({ code }) => code) : [...new Set(known.map(({ row }) => row))].sort(compareRows)
  return { places, rows, columns, cells: known.filter(({ row }) => rows.includes(row)) }
}

async function findFigureCells(scope: PageScope, area: Area, places: readonly Area[], { period, pair, measure }: MapQuestion): Promise<readonly MapCell[]> {
  const part: Split = area.level === 'province' ? 'city' : 'county'
  const splits: Readonly<Record<Exclude<MapPair, 'fields-classes'>, readonly Split[]>> = {
    'places-classes': places.length === 0 ? ['class'] : [part, 'class'], 'industries-classes': ['industry', 'class'], 'industries-places': ['industry', part],
  }
  const code = measure === 'problems' ? problemRate.code : drawRate.code
  const [figures = []] = await findSplitValues(scope, { codes: [code], area: area.code, period }, [splits[pair === 'fields-classes' ? 'places-classes' : pair]])
  const rowOf = (figure: Figure): string => (pair === 'places-classes' ? figure.area : (figure.industry ?? NONE))
  const columnOf = (figure: Figure): string => (pair === 'industries-places' ? figure.area : (figure.riskClass ?? NONE))
  return figures.map((figure) => ({ row: rowOf(figure), column: columnOf(figure), state: figure.state, numerator: figure.numerator ?? 0, denominator: figure.denominator ?? 0 }))
}

/** Draw rates are of all enterprises of the class; problems and counts of the visits of the field's tasks. */
async function findFieldCells(scope: PageScope, area: Area, { period, measure }: MapQuestion): Promise<readonly MapCell[]> {
  if (measure === 'draws') {
    const { draws, populations } = await getDifferentiation(scope, { area: area.code, period })
    const own = draws.filter(({ place }) => place === area.code)
    return [...new Set(own.map(({ field }) => field))].flatMap((field) =>
      drawGradient.classes.map((riskClass) => {
        const denominator = populations[area.code]?.[riskClass] ?? 0
        const numerator = own.find((draw) => draw.field === field && draw.riskClass === riskClass)?.drawn ?? 0
        return { row: field || NONE, column: riskClass, state: denominator === 0 ? ('not-applicable' as const) : ('measured' as const), numerator, denominator }
      }),
    )
  }
  return scope.remember(['field-problems', area.code, period.from, period.to, measure], async () => {
    const within = area.level === 'province' ? sql`true` : sql`${sql.ref(area.level === 'city' ? 'city_code' : 'area_code')} = ${area.code}`
    const { rows } = await sql<{ field: string; riskClass: string; drawn: number; checkable: number; problems: number }>`
      select field, risk_class as "riskClass", sum(drawn_count)::integer as drawn, sum(checkable_count)::integer as checkable, sum(problem_count)::integer as problems
      from read.field_problems(${period.from}::date, ${period.to}::date)
      where ${within}
      group by field, risk_class
      order by field, risk_class`.execute(scope.db)
    return rows.map(({ field, riskClass, drawn, checkable, problems }): MapCell => {
      const [numerator, denominator] = measure === 'problems' ? [problems, checkable] : [0, drawn]
      return { row: field || NONE, column: riskClass || NONE, state: denominator === 0 ? 'not-applicable' : 'measured', numerator, denominator }
    })
  })
}

/** What has no name last. */
function compareRows(one: string, other: string): number {
  if (one === NONE || other === NONE) return one === other ? 0 : one === NONE ? 1 : -1
  return one < other ? -1 : 1
}
