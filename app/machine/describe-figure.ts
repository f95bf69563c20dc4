/** A figure as the machine interface says it: one flat object a cell. */
import type { TableColumn, TableRow } from '#app/exports/table.ts'
import type { Figure, GradientPart, Split } from '#app/queries/types.ts'
import { lastDayOfMonth } from '#domain/calendar.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import type { Period } from '#domain/period.ts'

export interface FigureCell {
  readonly indicator: string
  /** Of the definition that it was counted by. */
  readonly version: number | null
  readonly area: string
  readonly areaName: string
  /** As asked, or the month of the cell: `2023`, `2023-H1`, `2023-05`, `2023-W19`, `2023-01-01..2023-05-31`. */
  readonly period: string
  /** The days really counted. */
  readonly from: string
  readonly to: string
  readonly department?: string
  readonly riskClass?: string
  readonly industry?: string
  readonly field?: string
  readonly level?: string
  readonly channel?: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly state: Figure['state']
  readonly target: number | null
  readonly met: boolean | null
  readonly reading: Figure['reading']
  readonly batch: number
  readonly asOf: string
  /** Cities whose deliveries the figure lacks. */
  readonly missingCities?: readonly string[]
  readonly parts?: readonly GradientPart[]
  readonly monotone?: boolean | null
}

/** Describes a figure that was asked for in `period` and split `by`. */
export function describeFigure(figure: Figure, period: Period, by: readonly Split[]): FigureCell {
  const { department, riskClass, industry, field, level, channel, target, missingCities, parts, isMonotone } = figure
  return {
    indicator: figure.indicator,
    version: findIndicator(figure.indicator)?.version ?? null,
    area: figure.area,
    areaName: figure.areaName,
    period: by.includes('month') ? nameMonth(figure) : period.text,
    from: figure.period.from,
    to: figure.period.to,
    ...(department === null ? {} : { department }),
    ...(riskClass === null ? {} : { riskClass }),
    ...(industry === null ? {} : { industry }),
    ...(field === null ? {} : { field }),
    ...(level === null ? {} : { level }),
    ...(channel === null ? {} : { channel }),
    numerator: figure.numerator,
    denominator: figure.denominator,
    value: figure.value,
    state: figure.state,
    target: target === null ? null : target.numerator / target.denominator,
    met: figure.met,
    reading: figure.reading,
    batch: figure.batch,
    asOf: figure.asOf,
    ...(missingCities.length === 0 ? {} : { missingCities }),
    ...(parts === undefined ? {} : { parts, monotone: isMonotone ?? null }),
  }
}

/** A month by its name when it is whole or goes on today; otherwise the days of it, or from 1 January to its end. */
function nameMonth({ period: { from, to }, asOf }: Figure): string {
  const month = from.slice(0, 7)
  const isNamed = from.endsWith('-01') && to.startsWith(month) && (to === lastDayOfMonth(month) || to === asOf)
  return isNamed ? month : `${from}..${to}`
}

/** Columns of the same as a table. */
export const figureColumns: readonly TableColumn[] = [
  { name: 'indicator', type: 'text' },
  { name: 'version', type: 'integer' },
  { name: 'area', type: 'text' },
  { name: 'areaName', type: 'text' },
  { name: 'period', type: 'text' },
  { name: 'from', type: 'date' },
  { name: 'to', type: 'date' },
  { name: 'department', type: 'text' },
  { name: 'riskClass', type: 'text' },
  { name: 'industry', type: 'text' },
  { name: 'field', type: 'text' },
  { name: 'level', type: 'text' },
  { name: 'channel', type: 'text' },
  { name: 'numerator', type: 'integer' },
  { name: 'denominator', type: 'integer' },
  { name: 'value', type: 'number' },
  { name: 'state', type: 'text' },
  { name: 'target', type: 'number' },
  { name: 'met', type: 'boolean' },
  { name: 'reading', type: 'text' },
  { name: 'batch', type: 'integer' },
  { name: 'asOf', type: 'date' },
]

/** A cell as a row of that table. */
export function flattenFigure({ missingCities: _missing, parts: _parts, monotone: _monotone, ...cell }: FigureCell): TableRow {
  return { ...cell }
}
