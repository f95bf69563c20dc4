/** Cells of the table by their row and column: what each stands on, and picking some of them to stand side by side. */
import type { ExploreRow } from '#app/queries/types.ts'
import { addressCell, type CellInput, type Shares } from './explore-cells.ts'
import { addressExplore, isSameSpot, MOST_PICKED, type Spot } from './explore-choice.ts'
import { nameArea, nameKey, type ExploreContext } from './explore-context.ts'
import { REST } from './merge-columns.ts'
import type { ExploreCellView } from '../view-models.ts'

const NOWHERE = { numerator: null, denominator: null } as const
const WHOLE = 1000

/** Name of a column. */
export function nameColumn(key: { readonly id: string; readonly name: string }, context: ExploreContext): string {
  if (key.id === REST || context.table.columns === null) return context.text.explore.rest
  return nameKey(key, context.table.columns, context)
}

/** What a cell of a row stands on; no column is the row's total. */
export function describeCell(row: ExploreRow, column: string, shares: Shares, context: ExploreContext): CellInput {
  const { table } = context
  const key = table.columnKeys.find(({ id }) => id === column)
  const figure = column === '' ? row.total : (row.cells[column] ?? null)
  return {
    figure,
    column,
    place: namePlace(nameKey(row, table.rows, context), key, context),
    href: column === REST ? NOWHERE : addressCell(figure, row, context),
    share: shares.get(column)?.get(row.id) ?? null,
    shareOf: column === '' ? table.whole : (key?.total ?? null),
  }
}

/** What the whole of a column stands on; no column is the whole of all. */
export function describeWhole(column: string, shares: Shares, context: ExploreContext): CellInput {
  const { table } = context
  const key = table.columnKeys.find(({ id }) => id === column)
  const figure = column === '' ? table.whole : (key?.total ?? null)
  return {
    figure,
    column,
    place: namePlace(nameArea(context), key, context),
    href: column === REST ? NOWHERE : addressCell(figure, null, context),
    share: shares.has(column) ? ((figure?.denominator ?? 0) === 0 ? 0 : WHOLE) : null,
    shareOf: figure,
  }
}

function namePlace(row: string, column: { readonly id: string; readonly name: string } | undefined, context: ExploreContext): string {
  return [row, column === undefined ? '' : nameColumn(column, context)].filter((part) => part !== '').join(context.text.common.dot)
}

/** While cells are picked, following one picks it or lets it go; when all places are taken no other can be picked. */
export function offerPick(cell: ExploreCellView, row: string, context: ExploreContext): ExploreCellView {
  const { choice, text } = context
  if (!choice.isPicking) return cell
  const spot = { row, column: cell.column }
  const isPicked = choice.picked.some((one) => isSameSpot(one, spot))
  const href = isPicked || choice.picked.length < MOST_PICKED ? addressPicked(togglePick(choice.picked, spot), context) : null
  return { ...cell, href, isPicked, sentence: [cell.sentence, isPicked ? text.explore.picks.picked : text.explore.picks.pick].join(text.common.listJoin) }
}

/** The cells picked with one more, or without it. */
export function togglePick(picked: readonly Spot[], spot: Spot): readonly Spot[] {
  const others = picked.filter((one) => !isSameSpot(one, spot))
  return others.length < picked.length ? others : [...picked, spot]
}

/** Address of the page with these cells picked. */
export function addressPicked(picked: readonly Spot[], { choice }: ExploreContext): string {
  return addressExplore(choice, { page: choice.page, picked })
}
