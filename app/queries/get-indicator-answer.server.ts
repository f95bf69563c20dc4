/** What the page of one indicator shows beside its definition: the figure now, the same days a year before, and both years' months. */
import { chooseLevel } from '#app/queries/figures/choose-level.ts'
import { findCells } from '#app/queries/figures/find-cells.server.ts'
import { makeMonthPoints } from '#app/queries/figures/month-points.ts'
import { limitDepartment, requireArea } from '#app/queries/find-areas.server.ts'
import { clampRange, findIndicatorValues, nameRange, requireIndicator } from '#app/queries/find-indicator-values.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { DayRange, IndicatorAnswer, MonthPoint, PageScope } from '#app/queries/types.ts'
import { sameDaysLastYear } from '#domain/period.ts'

export interface IndicatorQuestion {
  readonly code: string
  readonly area: string
  readonly period: DayRange
  /** Counts this department's rows alone. */
  readonly department?: string | undefined
}

/**
 * The months are those of the period's last year up to its end, and the whole year before.
 * @throws RefusedError as {@link findIndicatorValues} does.
 */
export async function getIndicatorAnswer(scope: PageScope, { code, area, period, department }: IndicatorQuestion): Promise<IndicatorAnswer> {
  const definition = requireIndicator(code)
  const days = clampRange(period, scope.today)
  const before = sameDaysLastYear(nameRange(days))
  const filters = department === undefined ? {} : { department }
  const [[now], [figureBefore], months] = await Promise.all([
    findIndicatorValues(scope, { codes: [code], area, period, filters }),
    findIndicatorValues(scope, { codes: [code], area, period: { from: before.from, to: before.to }, filters }),
    definition.kind === 'ratio' ? findMonthLines(scope, definition.code, area, days.to, department) : { months: [], monthsBefore: [] },
  ])
  if (now === undefined) throw new RefusedError(404, 'no-such-indicator', { zh: `没有指标“${code}”。`, en: `There is no indicator "${code}".` })
  return { definition, now, before: figureBefore ?? null, ...months }
}

type MonthLines = Pick<IndicatorAnswer, 'months' | 'monthsBefore'>

function findMonthLines(scope: PageScope, code: string, areaCode: string, day: string, department: string | undefined): Promise<MonthLines> {
  return scope.remember(['month-lines', code, areaCode, day, department], () => askMonthLines(scope, code, areaCode, day, department))
}

async function askMonthLines(scope: PageScope, code: string, areaCode: string, day: string, asked: string | undefined): Promise<MonthLines> {
  const area = await requireArea(scope, areaCode)
  const year = Number(day.slice(0, 4))
  const ranges: readonly DayRange[] = [
    { from: `${year}-01-01`, to: day },
    { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ]
  const department = limitDepartment(scope, asked)
  const filters = department === undefined ? {} : { department }
  const cells = await findCells(scope, { codes: [code], area, by: ['month'], filters, ranges, level: chooseLevel({ right: scope.right, area, by: ['month'], filters }) })
  const [months = [], monthsBefore = []] = ranges.map((range, index): readonly MonthPoint[] => makeMonthPoints(range, cells.filter((cell) => cell.range === index)))
  return { months, monthsBefore }
}
