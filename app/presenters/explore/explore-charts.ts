/** The table as bars, lines or small multiples: the same numbers, from the same cells. */
import type { ExploreKey, ExploreRow, ExploreSplit, ExploreTable, Figure } from '#app/queries/types.ts'
import { buildBarsOption, sizeBars, type BarsData } from '../charts/bars-option.ts'
import { drawBars } from '../charts/draw-bars.ts'
import { drawLines } from '../charts/draw-lines.ts'
import { buildLinesOption, MOST_LINES, type LinesData } from '../charts/lines-option.ts'
import type { ChartSize } from '../charts/trend-option.ts'
import { formatTarget, toTarget } from '../figures.ts'
import type { ChartDrawing, ChartView, DataTableView } from '../view-models.ts'
import { arrangeRows } from './arrange-rows.ts'
import { findShares, presentCell, toNumber, type Shares } from './explore-cells.ts'
import { nameArea, nameKey, type ExploreContext } from './explore-context.ts'
import { nameColumn } from './explore-spots.ts'
import { addressNarrow, findStretch, nameUnitOf } from './explore-table.ts'

/** Most small charts of a page. */
export const MOST_MULTIPLES = 24
const WIDTHS = { desk: 1000, phone: 343 } as const
const LINES_SIZES: Readonly<Record<'desk' | 'phone', ChartSize>> = { desk: { width: 1000, height: 320, text: 12 }, phone: { width: 343, height: 240, text: 12 } }
const SMALL: ChartSize = { width: 320, height: 132, text: 12 }
/** Months written below a line. */
const MOST_TICKS = 6

/** One line or set of bars: the whole of a row or column, along the other split. */
interface Strand {
  readonly name: string
  readonly figures: readonly (Figure | null)[]
  readonly shares: readonly (number | null)[]
}

/** Rows that are drawn: the pinned ones, then those of the stretch shown. */
export function listDrawn(context: ExploreContext): readonly ExploreRow[] {
  const { pinned, others } = arrangeRows(context)
  return context.peers === null ? [...pinned, ...findStretch(context, others).rows] : pinned
}

/** Bars of the rows; side by side where there are at most five columns. */
export function presentBars(context: ExploreContext): ChartView {
  const { table } = context
  const rows = listDrawn(context)
  const shares = findShares(context)
  const isSideBySide = table.columnKeys.length > 0 && table.columnKeys.length <= MOST_LINES && table.columns !== 'month'
  const strands = isSideBySide
    ? table.columnKeys.map((key) => makeStrand(nameColumn(key, context), rows.map((row) => [row.cells[key.id] ?? null, shares.get(key.id)?.get(row.id) ?? null])))
    : [makeStrand('', rows.map((row) => [row.total, shares.get('')?.get(row.id) ?? null]))]
  const names = rows.map((row) => nameKey(row, table.rows, context))
  return presentBarsOf(names, strands, context, nameTitle(context), WIDTHS, [], rows.map((row) => linkNarrow(row, table.rows, context)))
}

/** Lines along the months, of the rows or the columns beside them, or of the whole. */
export function presentLines(context: ExploreContext): ChartView {
  const { table } = context
  const months = listMonths(table)
  const shares = findShares(context)
  const strands = table.rows === 'month' ? strandsOfColumns(context, shares) : listDrawn(context).slice(0, MOST_LINES).map((row) => strandOfRow(row, months, shares, context))
  return presentLinesOf(months, strands, context, nameTitle(context), LINES_SIZES)
}

/** A small chart for each row: a line along months, bars along anything else. All with the same scale. */
export function presentMultiples(context: ExploreContext): readonly ChartView[] {
  const { table } = context
  const shares = findShares(context)
  const rows = listDrawn(context).slice(0, MOST_MULTIPLES)
  const beside = rows.flatMap((row) => table.columnKeys.flatMap(({ id }) => toNumber(row.cells[id] ?? null, shares.get(id)?.get(row.id) ?? null, context) ?? []))
  if (table.columns === 'month') {
    const months = listMonths(table)
    return rows.map((row) => presentLinesOf(months, [{ ...strandOfRow(row, months, shares, context), name: '' }], context, nameKey(row, table.rows, context), { desk: SMALL, phone: SMALL }, beside))
  }
  const names = table.columnKeys.map((key) => nameColumn(key, context))
  return rows.map((row) =>
    presentBarsOf(names, [makeStrand('', table.columnKeys.map(({ id }) => [row.cells[id] ?? null, shares.get(id)?.get(row.id) ?? null]))], context, nameKey(row, table.rows, context), { desk: SMALL.width, phone: SMALL.width }, beside),
  )
}

function linkNarrow(key: ExploreKey, split: ExploreSplit, context: ExploreContext): { readonly href: string } | null {
  const href = addressNarrow(key, split, context)
  return href === null ? null : { href }
}

function makeStrand(name: string, cells: readonly (readonly [Figure | null, number | null])[]): Strand {
  return { name, figures: cells.map(([figure]) => figure), shares: cells.map(([, share]) => share) }
}

