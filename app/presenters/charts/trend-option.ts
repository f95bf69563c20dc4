import type { EChartsOption, LineSeriesOption } from 'echarts'
import { chooseTicks, listTicks, writeTick } from './choose-ticks.ts'
import { placeLabels } from './place-labels.ts'

/** What a trend shows, all values in the indicator's own unit (percent for ratios). */
export type TrendData = {
  /** One label a slot, 1月 … 12月; only `ticks` of them are written. */
  slots: readonly string[]
  ticks: readonly number[]
  current: readonly (number | null)[]
  previous: readonly (number | null)[]
  /** Starts at the last measured slot; null where it says nothing. */
  forecast: readonly (number | null)[] | null
  target: number | null
  /** Open circles with a word on this year's line. */
  events: readonly { slot: number; text: string }[]
  /** Finished words at the ends of the lines: 推算 40.9, 目标 40, 2022 34.4, and 39.75 at the last point. */
  words: { last: string; previous: string; forecast: string; target: string }
}

/** Size of a picture and of its words in px; one builder serves desk, phone and wall at their own sizes. */
export type ChartSize = { width: number; height: number; text: number }

/** The column of each screen that a trend is drawn for. */
export const TREND_SIZES = {
  desk: { width: 407, height: 140, text: 12 },
  phone: { width: 343, height: 170, text: 12 },
  wall: { width: 460, height: 210, text: 16 },
} as const satisfies Record<string, ChartSize>

/** From the lowest value drawn to the highest, with the step between the ticks. */
export type TrendScale = { low: number; high: number; step: number }

/** The scale of all that is drawn. */
export const findScale = ({ current, previous, forecast, target }: TrendData): TrendScale => {
  const values = [...current, ...previous, ...(forecast ?? []), target].filter((value): value is number => value !== null)
  return chooseTicks(values.length > 0 ? values : [0, 100])
}

/** Room around the lines, in px, grown with the words; on the left for the longest tick. */
export const findRoom = ({ text }: ChartSize, scale: TrendScale) => {
  const longest = Math.max(...listTicks(scale).map((tick) => writeTick(tick).length))
  return { left: Math.max(text * 2.2, 8 + longest * text * 0.58), right: text * 5.6, top: 4, bottom: text * 1.9 }
}

/** Colours are tokens, so light, dark and print need no second drawing. */
const paint = (token: string): string => `var(--${token})`

/** The last value of a line, with its slot. */
export const findLast = (values: readonly (number | null)[]): { slot: number; value: number } | null => {
  const slot = values.reduce<number>((last, value, index) => (value === null ? last : index), -1)
  const value = values[slot]
  return typeof value === 'number' ? { slot, value } : null
}

const line = (values: readonly (number | null)[], token: string, width: number, dash: 'solid' | 'dotted' | number[] = 'solid'): LineSeriesOption => ({
  type: 'line',
  // ECharts writes "no value here" as a dash
  data: values.map((value) => value ?? '-'),
  symbol: 'none',
  silent: true,
  clip: false,
  lineStyle: { color: paint(token), width, type: dash },
  emphasis: { disabled: true },
})

type MarkPointItem = NonNullable<NonNullable<LineSeriesOption['markPoint']>['data']>[number]

const point = (slot: number, value: number, word: string, filled: boolean, text: number): MarkPointItem => ({
  name: word,
  coord: [slot, value],
  symbol: 'circle',
  symbolSize: filled ? 7 : 6,
  itemStyle: filled ? { color: paint('ink') } : { color: paint('paper'), borderColor: paint('ink'), borderWidth: 1.5 },
  label: {
    show: word !== '',
    formatter: word,
    position: filled ? 'bottom' : 'top',
    // words of the last months lean left, clear of the names at the line ends
    align: slot >= 7 ? 'right' : 'center',
    offset: slot >= 7 ? [filled ? text : text * 4.5, 0] : [0, 0],
    distance: 7,
    color: paint(filled ? 'ink' : 'ink3'),
    fontSize: text,
    fontWeight: filled ? 'bold' : 'normal',
  },
})

/** Names at the ends of the lines, kept apart where they would touch. */
export const placeEndWords = (data: TrendData, size: ChartSize, scale: TrendScale): readonly { text: string; token: string; top: number; left: number }[] => {
  const room = findRoom(size, scale)
  const { low, high } = scale
  const toPixel = (value: number): number => room.top + ((high - value) / (high - low)) * (size.height - room.top - room.bottom)
  const ends = [
    { value: findLast(data.forecast ?? [])?.value ?? null, text: data.words.forecast, token: 'ink2' },
    { value: data.target, text: data.words.target, token: 'accent' },
    { value: findLast(data.previous)?.value ?? null, text: data.words.previous, token: 'ink3' },
  ].filter((end): end is { value: number; text: string; token: string } => end.value !== null && end.text !== '')
  const heights = placeLabels(
    ends.map((end) => toPixel(end.value)),
    size.text * 1.3,
    size.text / 2,
    size.height - room.bottom,
  )
  return ends.map(({ text, token }, index) => ({ text, token, top: (heights[index] ?? 0) - size.text / 2, left: size.width - room.right + 6 }))
}

const buildEndLabels = (data: TrendData, size: ChartSize, scale: TrendScale): EChartsOption['graphic'] =>
  placeEndWords(data, size, scale).map(({ text, token, top, left }) => ({
    type: 'text' as const,
    silent: true,
    top,
    left,
    style: { text, fill: paint(token), fontSize: size.text, lineHeight: size.text },
  }))

/**
 * A year's line against last year's and its target.
 * The option is plain JSON: `drawTrend` draws the same as SVG for the first paint, the browser brings it alive.
 */
export const buildTrendOption = (data: TrendData, size: ChartSize): EChartsOption => {
  const scale = findScale(data)
  const last = findLast(data.current)
  const events = data.events.flatMap(({ slot, text }) => {
    const value = data.current[slot]
    return typeof value === 'number' ? [point(slot, value, text, false, size.text)] : []
  })
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', fontSize: size.text },
    // The room is counted already: words on the axis move nothing.
    grid: { ...findRoom(size, scale), outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: data.slots.map((label, slot) => (data.ticks.includes(slot) ? label : '')),
      axisLine: { lineStyle: { color: paint('rule') } },
      axisTick: { show: false },
      axisLabel: { color: paint('ink3'), fontSize: size.text, interval: 0, margin: 7 },
    },
    yAxis: {
      type: 'value',
      min: scale.low,
      max: scale.high,
      interval: scale.step,
      axisLabel: { color: paint('ink3'), fontSize: size.text, margin: 6, showMaxLabel: false },
      splitLine: { lineStyle: { color: paint('hair'), width: 1 } },
    },
    series: [
      line(data.previous, 'ghost', 1.5),
      ...(data.target === null
        ? []
        : [
            line(
              data.slots.map(() => data.target),
              'accent',
              1.2,
              [4, 3],
            ),
          ]),
      ...(data.forecast === null ? [] : [line(data.forecast, 'ink', 2, 'dotted')]),
      {
        ...line(data.current, 'ink', 2),
        z: 5,
        markPoint: { silent: true, data: [...events, ...(last ? [point(last.slot, last.value, data.words.last, true, size.text)] : [])] },
      },
    ],
    graphic: buildEndLabels(data, size, scale),
  }
}
