/** What every part of a board needs to know: what was found, what was chosen, for whom. */
import { getFact } from '#domain/facts.ts'
import type { IndicatorDefinition, RatioDefinition, Target } from '#domain/indicator.ts'
import { ratios } from '#domain/indicators/index.ts'
import type { Period } from '#domain/period.ts'
import { mayListRows, mayOpen, type Role } from '#domain/rights.ts'
import type { ArrivalState, BoardFigures, BoardIndicator, Figure, FigureNotes, MissingTable, MonthPoint, PeerGroup, Unanswered, WarningPlace } from '#app/queries/types.ts'
import { addressBoard, addressRecords, type BoardChoice, type FigureChoice } from './addresses.ts'
import type { Reader } from './figures.ts'

/** An indicator month by month, this year and last. */
export interface Trend {
  readonly definition: IndicatorDefinition
  readonly target: Target | null
  readonly months: readonly MonthPoint[]
  readonly monthsBefore: readonly MonthPoint[]
}

export interface BoardContext extends Reader {
  readonly board: string
  readonly path: 'boards' | 'wall'
  readonly figures: BoardFigures
  readonly period: Period
  /** Definitions of the board, in the order of its tiles. */
  readonly definitions: readonly IndicatorDefinition[]
  /** Indicators that have no figure for what was chosen. */
  readonly unanswered: readonly Unanswered[]
  /** Figures of the period before, by code; empty for a year to date. */
  readonly previous: ReadonlyMap<string, Figure>
  /** Where the gravest warnings lie; for a board that names no single firm. */
  readonly places: readonly WarningPlace[]
  /** The chosen one, which drives map, ranking and trend. */
  readonly chosen: { readonly definition: IndicatorDefinition; readonly found: BoardIndicator }
  /** Months of what the trend shows: the chosen one, or the ratio that a gradient is built from. */
  readonly trend: Trend
  /** The cities that alone are ranked; absent: all. */
  readonly peers?: PeerGroup | null
  /** Cities that one may liken; none for a right that sees no other, and beside a single city. */
  readonly cities?: readonly { readonly code: string; readonly name: string }[]
  /** What was written beside the chosen figure. */
  readonly notes?: FigureNotes
  readonly choice: BoardChoice
  /** Decides what may be opened from the board. */
  readonly role: Role
}

/** Address of the board with something else chosen. */
export function addressChoice(context: BoardContext, change: Partial<BoardChoice>): string {
  // peers are cities of the province: they do not go along to another area
  return addressBoard({ ...context.choice, ...('area' in change ? { peers: null } : {}), ...change }, context.path)
}

/** Address of the records behind a figure of an area; null for a gradient, whose parts have their own, and where the reader may not look. */
export function addressFigure(context: BoardContext, definition: IndicatorDefinition, area: string, part: 'numerator' | 'denominator' | 'unmet' = 'denominator'): string | null {
  const choice = chooseFigure(context, definition, area, part)
  return choice === null ? null : addressRecords(choice)
}

/** The figure as its records are asked for; null as above. */
export function chooseFigure(context: BoardContext, definition: IndicatorDefinition, area: string, part: 'numerator' | 'denominator' | 'unmet' = 'denominator'): FigureChoice | null {
  const ratio = findRatio(definition)
  if (ratio === null || !mayOpen(context.role, 'records') || !mayListRows(context.role, ratio.fact, [...ratio.counted, ...ratio.met])) return null
  return { indicator: ratio.code, area, period: context.period.text, part, department: context.choice.department }
}

/** What the cities that a figure lacks still owe of the tables that the figure stands on. */
export function findOwed(figure: Figure, definition: IndicatorDefinition, arrival: ArrivalState): readonly MissingTable[] {
  const ratio = findRatio(definition)
  const tables: readonly string[] = ratio === null ? [] : getFact(ratio.fact).reportedBy
  return arrival.missing.filter(({ cityCode, sourceTable }) => figure.missingCities.includes(cityCode) && tables.includes(sourceTable))
}

/** The ratio that an indicator is, or is built from. */
export function findRatio(definition: IndicatorDefinition): RatioDefinition | null {
  return definition.kind === 'ratio' ? definition : (ratios.find(({ code }) => code === definition.partOf) ?? null)
}

/** A number that opens what it counted, where the reader may. */
export function linkNumber(text: string, href: string | null): { text: string; href?: string } {
  return href === null ? { text } : { text, href }
}
