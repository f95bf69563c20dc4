/** The places that an answer consists of: every area and month asked for, and every department, class and industry counted. */
import type { Cell } from '#app/queries/figures/cells.ts'
import type { FigurePlace } from '#app/queries/figures/make-figure.ts'
import type { Area, DayRange, FigureFilters, Split } from '#app/queries/types.ts'
import { findMonths } from '#domain/period.ts'

export interface PlacesQuestion {
  readonly area: Area
  /** All areas of the right. */
  readonly areas: readonly Area[]
  readonly by: readonly Split[]
  readonly period: DayRange
  readonly filters: FigureFilters
  /** Cells of one indicator. */
  readonly cells: readonly Cell[]
  /** Each month runs from the first day of the period. */
  readonly isCumulative: boolean
}

export interface SplitPlace {
  readonly place: FigurePlace
  readonly cells: readonly Cell[]
}

/** Name of what has no class or no industry, as the machine interface says it. */
export const NONE = 'none'
const CLASSES: readonly string[] = ['A', 'B', 'C', 'D']

/** Lists places in the order of area, month, department, class, industry, each with the cells it consists of. */
export function listPlaces(question: PlacesQuestion): readonly SplitPlace[] {
  const { by, filters, period, cells } = question
  const places: SplitPlace[] = []
  const departments = by.includes('department') ? findPresent(cells, ({ department }) => department) : [null]
  const industries = by.includes('industry') ? findPresent(cells, ({ industry }) => industry) : [null]
  const classes = by.includes('class') ? [...new Set([...CLASSES, ...findPresent(cells, (cell) => cell.class)])] : [null]
  for (const { area, cells: inArea } of groupByArea(question)) {
    for (const { range, cells: inMonth } of groupByMonth(question, inArea, period)) {
      for (const department of departments) {
        for (const riskClass of classes) {
          for (const industry of industries) {
            const own = inMonth.filter(
              (cell) =>
                (department === null || cell.department === department) &&
                (riskClass === null || cell.class === riskClass) &&
                (industry === null || cell.industry === industry),
            )
            if (own.length === 0 && (by.includes('department') || by.includes('industry'))) continue
            places.push({
              place: {
                area,
                period: range,
                department: department ?? filters.department ?? null,
                riskClass: nameNone(riskClass) ?? filters.riskClass ?? null,
                industry: nameNone(industry) ?? filters.industry ?? null,
              },
              cells: own,
            })
          }
        }
      }
    }
  }
  return places
}

function nameNone(value: string | null): string | null {
  return value === '' ? NONE : value
}

function findPresent(cells: readonly Cell[], pick: (cell: Cell) => string | null): readonly string[] {
  return [...new Set(cells.map((cell) => pick(cell) ?? ''))].sort()
}

/** Every area of the split below the one asked for; what is counted at a level above (省本级) only where something was. */
function groupByArea({ by, area, areas, cells }: PlacesQuestion): readonly { area: Area; cells: readonly Cell[] }[] {
  const split = by.includes('county') ? 'county' : by.includes('city') ? 'city' : null
  if (split === null || (split === 'city' && area.level === 'county')) return [{ area, cells }]
  const byCode = new Map<string, Cell[]>()
  for (const cell of cells) {
    const code = cell[split] ?? ''
    const own = byCode.get(code)
    if (own === undefined) byCode.set(code, [cell])
    else own.push(cell)
  }
  const within = areas.filter(({ code, cityCode }) => area.level === 'province' || cityCode === area.code || code === area.code)
  return within
    .filter(({ level, code }) => level === split || byCode.has(code))
    .map((part) => ({ area: part, cells: byCode.get(part.code) ?? [] }))
}

function groupByMonth({ by, isCumulative }: PlacesQuestion, cells: readonly Cell[], period: DayRange): readonly { range: DayRange; cells: readonly Cell[] }[] {
  if (!by.includes('month')) return [{ range: period, cells }]
  return findMonths(period).map(({ month, from, to }) => {
    const first = `${month}-01`
    return isCumulative
      ? { range: { from: period.from, to }, cells: cells.filter((cell) => cell.month !== null && cell.month <= first) }
      : { range: { from, to }, cells: cells.filter((cell) => cell.month === first) }
  })
}
