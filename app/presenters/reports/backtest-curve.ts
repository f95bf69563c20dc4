/** The curve of problems found as the visits go on, one line an order. */
import type { OrderFigures } from '#domain/backtests/document.ts'
import { drawLines } from '../charts/draw-lines.ts'
import { buildLinesOption, type LinesData } from '../charts/lines-option.ts'
import type { ChartSize } from '../charts/trend-option.ts'
import type { ChartDrawing, ChartView } from '../view-models.ts'
import type { BacktestContext } from './backtest-page.ts'

const SIZES: Readonly<Record<'desk' | 'phone', ChartSize>> = { desk: { width: 1000, height: 320, text: 12 }, phone: { width: 343, height: 240, text: 12 } }
/** Every fifth hundredth is drawn; every twentieth is written. */
const STEP = 5
const DRAWN: readonly OrderFigures['id'][] = ['ours', 'city', 'as-made']

export function drawCurve({ document, text }: BacktestContext): ChartView {
  const words = text.backtest.curve
  const steps = Array.from({ length: 100 / STEP + 1 }, (_, index) => index * STEP)
  const lines = DRAWN.flatMap((id) => document.orders.filter((order) => order.id === id)).map(({ id, curve }) => ({ name: words.shortNames[id], values: steps.map((step) => curve[step] ?? null) }))
  const data: LinesData = { slots: steps.map(words.slot), ticks: steps.flatMap((step, index) => (step % 20 === 0 ? [index] : [])), lines, target: null }
  const draw = (size: ChartSize): ChartDrawing => ({ width: size.width, height: size.height, svg: drawLines(data, size), optionJson: JSON.stringify(buildLinesOption(data, size)) })
  const halfOf = (id: OrderFigures['id']): number => document.orders.find((order) => order.id === id)?.foundInFirstHalf ?? 0
  const title = words.title
  return {
    title, note: words.note, sentence: `${title}: ${words.sentence({ ours: halfOf('ours'), city: halfOf('city'), made: halfOf('as-made') })}`,
    desk: draw(SIZES.desk), phone: draw(SIZES.phone),
    table: { caption: title, columns: [words.column, ...lines.map(({ name }) => name)], rows: steps.map((step, index) => [words.slot(step), ...lines.map(({ values }) => String(values[index] ?? ''))]) },
    tableLabel: words.tableLabel, notes: null, download: null,
  }
}
