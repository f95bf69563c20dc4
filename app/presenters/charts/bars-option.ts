/** Bars lying from zero, a row each, or a row with up to five bars in it; the number always stands beside its bar. */
import type { BarSeriesOption, EChartsOption } from 'echarts'
import { tokenOf } from './lines-option.ts'
import type { ChartSize } from './trend-option.ts'

export type BarsData = {
  rows: readonly string[]
  /** One set, or several side by side; values null where there is none, with the words that stand at the bar's end. */
  sets: readonly { name: string; values: readonly (number | null)[]; words: readonly string[] }[]
  target: { value: number; word: string } | null
  /** Values of the pictures beside this one, so that all have one scale. */
  beside?: readonly number[]
}

/** Height of a bar and of the gap between rows, px. */
const BAR = 14
const GAP = 8
const TOP = 18

/** Rooms of a picture of bars: names at the left, numbers behind the longest bar. */
export const findBarsRoom = (data: BarsData, { text, width }: Omit<ChartSize, 'height'>) => {
  const wide = (words: readonly string[]): number => Math.max(0, ...words.map((word) => [...word].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? 1 : 0.58), 0))) * text
  const left = Math.min(wide(data.rows) + 10, width / 3)
  return { left, right: wide(data.sets.flatMap((set) => set.words)) + 10, top: TOP, bottom: 4 }
}

/** Size of the picture: as high as its rows need. */
export const sizeBars = (data: BarsData, width: number, text = 12): ChartSize => ({ width, text, height: TOP + 4 + data.rows.length * rowHeight(data) })

/** Height of one row with its gap. */
export const rowHeight = ({ sets }: BarsData): number => BAR * Math.max(sets.length, 1) + GAP

/** Longest value drawn: the end of the scale. */
export const findMost = ({ sets, target, beside = [] }: BarsData): number => Math.max(...beside, ...sets.flatMap(({ values }) => values.filter((value): value is number => value !== null)), target?.value ?? 0, 0) || 1

/** Colour of a set: the quiet bar alone, the five lines' colours side by side. */
export const barToken = ({ sets }: BarsData, index: number): string => (sets.length > 1 ? tokenOf(index) : 'bar')

/** Names of the sets in the line above, at equal distances; none for one set. */
export const placeSetNames = (data: BarsData, size: ChartSize): readonly { text: string; token: string; left: number; top: number }[] => {
  if (data.sets.length < 2) return []
  const { left } = findBarsRoom(data, size)
  const pitch = (size.width - left) / data.sets.length
  return data.sets.map(({ name }, index) => ({ text: name, token: barToken(data, index), left: left + index * pitch, top: 1 }))
}

/** The target as an upright line with its word at its head. */
export const placeTarget = (data: BarsData, size: ChartSize): { x: number; top: number; bottom: number; word: string } | null => {
  if (data.target === null) return null
  const { left, right, bottom } = findBarsRoom(data, size)
  return { x: left + (data.target.value / findMost(data)) * (size.width - left - right), top: TOP, bottom: size.height - bottom, word: data.sets.length > 1 ? '' : data.target.word }
}

/** The option is plain JSON, as of lines. */
export const buildBarsOption = (data: BarsData, size: ChartSize): EChartsOption => {
  const target = placeTarget(data, size)
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', fontSize: size.text },
    grid: { ...findBarsRoom(data, size), outerBoundsMode: 'none' },
    xAxis: { type: 'value', min: 0, max: findMost(data), show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...data.rows],
      axisLine: { show: true, lineStyle: { color: 'var(--rule)' } },
      axisTick: { show: false },
      axisLabel: { color: 'var(--ink2)', fontSize: size.text, interval: 0, margin: 6 },
    },
    series: data.sets.map(
      ({ values, words }, index): BarSeriesOption => ({
        type: 'bar',
        barWidth: BAR - 3,
        barGap: `${(300 / (BAR - 3)).toFixed(4)}%`,
        silent: true,
        data: values.map((value, row) => ({ value: value ?? '-', label: { formatter: words[row] ?? '' } })),
        itemStyle: { color: `var(--${barToken(data, index)})` },
        label: { show: true, position: 'right', distance: 5, color: 'var(--ink)', fontSize: size.text },
        emphasis: { disabled: true },
      }),
    ),
    graphic: [
      ...placeSetNames(data, size).map(({ text, token, left, top }) => ({ type: 'text' as const, silent: true, left, top, style: { text, fill: `var(--${token})`, fontSize: size.text, lineHeight: size.text } })),
      ...(target === null ? [] : [{ type: 'line' as const, silent: true, shape: { x1: target.x, x2: target.x, y1: target.top, y2: target.bottom }, style: { stroke: 'var(--accent)', lineWidth: 1.2, lineDash: [4, 3] } }]),
      ...(target === null || target.word === '' ? [] : [{ type: 'text' as const, silent: true, left: target.x, top: 1, style: { text: target.word, fill: 'var(--accent)', fontSize: size.text, lineHeight: size.text } }]),
    ],
  }
}
