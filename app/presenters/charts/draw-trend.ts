/**
 * A trend as SVG text, for the first paint. It draws what `buildTrendOption` describes, line by line where ECharts puts it, in a
 * hundredth of the time: a board is drawn for each reader, and ECharts itself is needed only where a chart comes alive.
 */
import { listTicks, writeTick } from './choose-ticks.ts'
import { findRoom, findScale, placeEndWords, placeEvents, placeLastPoint, WORD_GAPS, type ChartSize, type TrendData, type TrendScale } from './trend-option.ts'

type Values = readonly (number | null)[]
/** Attributes of an element; those that are null are left out. */
type Attributes = Readonly<Record<string, string | number | null>>

/** From slots and values to px. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly toX: (slot: number) => number
  readonly toY: (value: number) => number
}

/** Draws in tokens, so that light, dark and print need no second drawing; without script, style sheet or ids. */
export const drawTrend = (data: TrendData, size: ChartSize): string => {
  const { width, height } = size
  const scale = findScale(data)
  const plot = makePlot(data, size, scale)
  const target = data.slots.map(() => data.target)
  const parts = [
    ...drawScale(plot, size, scale),
    ...data.slots.flatMap((label, slot) => (data.ticks.includes(slot) ? [drawText(label, plot.toX(slot), plot.bottom + 7 + size.text / 2, size, { fill: 'var(--ink3)', 'text-anchor': 'middle' })] : [])),
    drawLine(data.previous, plot, 'ghost', 1.5),
    drawLine(target, plot, 'accent', 1.2, '4,3'),
    drawLine(data.forecast ?? [], plot, 'ink', 2, '2'),
    drawLine(data.current, plot, 'ink', 2),
    ...drawEvents(data, plot, size, scale),
    ...drawLastPoint(data, plot, size),
    ...placeEndWords(data, size, scale).map(({ text, token, top, left }) => drawText(text, left, top + size.text / 2, size, { fill: `var(--${token})`, 'text-anchor': 'start' })),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`
}

const makePlot = ({ slots }: TrendData, size: ChartSize, scale: TrendScale): Plot => {
  const room = findRoom(size, scale)
  const { low, high } = scale
  const [left, right, bottom] = [room.left, size.width - room.right, size.height - room.bottom]
  return {
    left,
    right,
    bottom,
    toX: (slot) => left + (slot / Math.max(slots.length - 1, 1)) * (right - left),
    toY: (value) => bottom - ((value - low) / (high - low)) * (bottom - room.top),
  }
}

/** Lines at the ticks and at the top, which has no word, and the axis over the lowest. */
export const drawScale = ({ left, right, bottom, toY }: Plot, size: ChartSize, scale: TrendScale): readonly string[] => {
  const ticks = listTicks(scale)
  const across = (y: number, token: string): string => drawElement('path', { d: `M${round(left)} ${sharpen(y)}L${round(right)} ${sharpen(y)}`, fill: 'none', stroke: `var(--${token})` })
  return [
    ...[...ticks, scale.high].map((tick) => across(toY(tick), 'hair')),
    across(bottom, 'rule'),
    ...ticks.map((tick) => drawText(writeTick(tick), left - 6, toY(tick), size, { fill: 'var(--ink3)', 'text-anchor': 'end' })),
  ]
}

/** Nothing where there is no value: a gap stays a gap. */
export const drawLine = (values: Values, { toX, toY }: Plot, token: string, width: number, dashes: string | null = null): string => {
  const d = values.map((value, slot) => (value === null ? '' : `${typeof values[slot - 1] === 'number' ? 'L' : 'M'}${round(toX(slot))} ${round(toY(value))}`)).join('')
  if (d === '') return ''
  return drawElement('path', { d, fill: 'none', stroke: `var(--${token})`, 'stroke-width': width, 'stroke-dasharray': dashes, 'stroke-linejoin': 'bevel' })
}

/** Lines that pass behind a word stop around it. */
const HALO = { stroke: 'var(--paper)', 'stroke-width': 3, 'paint-order': 'stroke' } as const

/** Open circles with their words. */
const drawEvents = (data: TrendData, plot: Plot, size: ChartSize, scale: TrendScale): readonly string[] =>
  placeEvents(data, size, scale).flatMap(({ slot, value, text, radius, side, anchor, dx, dy }) => {
    const [x, y] = [plot.toX(slot), plot.toY(value)]
    const circle = drawElement('circle', { cx: round(x), cy: round(y), r: radius, fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 1.5 })
    const toWord = (WORD_GAPS.event + size.text / 2) * (side === 'above' ? -1 : 1)
    return [circle, drawText(text, x + dx, y + toWord + dy, size, { fill: 'var(--ink3)', 'text-anchor': anchor, ...HALO })]
  })

const drawLastPoint = (data: TrendData, plot: Plot, size: ChartSize): readonly string[] => {
  const last = placeLastPoint(data, size)
  if (last === null) return []
  const [x, y] = [plot.toX(last.slot), plot.toY(last.value)]
  const word = { fill: 'var(--ink)', 'text-anchor': last.anchor, 'font-weight': 'bold', ...HALO }
  return [drawElement('circle', { cx: round(x), cy: round(y), r: last.radius, fill: 'var(--ink)' }), drawText(last.text, x + last.dx, y + WORD_GAPS.last + size.text / 2, size, word)]
}

/** Words, the middle of their line at `y`. */
export const drawText = (text: string, x: number, y: number, { text: fontSize }: ChartSize, attributes: Attributes): string =>
  text === '' ? '' : drawElement('text', { x: round(x), y: round(y), 'dominant-baseline': 'central', 'font-size': fontSize, 'font-family': 'inherit', ...attributes }, escapeText(text))

/** An element with the attributes that say something. */
export const drawElement = (name: string, attributes: Attributes, content = ''): string => {
  const written = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${value}"`))
  return `<${name}${written.join('')}>${content}</${name}>`
}

/** A hundredth of a px is finer than any screen. */
export const round = (px: number): number => Math.round(px * 100) / 100

/** A line of one px lies on half a px, or it would blur over two. */
export const sharpen = (px: number): number => Math.floor(Math.round(px * 2) / 2) + 0.5

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Text as it may stand between elements; signs that XML has no place for become spaces. */
export const escapeText = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** Width of words in their own size: Chinese characters are square, others about half as wide. */
export const measureWords = (text: string): number => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? 1 : 0.58), 0)
