/** The places that an answer consists of: every area and month asked for, and every department, class, industry, field, level and channel counted. */
import type { Cell } from '#app/queries/figures/cells.ts'
import type { FigurePlace } from '#app/queries/figures/make-figure.ts'
import type { Area, DayRange, FigureFilters, Split } from '#app/queries/types.ts'
import { NONE } from '#domain/filter.ts'
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

const CLASSES: readonly string[] = ['A', 'B', 'C', 'D']

/** Splits by what a row is, in the order in which places are listed. */
const KINDS = ['department', 'class', 'industry', 'field', 'level', 'channel'] as const satisfies readonly Split[]
type Kind = (typeof KINDS)[number]
/** Values of a place, `''` for none; a kind that was not asked for is null. */
type Values = Readonly<Record<Kind, string | null>>

/** Lists places in the order of area, month, department, class, industry, field, level and channel, each with the cells it consists of. */
export function listPlaces(question: PlacesQuestion): readonly SplitPlace[] {
  const { by, period, cells } = question
  const combinations = combineValues(by, cells)
  const asked = KINDS.filter((kind) => by.includes(kind))
  const keyOf = (values: Values): string => JSON.stringify(asked.map((kind) => values[kind]))
  // A class is always one of four; of the others there is no place where nothing was counted.
  const isSparse = asked.some((kind) => kind !== 'class')
  return groupByArea(question).flatMap(({ area, cells: inArea }) =>
    groupByMonth(question, inArea, period).flatMap(({ range, cells: inMonth }) => {
      const own = groupBy(inMonth, keyOf)
      return combinations.flatMap((values): SplitPlace[] => {
        const found = own.get(keyOf(values)) ?? []
        return found.length === 0 && isSparse ? [] : [{ place: makePlace(area, range, values, question.filters), cells: found }]
      })
    }),
  )
}

/** Every combination of the values present. */
function combineValues(by: readonly Split[], cells: readonly Cell[]): readonly Values[] {
  const none: Values = { department: null, class: null, industry: null, field: null, level: null, channel: null }
  return KINDS.reduce<readonly Values[]>((before, kind) => {
    if (!by.includes(kind)) return before
    const present = findPresent(cells, (cell) => cell[kind])
    const values = kind === 'class' ? [...new Set([...CLASSES, ...present])] : present
    return before.flatMap((combination) => values.map((value) => ({ ...combination, [kind]: value })))
  }, [none])
}

function makePlace(area: Area, period: DayRange, values: Values, filters: FigureFilters): FigurePlace {
  return {
    area,
    period,
    department: values.department ?? filters.department ?? null,
    riskClass: nameNone(values.class) ?? filters.riskClass ?? null,
    industry: nameNone(values.industry) ?? filters.industry ?? null,
    field: nameNone(values.field) ?? filters.field ?? null,
    level: values.level ?? filters.level ?? null,
    channel: nameNone(values.channel) ?? filters.channel ?? null,
  }
}

function nameNone(value: string | null): string | null {
  return value === '' ? NONE : value
}

function findPresent(cells: readonly Cell[], pick: (cell: Cell) => string | null): readonly string[] {
  return [...new Set(cells.map((cell) => pick(cell) ?? ''))].sort()
}

function groupBy(cells: readonly Cell[], key: (cell: Cell) => string): ReadonlyMap<string, readonly Cell[]> {
  const groups = new Map<string, Cell[]>()
  for (const cell of cells) {
    const own = groups.get(key(cell))
    if (own === undefined) groups.set(key(cell), [cell])
    else own.push(cell)
  }
  return groups
}

/** Every area of the split below the one asked for; what is counted at a level above (省本级) only where something was. */
function groupByArea({ by, area, areas, cells }: PlacesQuestion): readonly { area: Area; cells: readonly Cell[] }[] {
  const split = by.includes('county') ? 'county' : by.includes('city') ? 'city' : null
  if (split === null || (split === 'city' && area.level === 'county')) return [{ area, cells }]
  const byCode = groupBy(cells, (cell) => cell[split] ?? '')
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
