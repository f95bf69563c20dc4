/** The table: pinned rows first with their sum, then a stretch of the others, then the whole. */
import { addFigures } from './add-figures.ts'
import type { ExploreKey, ExploreRow, ExploreSplit, Figure } from '#app/queries/types.ts'
import { unitOf } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { ExploreRowView, ExploreTableView, HeatStep, LinkView, TargetBin } from '../view-models.ts'
import { arrangeRows } from './arrange-rows.ts'
import { findShares, presentCell, toNumber, type Shares } from './explore-cells.ts'
import { addressExplore, WHOLE_ROW } from './explore-choice.ts'
import { describeCell, describeWhole, nameColumn, offerPick } from './explore-spots.ts'
import { nameKey, narrowTo, type ExploreContext } from './explore-context.ts'
import { MOST_COLUMNS, REST } from './merge-columns.ts'

/** Cells of a page, so that it stays under 2,000 elements. */
const MOST_CELLS = 480
const MOST_ROWS = 40

/** The stretch of the other rows that is shown. */
export function findStretch({ table, choice }: ExploreContext, others: readonly ExploreRow[]): { readonly rows: readonly ExploreRow[]; readonly from: number; readonly size: number } {
  const size = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / (Math.min(table.columnKeys.length, MOST_COLUMNS) + 1))))
  const pages = Math.max(1, Math.ceil(others.length / size))
  const from = (Math.min(choice.page, pages) - 1) * size
  return { rows: others.slice(from, from + size), from, size }
}

/** Builds the table. */
export function presentExploreTable(context: ExploreContext): ExploreTableView {
  const { table, text, peers, view } = context
  const words = text.explore
  const { pinned, others } = arrangeRows(context)
  const shares = findShares(context)
  const shown = peers === null ? findStretch(context, others) : { rows: [], from: 0, size: 0 }
  const most = view === 'heat' ? findMost(context, shares) : null
  const toView = (row: ExploreRow, kind: 'row' | 'pinned'): ExploreRowView => presentRow(row, kind, shares, most, context)
  const sum = presentSum(pinned, shares, most, context)
  return {
    caption: words.caption(table.definition.name[context.language], words.measure[context.measure], nameUnitOf(context)),
    rowHead: text.dimensions.name[table.rows],
    totalHead: table.columns === null ? words.measure[context.measure] : words.total,
    columns: table.columnKeys.map((key) => ({ id: key.id, name: nameColumn(key, context), href: table.columns === null || key.id === REST ? null : addressNarrow(key, table.columns, context) })),
    rows: [...pinned.map((row) => toView(row, 'pinned')), ...(sum === null ? [] : [sum]), ...shown.rows.map((row) => toView(row, 'row')), presentWhole(shares, context)],
    count: sayCount(context, others.length, shown),
    pages: linkPages(context, others.length, shown),
    legend: most === null ? null : presentLegend(context, most),
  }
}

/** The page narrowed to a row or column; null for what is no single value. */
export function addressNarrow(key: ExploreKey, split: ExploreSplit, { choice }: ExploreContext): string | null {
  const change = narrowTo(key, split)
  return change === null ? null : addressExplore(choice, change)
}

const BINS: readonly TargetBin[] = [0, 1, 2, 3, 4]
const STEPS: readonly HeatStep[] = [0, 1, 2, 3, 4, 5]

/** Distances to the target where there is one, else sixths of the largest number. */
function presentLegend(context: ExploreContext, most: number): ExploreTableView['legend'] {
  const { table, measure, text } = context
  if (measure === 'value' && table.whole.target !== null && table.definition.betterWhen !== 'watch') {
    return { label: text.board.map.legend, steps: BINS.map((bin) => ({ bin, step: null, label: text.matrix.legend[bin] ?? '' })) }
  }
  const at = (step: number): string => String(Number(((most * step) / STEPS.length).toPrecision(3)))
  return { label: text.explore.legend, steps: STEPS.map((step) => ({ bin: null, step, label: step === 0 ? `<${at(1)}` : step === 5 ? `≥${at(5)}` : `${at(step)}—${at(step + 1)}` })) }
}

/** `%`, 倍 or what is counted. */
export function nameUnitOf(context: ExploreContext): string {
  const { measure, table: { definition }, language } = context
  if (measure === 'value') return unitOf(definition, context)
  return measure === 'share' ? '%' : definition.unit[language]
}

