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
  wall: { width: 460, height: 166, text: 16 },
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

/** A point's circle and its word: above or below it, `dx` and `dy` px from where such a word stands by itself; an empty word is not written. */
export type PlacedPoint = { slot: number; value: number; text: string; radius: number; side: 'above' | 'below'; anchor: 'middle' | 'end'; dx: number; dy: number }

/** From this slot on words at points lean left, clear of the names at the line ends. */
const LATE = 7
/** From a point to the nearer edge of its word. */
export const WORD_GAPS = { event: 10.75, last: 10.5 } as const

type Box = { left: number; right: number; y: number }

/**
 * Open circles with their words, each clear of those before it: above its point, else below it; one that finds no room is left to
 * the list beneath.
 */
export const placeEvents = (data: TrendData, size: ChartSize, scale: TrendScale): readonly PlacedPoint[] => {
  const room = findRoom(size, scale)
  const { low, high } = scale
  const toX = (slot: number): number => room.left + (slot / Math.max(data.slots.length - 1, 1)) * (size.width - room.left - room.right)
  const toY = (value: number): number => room.top + ((high - value) / (high - low)) * (size.height - room.top - room.bottom)
  const last = placeLastPoint(data, size)
  const taken: Box[] = []
  if (last !== null) {
    const right = toX(last.slot) + last.dx + (last.anchor === 'end' ? 0 : (measureWord(last.text) * size.text) / 2)
    taken.push({ left: right - measureWord(last.text) * size.text, right, y: toY(last.value) + WORD_GAPS.last + size.text / 2 })
  }
  return data.events.flatMap(({ slot, text }): readonly PlacedPoint[] => {
    const value = data.current[slot]
    if (typeof value !== 'number') return []
    const anchor = slot >= LATE ? 'end' : 'middle'
    const width = measureWord(text) * size.text
    const toLeft = anchor === 'end' ? width : width / 2
    const wish = toX(slot) + (anchor === 'end' ? size.text * 4.5 : 0)
    // a long word at either edge moves inward
    const x = Math.min(Math.max(wish, toLeft), size.width - (width - toLeft))
    const side = { left: x - toLeft, right: x - toLeft + width }
    const find = (way: -1 | 1): { dy: number; box: Box } | null => {
      const first = toY(value) + way * (WORD_GAPS.event + size.text / 2)
      let y = first
      while (taken.some((box) => box.left < side.right && side.left < box.right && Math.abs(box.y - y) < size.text * 1.3)) y += way * size.text * 1.3
      const hasRoom = y >= size.text / 2 && y <= size.height - room.bottom - size.text / 2
      return hasRoom ? { dy: y - first, box: { ...side, y } } : null
    }
    const above = find(-1)
    const place = above ?? find(1)
    if (place !== null) taken.push(place.box)
    return [
      {
        // at the last point the circle is a ring around the dot
        slot, value, text: place === null ? '' : text, radius: slot === last?.slot ? 6 : 3,
        side: above === null ? 'below' : 'above', anchor, dx: x - toX(slot), dy: place?.dy ?? 0,
      },
    ]
  })
}

/** Width of a word in its own size: Chinese characters are square, others about half as wide. */
const measureWord = (text: string): number => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2000 ? 1 : 0.56), 0)

/** The last point of this year's line, a filled dot with its value below. */
export const placeLastPoint = ({ current, words }: TrendData, { text }: ChartSize): PlacedPoint | null => {
  const last = findLast(current)
  if (last === null) return null
  const isLate = last.slot >= LATE
  return { ...last, text: words.last, radius: 3.5, side: 'below', anchor: isLate ? 'end' : 'middle', dx: isLate ? text : 0, dy: 0 }
}

type MarkPointItem = NonNullable<NonNullable<LineSeriesOption['markPoint']>['data']>[number]

const mark = ({ slot, value, text, radius, side, anchor, dx, dy }: PlacedPoint, filled: boolean, fontSize: number): MarkPointItem => ({
  name: text,
  coord: [slot, value],
  symbol: 'circle',
  symbolSize: radius * 2,
  itemStyle: filled ? { color: paint('ink') } : { color: paint('paper'), borderColor: paint('ink'), borderWidth: 1.5 },
  label: {
    show: text !== '',
    formatter: text,
    position: side === 'below' ? 'bottom' : 'top',
    align: anchor === 'end' ? 'right' : 'center',
    offset: [dx, dy],
    // counted from the edge of the circle, whose line is 1.5 px wide
    distance: filled ? WORD_GAPS.last - radius : WORD_GAPS.event - 0.75 - radius,
    color: paint(filled ? 'ink' : 'ink3'),
    // lines that pass behind a word stop around it
    textBorderColor: paint('paper'),
    textBorderWidth: 3,
    fontSize,
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
  const last = placeLastPoint(data, size)
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
        markPoint: { silent: true, data: [...placeEvents(data, size, scale).map((event) => mark(event, false, size.text)), ...(last ? [mark(last, true, size.text)] : [])] },
      },
    ],
    graphic: buildEndLabels(data, size, scale),
  }
}
