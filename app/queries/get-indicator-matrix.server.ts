/** Several indicators side by side, by area, department, field, level or month: what the boards of a work point show beside each other. */
import { canSplit } from '#app/queries/figures/choose-level.ts'
import { findDepartments, requireArea } from '#app/queries/find-areas.server.ts'
import { findSplitValues, requireIndicator, requireRatio } from '#app/queries/find-indicator-values.server.ts'
import type { Area, DayRange, Figure, IndicatorMatrix, MatrixBy, MatrixColumn, MatrixRow, PageScope, Split } from '#app/queries/types.ts'
import type { IndicatorDefinition, RatioDefinition } from '#domain/indicator.ts'
import { beginsAtNewYear } from '#domain/period.ts'

export interface MatrixQuestion {
  readonly area: string
  readonly period: DayRange
  readonly codes: readonly string[]
  readonly by: MatrixBy
  /** One department alone; the right's own where it has one. */
  readonly department?: string | undefined
  /** Visits whose results were entered by this channel alone. */
  readonly channel?: string
}

const levels: readonly string[] = ['province', 'city', 'county']
/** Row of tasks without a field, as addresses name it. */
const NO_FIELD = 'none'

/**
 * Answers all of them in two statements at most, whatever their number. The whole is counted for itself: it holds what belongs to no row.
 * @throws RefusedError as {@link findSplitValues} does
 */
export async function getIndicatorMatrix(scope: PageScope, { area: code, period, codes, by, department, channel }: MatrixQuestion): Promise<IndicatorMatrix> {
  const area = await requireArea(scope, code)
  const split = chooseSplit(by, area)
  const filters = { ...(department === undefined ? {} : { department }), ...(channel === undefined ? {} : { channel }) }
  const definitions = codes.map(requireIndicator)
  const answered = definitions.filter((definition) => canAnswer(definition, split, department !== undefined, period))
  const [whole = [], parts = []] = await findSplitValues(scope, { codes: answered.map((one) => one.code), area: code, period, filters }, split === null ? [[]] : [[], [split]])
  const rows = await listRows(scope, by, parts)
  const columns = answered.map((definition): MatrixColumn => {
    const own = parts.filter(({ indicator }) => indicator === definition.code)
    return {
      definition,
      whole: requireWhole(whole, definition),
      figures: Object.fromEntries(own.map((figure) => [nameRow(by, figure), figure])),
    }
  })
  return { area, by, rows, columns, unanswered: definitions.filter((definition) => !answered.includes(definition)) }
}

function chooseSplit(by: MatrixBy, area: Area): Split | null {
  if (by !== 'area') return by
  return area.level === 'province' ? 'city' : area.level === 'city' ? 'county' : null
}

function canAnswer(definition: IndicatorDefinition, split: Split | null, isOfDepartment: boolean, period: DayRange): boolean {
  const own: RatioDefinition = definition.kind === 'ratio' ? definition : requireRatio(definition.partOf)
  if (own.periods === 'from-new-year' && !beginsAtNewYear(period)) return false
  return (split === null || canSplit(own, split)) && (!isOfDepartment || canSplit(own, 'department'))
}

function requireWhole(whole: readonly Figure[], { code }: IndicatorDefinition): Figure {
  const figure = whole.find(({ indicator }) => indicator === code)
  if (figure === undefined) throw new Error(`${code} has no figure of the whole`)
  return figure
}

function nameRow(by: MatrixBy, figure: Figure): string {
  if (by === 'department') return figure.department ?? ''
  if (by === 'field') return figure.field ?? NO_FIELD
  if (by === 'level') return figure.level ?? ''
  return by === 'month' ? figure.period.to.slice(0, 7) : figure.area
}

async function listRows(scope: PageScope, by: MatrixBy, parts: readonly Figure[]): Promise<readonly MatrixRow[]> {
  switch (by) {
    case 'department': {
      const counted = new Set(parts.map(({ department }) => department))
      return (await findDepartments(scope)).filter(({ code }) => counted.has(code)).map(({ code, shortName }) => ({ id: code, name: shortName }))
    }
    case 'field':
      return [...new Set(parts.map((figure) => nameRow(by, figure)))].sort().map((field) => ({ id: field, name: field }))
    case 'level': {
      const counted = new Set(parts.map((figure) => nameRow(by, figure)))
      return levels.filter((level) => counted.has(level)).map((level) => ({ id: level, name: level }))
    }
    case 'month':
      return [...new Set(parts.map((figure) => nameRow(by, figure)))].sort().map((month) => ({ id: month, name: month }))
    case 'area': {
      const names = new Map(parts.map(({ area, areaName }) => [area, areaName]))
      return [...names].sort(([one], [other]) => (one < other ? -1 : 1)).map(([id, name]) => ({ id, name }))
    }
  }
}
