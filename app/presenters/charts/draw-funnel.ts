/** A funnel plot as SVG text: every city at its denominator and value, between the limits that chance sets around the province. */
import { findFunnelLimits, type Counted } from '#domain/statistics.ts'
import { chooseTicks } from './choose-ticks.ts'
import { drawElement, drawLine, drawScale, drawText, round, type Plot } from './draw-trend.ts'
import type { ChartSize } from './trend-option.ts'

export interface FunnelData {
  readonly points: readonly (Counted & { readonly name: string; readonly isOutside: boolean })[]
  /** The rate of all together. */
  readonly base: Counted
  /** The rate in words, at the right end of its line. */
  readonly baseWord: string
}

/** Places along the axis at which a limit is reckoned: it bends. */
const STEPS = 60
const PERCENT = 100
const AIR = 1.08

/** Draws in tokens, for light, dark and print alike; the numbers stand in the table beneath. */
export function drawFunnel({ points, base, baseWord }: FunnelData, size: ChartSize): string {
  const { width, height } = size
  const most = Math.max(...points.map(({ denominator }) => denominator), 1) * AIR
  const least = Math.min(...points.map(({ denominator }) => denominator), most) / 2
  const along = Array.from({ length: STEPS + 1 }, (_, step) => Math.max(least, 1) + (step / STEPS) * (most - Math.max(least, 1)))
  const limits = along.map((denominator) => findFunnelLimits(base, denominator))
  const rate = (PERCENT * base.numerator) / Math.max(base.denominator, 1)
  const values = points.map(({ numerator, denominator }) => (PERCENT * numerator) / denominator)
  // The limits flare out at the left; the picture shows what lies where the cities are.
  const inner = limits.filter((_, step) => step > STEPS / 20).flatMap((limit) => (limit === null ? [] : [limit.outer.low * PERCENT, limit.outer.high * PERCENT]))
  const scale = chooseTicks([...values, ...inner, rate])
  const left = size.text * 3
  const [right, bottom, top] = [width - size.text * 5, height - size.text * 2, 6]
  const clamp = (value: number): number => Math.min(Math.max(value, scale.low), scale.high)
  const plot: Plot = {
    left,
    right,
    bottom,
    toX: (step) => left + (step / STEPS) * (right - left),
    toY: (value) => bottom - ((clamp(value) - scale.low) / (scale.high - scale.low)) * (bottom - top),
  }
  const toX = (denominator: number): number => left + ((denominator - (along[0] ?? 0)) / (most - (along[0] ?? 0))) * (right - left)
  const limit = (of: 'inner' | 'outer', end: 'low' | 'high'): readonly (number | null)[] => limits.map((one) => (one === null ? null : one[of][end] * PERCENT))
  const { low, step: pitch } = chooseTicks([least, (least + most) / 2])
  const marks = Array.from({ length: 12 }, (_, index) => low + index * pitch).filter((mark) => mark > (along[0] ?? 0) && mark < most)
  const parts = [
    ...drawScale(plot, size, scale),
    ...marks.map((mark) => drawText(new Intl.NumberFormat('en').format(Math.round(mark)), toX(mark), bottom + 7 + size.text / 2, size, { fill: 'var(--ink3)', 'text-anchor': 'middle' })),
    drawLine(along.map(() => rate), plot, 'accent', 1.2),
    drawText(baseWord, right + 4, plot.toY(rate), size, { fill: 'var(--accent)', 'text-anchor': 'start' }),
    ...(['low', 'high'] as const).flatMap((end) => [drawLine(limit('inner', end), plot, 'ghost', 1.2, '4,3'), drawLine(limit('outer', end), plot, 'ghost', 1.5)]),
    ...points.flatMap(({ name, denominator, isOutside }, index) => {
      const [x, y] = [toX(denominator), plot.toY(values[index] ?? 0)]
      const dot = drawElement('circle', { cx: round(x), cy: round(y), r: 4, fill: isOutside ? 'var(--ink)' : 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 1.5 })
      return isOutside ? [dot, drawText(name, x + 7, y, size, { fill: 'var(--ink)', 'text-anchor': 'start', stroke: 'var(--paper)', 'stroke-width': 3, 'paint-order': 'stroke' })] : [dot]
    }),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`
}