function listMonths(table: ExploreTable): readonly string[] {
  return (table.rows === 'month' ? table.rowKeys : table.columnKeys).map(({ id }) => id)
}

function strandOfRow(row: ExploreRow, months: readonly string[], shares: Shares, context: ExploreContext): Strand {
  return makeStrand(nameKey(row, context.table.rows, context), months.map((month) => [row.cells[month] ?? null, shares.get(month)?.get(row.id) ?? null]))
}

/** With months as rows: a line a column, or the one of the whole. */
function strandsOfColumns(context: ExploreContext, shares: Shares): readonly Strand[] {
  const { table } = context
  if (table.columns === null) return [makeStrand(nameArea(context), table.rowKeys.map((row) => [row.total, shares.get('')?.get(row.id) ?? null]))]
  return table.columnKeys.slice(0, MOST_LINES).map((key) => makeStrand(nameColumn(key, context), table.rowKeys.map((row) => [row.cells[key.id] ?? null, shares.get(key.id)?.get(row.id) ?? null])))
}

function nameTitle({ table, measure, text, language }: ExploreContext): string {
  return [table.definition.shortName[language], text.explore.measure[measure]].join(text.common.dot)
}

/** The target of what is shown, where values are shown and there is one. */
function findTarget(context: ExploreContext): { value: number; word: string } | null {
  const { table: { definition, whole }, measure, text } = context
  const target = measure === 'value' ? toTarget(definition, whole.target) : null
  if (target === null || whole.target === null) return null
  return { value: (100 * Number(target.numerator)) / Number(target.denominator), word: text.board.trend.target(formatTarget(definition, whole.target, context)) }
}

function presentLinesOf(months: readonly string[], strands: readonly Strand[], context: ExploreContext, title: string, sizes: Readonly<Record<'desk' | 'phone', ChartSize>>, beside: readonly number[] = []): ChartView {
  const slots = months.map((month) => nameKey({ id: month, name: month }, 'month', context))
  const pitch = Math.max(1, Math.ceil((months.length - 1) / (MOST_TICKS - 1)))
  const data: LinesData = {
    slots,
    ticks: months.flatMap((_, slot) => (slot % pitch === 0 ? [slot] : [])),
    lines: strands.map(({ name, figures, shares }) => ({ name, values: figures.map((figure, slot) => toNumber(figure, shares[slot] ?? null, context)) })),
    target: findTarget(context),
    beside,
  }
  const draw = (size: ChartSize): ChartDrawing => ({ width: size.width, height: size.height, svg: drawLines(data, size), optionJson: JSON.stringify(buildLinesOption(data, size)) })
  const links = months.map((month) => linkNarrow({ id: month, name: month }, 'month', context))
  return frameChart(title, slots, strands, context, draw(sizes.desk), draw(sizes.phone), { links })
}

function presentBarsOf(names: readonly string[], strands: readonly Strand[], context: ExploreContext, title: string, widths: Readonly<Record<'desk' | 'phone', number>>, beside: readonly number[] = [], links: DataTableView['links'] = []): ChartView {
  const data: BarsData = {
    rows: names,
    sets: strands.map(({ name, figures, shares }) => ({
      name,
      values: figures.map((figure, row) => toNumber(figure, shares[row] ?? null, context)),
      words: figures.map((figure, row) => wordOf(figure, shares[row] ?? null, context)),
    })),
    target: findTarget(context),
    beside,
  }
  const draw = (width: number): ChartDrawing => {
    const size = sizeBars(data, width)
    return { width, height: size.height, svg: drawBars(data, size), optionJson: JSON.stringify(buildBarsOption(data, size)) }
  }
  return frameChart(title, names, strands, context, draw(widths.desk), draw(widths.phone), { ...(links.length === 0 ? {} : { links }), isUpright: true })
}

/** The number as the table has it, or the word of its state. */
function wordOf(figure: Figure | null, share: number | null, context: ExploreContext): string {
  const { text, state } = presentCell({ figure, column: '', place: '', href: { numerator: null, denominator: null }, share, shareOf: null }, context, null)
  return text === '' && state === 'not-applicable' ? context.text.common.state[state] : text
}

function frameChart(title: string, slots: readonly string[], strands: readonly Strand[], context: ExploreContext, desk: ChartDrawing, phone: ChartDrawing, opens: Pick<DataTableView, 'links' | 'isUpright'>): ChartView {
  const { text } = context
  const words = text.explore
  const table: DataTableView = {
    ...opens,
    caption: title,
    columns: [words.title, ...strands.map(({ name }) => name)],
    rows: slots.map((slot, index) => [slot, ...strands.map(({ figures, shares }) => wordOf(figures[index] ?? null, shares[index] ?? null, context))]),
  }
  return { title, note: nameUnitOf(context), sentence: words.chart.sentence(title, slots.length), desk, phone, table, tableLabel: words.chart.table, notes: null, download: null }
}
