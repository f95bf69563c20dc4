/** Bars as SVG text for the first paint, where ECharts will put them in the browser. */
import { barToken, findBarsRoom, findMost, placeSetNames, placeTarget, rowHeight, type BarsData } from './bars-option.ts'
import { drawElement, drawText, round } from './draw-trend.ts'
import type { ChartSize } from './trend-option.ts'

const BAR = 11
const STEP = 14

/** Draws in tokens; without script, style sheet or ids. What has no value shows its word where its bar would begin. */
export const drawBars = (data: BarsData, size: ChartSize): string => {
  const { width, height } = size
  const room = findBarsRoom(data, size)
  const most = findMost(data)
  const span = width - room.left - room.right
  const pitch = rowHeight(data)
  const target = placeTarget(data, size)
  const first = (row: number): number => room.top + row * pitch + (pitch - data.sets.length * STEP + (STEP - BAR)) / 2
  const rows = data.rows.flatMap((name, row) => [
    drawText(name, room.left - 6, room.top + (row + 0.5) * pitch, size, { fill: 'var(--ink2)', 'text-anchor': 'end' }),
    ...data.sets.flatMap(({ values, words }, index) => {
      const top = first(row) + index * STEP
      const length = ((values[row] ?? 0) / most) * span
      return [
        ...(values[row] === null || length === 0 ? [] : [drawElement('rect', { x: round(room.left), y: round(top), width: round(length), height: BAR, fill: `var(--${barToken(data, index)})` })]),
        drawText(words[row] ?? '', room.left + length + 5, top + BAR / 2, size, { fill: values[row] === null ? 'var(--ink3)' : 'var(--ink)', 'text-anchor': 'start' }),
      ]
    }),
  ])
  const parts = [
    ...rows,
    drawElement('path', { d: `M${round(room.left)} ${room.top}L${round(room.left)} ${height - room.bottom}`, fill: 'none', stroke: 'var(--rule)' }),
    ...placeSetNames(data, size).map(({ text, token, left, top }) => drawText(text, left, top + size.text / 2, size, { fill: `var(--${token})`, 'text-anchor': 'start' })),
    ...(target === null ? [] : [drawElement('path', { d: `M${round(target.x)} ${target.top}L${round(target.x)} ${target.bottom}`, fill: 'none', stroke: 'var(--accent)', 'stroke-width': 1.2, 'stroke-dasharray': '4,3' })]),
    ...(target === null ? [] : [drawText(target.word, target.x, 1 + size.text / 2, size, { fill: 'var(--accent)', 'text-anchor': 'start' })]),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`
}