function findMost(context: ExploreContext, shares: Shares): number {
  const { table } = context
  const values = table.rowKeys.flatMap((row) => table.columnKeys.map(({ id }) => toNumber(row.cells[id] ?? null, shares.get(id)?.get(row.id) ?? null, context)))
  const totals = table.columns === null ? table.rowKeys.map((row) => toNumber(row.total, shares.get('')?.get(row.id) ?? null, context)) : []
  return Math.max(0, ...[...values, ...totals].filter((value): value is number => value !== null))
}

function presentRow(row: ExploreRow, kind: 'row' | 'pinned', shares: Shares, most: number | null, context: ExploreContext): ExploreRowView {
  const { table, choice, text, peers } = context
  const name = nameKey(row, table.rows, context)
  const cell = (column: string, tint: number | null) => offerPick(presentCell(describeCell(row, column, shares, context), context, tint), row.id, context)
  const isPinned = choice.pinned.includes(row.id)
  return {
    id: row.id,
    name,
    href: addressNarrow(row, table.rows, context),
    kind,
    pin: peers !== null ? null : { label: isPinned ? text.explore.unpin : text.explore.pin, href: addressExplore(choice, { page: choice.page, pinned: isPinned ? choice.pinned.filter((id) => id !== row.id) : [...choice.pinned, row.id] }) },
    cells: table.columnKeys.map((key) => cell(key.id, most)),
    total: cell('', table.columns === null ? most : null),
  }
}

/** Several rows together: sums over sums. A multiple of ratios has no sum, one row alone is its own. */
function presentSum(pinned: readonly ExploreRow[], shares: Shares, most: number | null, context: ExploreContext): ExploreRowView | null {
  const { table, text, peers } = context
  // The city stands beside its peers, so their sum is without it.
  const parts = peers === null ? pinned : pinned.filter(({ id }) => id !== peers.city.code)
  const total = parts.length < 2 ? null : addFigures(table.ratio, parts.map((row) => row.total))
  if (total === null) return null
  const name = peers === null ? text.explore.pinnedSum(parts.length) : text.explore.peerSum(parts.length)
  const cell = (figure: Figure | null, column: string, columnName: string) =>
    presentCell(
      {
        figure,
        column,
        place: [name, columnName].filter((part) => part !== '').join(text.common.dot),
        href: { numerator: null, denominator: null },
        share: shares.has(column) ? parts.reduce((sum, { id }) => sum + (shares.get(column)?.get(id) ?? 0), 0) : null,
        shareOf: column === '' ? table.whole : (table.columnKeys.find(({ id }) => id === column)?.total ?? null),
      },
      context,
      column === '' && table.columns !== null ? null : most,
    )
  return {
    id: '~sum',
    name,
    href: null,
    kind: 'sum',
    pin: null,
    cells: table.columnKeys.map((key) => cell(addFigures(table.ratio, parts.flatMap((row) => row.cells[key.id] ?? [])), key.id, nameColumn(key, context))),
    total: cell(total, '', ''),
  }
}

function presentWhole(shares: Shares, context: ExploreContext): ExploreRowView {
  const { table, text } = context
  const cell = (column: string) => offerPick(presentCell(describeWhole(column, shares, context), context, null), WHOLE_ROW, context)
  return {
    id: '~whole',
    name: text.explore.total,
    href: null,
    kind: 'whole',
    pin: null,
    cells: table.columnKeys.map((key) => cell(key.id)),
    total: cell(''),
  }
}

function sayCount({ text, table, peers }: ExploreContext, others: number, { rows, from }: { rows: readonly ExploreRow[]; from: number }): string {
  const count = formatCount(table.rowKeys.length)
  if (peers !== null) return text.explore.peersOf(count)
  return rows.length === others ? text.explore.rowsOf(count) : text.explore.rowsShown(count, from + 1, from + rows.length)
}

function linkPages({ choice, text }: ExploreContext, others: number, { from, size }: { from: number; size: number }): readonly LinkView[] {
  if (size === 0) return []
  const page = from / size + 1
  return [
    ...(from > 0 ? [{ label: text.explore.previous, href: addressExplore(choice, { page: page - 1 }) }] : []),
    ...(from + size < others ? [{ label: text.explore.next, href: addressExplore(choice, { page: page + 1 }) }] : []),
  ]
}
