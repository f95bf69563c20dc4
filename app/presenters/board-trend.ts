/** The chosen indicator month by month: this year, last year, target. */
import { yearOf } from '#domain/calendar.ts'
import type { Annotation, MonthPoint } from '#app/queries/types.ts'
import { nameWhole } from './area-names.ts'
import { addressChoice, type BoardContext, type Trend } from './board-context.ts'
import { toPercent, toSlots } from './board-tiles.ts'
import { drawTrend } from './charts/draw-trend.ts'
import { fileNameOf, presentDownload } from './chart-download.ts'
import { placeAnnotations, presentChartNotes } from './chart-notes.ts'
import { buildTrendOption, TREND_SIZES, type ChartSize, type TrendData } from './charts/trend-option.ts'
import { formatTarget, toTarget, unitOf, type Reader } from './figures.ts'
import { formatFraction, formatMonth, formatPercent } from './format.ts'
import { linkAnnotations } from './note-links.ts'
import type { ChartDownloadView, ChartDrawing, ChartView, DataTableView, LinkView } from './view-models.ts'
import type { IndicatorDefinition, Target } from '#domain/indicator.ts'

const SLOTS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const
const TICKS = [0, 2, 5, 8, 11] as const

export interface TrendInput extends Trend {
  readonly year: number
  /** Subject of the sentence: 全省. */
  readonly whole: string
  readonly isWall: boolean
  /** What people wrote beside the days of the chart. */
  /** The page narrowed to a month. */
  readonly monthAddress?: (month: string) => string
  /** The chart as a file, where it may leave. */
  readonly download?: ChartDownloadView | null
  readonly notes?: { readonly annotations: readonly Annotation[]; readonly links: readonly LinkView[] }
}

/** The trend beside a board; it names what it shows where that is not the chosen indicator itself. */
export function presentTrend(context: BoardContext): ChartView {
  const { chosen, trend, figures, language, text, period } = context
  const whole = nameWhole(figures.area, language, text.common.province)
  const isWall = context.path === 'wall'
  const notes = context.notes && {
    annotations: context.notes.annotations,
    links: isWall ? [] : linkAnnotations(context.notes, { indicator: chosen.definition.code, area: figures.area.code }, context),
  }
  const chart = presentTrendOf({ ...trend, year: yearOf(period.to), whole, isWall, ...(notes && { notes }), ...(isWall ? {} : { monthAddress: (month: string) => addressChoice(context, { period: month }) }), download: isWall ? null : presentDownload('trend', { ...context.choice }, fileNameOf(context), context) }, context)
  if (trend.definition.code === chosen.definition.code) return chart
  return { ...chart, title: text.board.trend.titleOf(whole, trend.definition.shortName[language]) }
}

/** A chart of an indicator's months with its table, drawn for a desk (or a wall) and a phone. */
export function presentTrendOf(input: TrendInput, reader: Reader): ChartView {
  const { definition, whole } = input
  const { text, language } = reader
  const words = text.board.trend
  const data = buildData(input, reader)
  const draw = (size: ChartSize): ChartDrawing => ({ width: size.width, height: size.height, svg: drawTrend(data, size), optionJson: JSON.stringify(buildTrendOption(data, size)) })
  return {
    title: words.title(whole),
    note: words.note(unitOf(definition, reader)),
    sentence: sayTrend(input, reader),
    desk: draw(input.isWall ? TREND_SIZES.wall : TREND_SIZES.desk),
    phone: draw(TREND_SIZES.phone),
    table: tabulate(input, `${whole}${language === 'zh' ? '' : ': '}${definition.name[language]}`, reader),
    tableLabel: text.common.showTable,
    notes: input.notes === undefined ? null : presentChartNotes(input.notes.annotations, input.notes.links, reader),
    download: input.download ?? null,
  }
}

