/** Several lines as SVG text for the first paint, where ECharts will put them in the browser. */
import { drawElement, drawLine, drawScale, drawText, round, type Plot } from './draw-trend.ts'
import { DASHES, findLinesRoom, findLinesScale, isAlone, placeLineNames, tokenOf, type LinesData } from './lines-option.ts'
import type { ChartSize } from './trend-option.ts'

/** Draws in tokens; without script, style sheet or ids. */
export const drawLines = (data: LinesData, size: ChartSize): string => {
  const { width, height } = size
  const scale = findLinesScale(data)
  const room = findLinesRoom(data, size, scale)
  const [left, right, bottom] = [room.left, width - room.right, height - room.bottom]
  const plot: Plot = {
    left,
    right,
    bottom,
    // a slot alone stands in the middle
    toX: (slot) => left + (data.slots.length === 1 ? 0.5 : slot / (data.slots.length - 1)) * (right - left),
    toY: (value) => bottom - ((value - scale.low) / (scale.high - scale.low)) * (bottom - room.top),
  }
  const parts = [
    ...drawScale(plot, size, scale),
    ...data.slots.flatMap((label, slot) => (data.ticks.includes(slot) ? [drawText(label, plot.toX(slot), bottom + 7 + size.text / 2, size, { fill: 'var(--ink3)', 'text-anchor': 'middle' })] : [])),
    ...(data.target === null ? [] : [drawLine(data.slots.map(() => data.target?.value ?? null), plot, 'accent', 1.2, '4,3')]),
    ...data.lines.flatMap(({ values }, index) => [drawLine(values, plot, tokenOf(index), 1.8, DASHES[index]?.join(',') ?? null), ...drawDots(values, plot, tokenOf(index))]),
    ...placeLineNames(data, size, scale).map(({ text, token, top, left: x }) => drawText(text, x, top + size.text / 2, size, { fill: `var(--${token})`, 'text-anchor': 'start' })),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`
}

const drawDots = (values: readonly (number | null)[], { toX, toY }: Plot, token: string): readonly string[] =>
  values.flatMap((value, slot) => (value !== null && isAlone(values, slot) ? [drawElement('circle', { cx: round(toX(slot)), cy: round(toY(value)), r: 2.5, fill: `var(--${token})` })] : []))
