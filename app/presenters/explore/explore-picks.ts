/** Cells side by side: each with its value and its difference from the first, in points where they are ratios. */
import type { Figure } from '#app/queries/types.ts'
import { presentDelta } from '../figures.ts'
import { formatSigned } from '../format.ts'
import type { DeltaView, ExploreView, PicksView } from '../view-models.ts'
import { findShares, presentCell, type CellInput } from './explore-cells.ts'
import { addressExplore, MOST_PICKED, WHOLE_ROW, type Spot } from './explore-choice.ts'
import type { ExploreContext } from './explore-context.ts'
import { addressPicked, describeCell, describeWhole, togglePick } from './explore-spots.ts'
import { nameUnitOf } from './explore-table.ts'

/** The switch between opening records and picking cells. */
export function presentPicking(context: ExploreContext): ExploreView['picking'] {
  const { choice, text } = context
  const words = text.explore.picks
  return {
    label: words.switches,
    choices: [false, true].map((isPicking) => ({ label: isPicking ? words.on : words.off, href: addressExplore(choice, { page: choice.page, isPicking }), current: choice.isPicking === isPicking })),
  }
}

/** The panel; null while nothing is picked and nobody is picking. A cell that the table no longer has is passed over. */
export function presentPicks(context: ExploreContext): PicksView | null {
  const { choice, text } = context
  if (!choice.isPicking && choice.picked.length === 0) return null
  const words = text.explore.picks
  const found = choice.picked.flatMap((spot): { spot: Spot; input: CellInput }[] => {
    const input = findInput(spot, context)
    return input === null ? [] : [{ spot, input }]
  })
  const first = found[0]?.input ?? null
  const rows = found.map(({ spot, input }, index): PicksView['rows'][number] => {
    const cell = presentCell(input, context, null)
    return {
      id: `${spot.row} ${spot.column}`,
      place: input.place,
      value: cell.tip.value,
      makeup: cell.tip.lines.flatMap((line) => line.map((part) => part.text)).join(text.common.listJoin),
      delta: index === 0 || first === null ? null : compare(input, first, context),
      records: cell.href === null ? null : { label: text.explore.openRecords, href: cell.href },
      remove: { label: words.remove, href: addressPicked(togglePick(choice.picked, spot), context) },
    }
  })
  return {
    title: words.title,
    text: rows.length === 0 ? words.none(MOST_PICKED) : choice.picked.length >= MOST_PICKED ? words.full(MOST_PICKED) : words.some(MOST_PICKED),
    heads: { ...words.heads, delta: words.heads.delta(context.measure === 'value' && context.table.definition.kind === 'ratio' ? text.common.unit.point : nameUnitOf(context)) },
    rows,
    clear: choice.picked.length === 0 ? null : { label: words.clear, href: addressPicked([], context) },
  }
}

function findInput({ row, column }: Spot, context: ExploreContext): CellInput | null {
  const { table } = context
  if (column !== '' && !table.columnKeys.some(({ id }) => id === column)) return null
  const shares = findShares(context)
  if (row === WHOLE_ROW) return describeWhole(column, shares, context)
  const found = table.rowKeys.find(({ id }) => id === row)
  return found === undefined ? null : describeCell(found, column, shares, context)
}

/** By how much a cell differs from the first; null where one of them has no number. */
function compare(one: CellInput, first: CellInput, context: ExploreContext): DeltaView | null {
  const { measure, table, text } = context
  if (measure === 'share') return one.share === null || first.share === null ? null : plain(one.share - first.share, 1, context)
  if (measure !== 'value') return isTold(one.figure) && isTold(first.figure) ? plain((one.figure?.[measure] ?? 0) - (first.figure?.[measure] ?? 0), 0, context) : null
  if (one.figure?.state !== 'measured' || first.figure?.state !== 'measured') return null
  if (table.definition.kind === 'ratio') return presentDelta(one.figure, first.figure, table.definition, context)
  return one.figure.value === null || first.figure.value === null ? null : { text: formatSigned(Math.round((one.figure.value - first.figure.value) * 100), 2, text.common.level), adverse: false }
}

function isTold(figure: Figure | null): boolean {
  return figure?.state !== 'not-reported'
}

function plain(difference: number, digits: number, { text }: ExploreContext): DeltaView {
  return { text: formatSigned(difference, digits, text.common.level), adverse: false }
}
