/** Too many columns for a screen: the largest stand for themselves, the others are added up, as ratios of sums. */
import { addFigures } from './add-figures.ts'
import type { ExploreTable } from '#app/queries/types.ts'

/** Most columns of a table. */
export const MOST_COLUMNS = 20
/** Id of the column of all others. */
export const REST = '~rest'

/** The table with at most as many columns; unchanged where they can't be added. */
export function mergeColumns(table: ExploreTable): ExploreTable {
  const { columnKeys, ratio } = table
  if (columnKeys.length <= MOST_COLUMNS) return table
  const largest = new Set([...columnKeys].sort((one, other) => (other.total.denominator ?? 0) - (one.total.denominator ?? 0)).slice(0, MOST_COLUMNS - 1).map(({ id }) => id))
  const others = columnKeys.filter(({ id }) => !largest.has(id))
  const rest = addFigures(ratio, others.map(({ total }) => total))
  if (rest === null) return table
  return {
    ...table,
    columnKeys: [...columnKeys.filter(({ id }) => largest.has(id)), { id: REST, name: '', total: rest }],
    rowKeys: table.rowKeys.map((row) => {
      const merged = addFigures(ratio, others.flatMap(({ id }) => row.cells[id] ?? []))
      const kept = Object.entries(row.cells).filter(([id]) => largest.has(id))
      return { ...row, cells: Object.fromEntries(merged === null ? kept : [...kept, [REST, merged]]) }
    }),
  }
}
