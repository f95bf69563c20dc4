/** Several lines over the same slots, at most five: each with its colour and its dash, named at its end. */
import type { EChartsOption, LineSeriesOption } from 'echarts'
import { chooseTicks, listTicks, writeTick } from './choose-ticks.ts'
import { placeLabels } from './place-labels.ts'
import type { ChartSize, TrendScale } from './trend-option.ts'

/** More lines than these can't be told apart. */
export const MOST_LINES = 5

export type LinesData = {
  /** One label a slot; only `ticks` of them are written. */
  slots: readonly string[]
  ticks: readonly number[]
  /** Values in the unit of the axis, null where there is none: a gap. */
  lines: readonly { name: string; values: readonly (number | null)[] }[]
  target: { value: number; word: string } | null
  /** Values of the pictures beside this one, so that all have one scale. */
  beside?: readonly number[]
}

/** Dashes of the five lines, so that they differ without colour too. */
export const DASHES: readonly (readonly number[] | null)[] = [null, [6, 3], [2, 2], [8, 3, 2, 3], [1, 3]]

export const tokenOf = (index: number): string => `line-${index + 1}`

/** The scale of all that is drawn. */
export const findLinesScale = ({ lines, target, beside = [] }: LinesData): TrendScale => {
  const values = [...beside, ...lines.flatMap((line) => line.values), target?.value ?? null].filter((value): value is number => value !== null)
  return chooseTicks(values.length > 0 ? values : [0, 100])
}

/** Room around the lines: on the left for the longest tick, on the right for the longest name. */
export const findLinesRoom = (data: LinesData, { text, width }: ChartSize, scale: TrendScale) => {
  const longest = Math.max(...listTicks(scale).map((tick) => writeTick(tick).length))
  const names = [...data.lines.map(({ name }) => name), data.target?.word ?? '']
  const wide = Math.max(...names.map((name) => measure(name))) * text
  return { left: Math.max(text * 2.2, 8 + longest * text * 0.58), right: Math.min(wide + 10, width / 3), top: 6, bottom: text * 1.9 }
}

/** Width of words in their own size: a Chinese character is as wide as it is high. */
const measure = (words: string): number => [...words].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? 1 : 0.58), 0)

/** Values without a neighbour: a line of one point is a dot. */
export const isAlone = (values: readonly (number | null)[], slot: number): boolean =>
  typeof values[slot] === 'number' && typeof values[slot - 1] !== 'number' && typeof values[slot + 1] !== 'number'

/** Names at the ends of the lines, kept apart where they would touch. */
export const placeLineNames = (data: LinesData, size: ChartSize, scale: TrendScale): readonly { text: string; token: string; top: number; left: number }[] => {
  const room = findLinesRoom(data, size, scale)
  const toPixel = (value: number): number => room.top + ((scale.high - value) / (scale.high - scale.low)) * (size.height - room.top - room.bottom)
  const ends = [
    ...data.lines.map(({ name, values }, index) => ({ text: name, token: tokenOf(index), value: values.filter((value): value is number => value !== null).at(-1) ?? null })),
    { text: data.target?.word ?? '', token: 'accent', value: data.target?.value ?? null },
  ].filter((end): end is { text: string; token: string; value: number } => end.value !== null && end.text !== '')
  const heights = placeLabels(ends.map(({ value }) => toPixel(value)), size.text * 1.3, size.text / 2, size.height - room.bottom)
  return ends.map(({ text, token }, index) => ({ text, token, top: (heights[index] ?? 0) - size.text / 2, left: size.width - room.right + 6 }))
}

const line = (values: readonly (number | null)[], token: string, width: number, dash: readonly number[] | null): LineSeriesOption => ({
  type: 'line',
  // ECharts writes "no value here" as a dash
  data: values.map((value, slot) => (isAlone(values, slot) ? { value: value ?? '-', symbol: 'circle', symbolSize: 5 } : (value ?? '-'))),
  symbol: 'none',
  showAllSymbol: true,
  silent: true,
  clip: false,
  itemStyle: { color: `var(--${token})` },
  lineStyle: { color: `var(--${token})`, width, type: dash === null ? 'solid' : [...dash] },
  emphasis: { disabled: true },
})

/** The option is plain JSON: `drawLines` draws the same for the first paint, the browser brings it alive. */
export const buildLinesOption = (data: LinesData, size: ChartSize): EChartsOption => {
  const scale = findLinesScale(data)
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', fontSize: size.text },
    grid: { ...findLinesRoom(data, size, scale), outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: data.slots.map((label, slot) => (data.ticks.includes(slot) ? label : '')),
      axisLine: { lineStyle: { color: 'var(--rule)' } },
      axisTick: { show: false },
      axisLabel: { color: 'var(--ink3)', fontSize: size.text, interval: 0, margin: 7 },
    },
    yAxis: {
      type: 'value',
      min: scale.low,
      max: scale.high,
      interval: scale.step,
      axisLabel: { color: 'var(--ink3)', fontSize: size.text, margin: 6, showMaxLabel: false },
      splitLine: { lineStyle: { color: 'var(--hair)', width: 1 } },
    },
    series: [
      ...(data.target === null ? [] : [line(data.slots.map(() => data.target?.value ?? null), 'accent', 1.2, [4, 3])]),
      ...data.lines.map(({ values }, index) => line(values, tokenOf(index), 1.8, DASHES[index] ?? null)),
    ],
    graphic: placeLineNames(data, size, scale).map(({ text, token, top, left }) => ({
      type: 'text' as const,
      silent: true,
      top,
      left,
      style: { text, fill: `var(--${token})`, fontSize: size.text, lineHeight: size.text },
    })),
  }
}