function buildData(input: TrendInput, reader: Reader): TrendData {
  const { definition, months, monthsBefore, target, year } = input
  const scale = toTarget(definition, target)
  const last = months[months.length - 1]
  const lastBefore = monthsBefore[monthsBefore.length - 1]
  return {
    slots: SLOTS.map((slot) => formatMonth(`${year}-${slot}`, reader.language)),
    ticks: TICKS,
    current: toSlots(months),
    previous: toSlots(monthsBefore),
    forecast: null,
    target: scale === null ? null : toPercent(Number(scale.numerator), Number(scale.denominator)),
    events: placeAnnotations([...findTargetChanges(definition, year, reader), ...(input.notes?.annotations ?? [])], year, toSlots(months)),
    words: {
      last: last === undefined ? '' : showCumulative(last, definition, target),
      previous: lastBefore === undefined || lastBefore.cumulativeDenominator === 0 ? '' : `${year - 1} ${showCumulative(lastBefore, definition, null, 1)}`,
      forecast: '',
      target: target === null || scale === null ? '' : reader.text.board.trend.target(formatTarget(definition, target, reader)),
    },
  }
}

/** Days within the year on which another target came into force: 目标 40%; the one of New Year is the year's own. */
function findTargetChanges(definition: IndicatorDefinition, year: number, reader: Reader): readonly { fromDay: string; word: string }[] {
  return definition.targets
    .filter(({ from }, index) => index > 0 && yearOf(from) === year && !from.endsWith('-01-01'))
    .map((target) => ({ fromDay: target.from, word: reader.text.board.trend.target(formatTarget(definition, target, reader)) }))
}

function showCumulative(point: MonthPoint, definition: IndicatorDefinition, target: Target | null, digits = 2): string {
  if (point.cumulativeDenominator === 0) return ''
  const scale = toTarget(definition, target)
  const ratio = { numerator: point.cumulativeNumerator, denominator: point.cumulativeDenominator }
  return formatPercent(ratio, scale === null ? { digits } : { digits, target: scale })
}

function sayTrend({ definition, months, target, whole }: TrendInput, reader: Reader): string {
  const { text, language } = reader
  const words = text.board.trend
  const measured = months.filter((point) => point.cumulativeDenominator > 0)
  const [first, last] = [measured[0], measured[measured.length - 1]]
  if (first === undefined || last === undefined) return words.sentenceEmpty({ area: whole, name: definition.name[language] })
  const show = (point: MonthPoint): string => `${showCumulative(point, definition, target)}${unitOf(definition, reader)}`
  return words.sentence({
    area: whole,
    name: definition.name[language],
    first: show(first),
    firstMonth: formatMonth(first.month, language),
    last: show(last),
    lastMonth: formatMonth(last.month, language),
    target: target === null || definition.betterWhen === 'watch' ? '' : words.target(formatTarget(definition, target, reader)),
  })
}

/** The chart's numbers: a row a month, values and fractions of both years. */
function tabulate({ definition, months, monthsBefore, year, target, monthAddress }: TrendInput, caption: string, { text, language }: Reader): DataTableView {
  const words = text.board.trend
  const show = (point: MonthPoint | undefined, goal: Target | null): readonly [string, string] => {
    if (point === undefined || point.cumulativeDenominator === 0) return ['', '']
    const ratio = { numerator: point.cumulativeNumerator, denominator: point.cumulativeDenominator }
    return [`${showCumulative(point, definition, goal)}%`, formatFraction(ratio)]
  }
  const find = (points: readonly MonthPoint[], slot: string): MonthPoint | undefined => points.find(({ month }) => month.endsWith(`-${slot}`))
  return {
    caption,
    ...(monthAddress === undefined ? {} : { links: SLOTS.map((slot) => (find(months, slot) === undefined ? null : { href: monthAddress(`${year}-${slot}`) })) }),
    columns: [words.month, words.thisYear(String(year)), words.fraction(String(year)), words.lastYear(String(year - 1)), words.fraction(String(year - 1))],
    rows: SLOTS.map((slot) => [formatMonth(`${year}-${slot}`, language), ...show(find(months, slot), target), ...show(find(monthsBefore, slot), null)]),
  }
}
