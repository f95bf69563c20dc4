/** Row and column, counted from 1, of a tile that stands for a city. */
export type TilePosition = { row: number; column: number }

/** The 16 cities in their geographic order on 7 columns and 4 rows; the gap in row 1 is the sea. */
const POSITIONS: Readonly<Record<string, TilePosition>> = {
  371400: { row: 1, column: 2 },
  371600: { row: 1, column: 3 },
  370500: { row: 1, column: 4 },
  370600: { row: 1, column: 6 },
  371000: { row: 1, column: 7 },
  371500: { row: 2, column: 1 },
  370100: { row: 2, column: 2 },
  370300: { row: 2, column: 3 },
  370700: { row: 2, column: 4 },
  370200: { row: 2, column: 5 },
  370900: { row: 3, column: 2 },
  371300: { row: 3, column: 3 },
  371100: { row: 3, column: 4 },
  371700: { row: 4, column: 1 },
  370800: { row: 4, column: 2 },
  370400: { row: 4, column: 3 },
}

/** Columns of the grid that stands in for a map where an area has no tile of its own. */
const GRID_COLUMNS = 7

/** Places areas by code: all at their tiles, or, where one of them has none, all in a grid in the order given. */
export const placeAreas = (codes: readonly string[]): { kind: 'map' | 'grid'; positions: readonly TilePosition[] } => {
  const known = codes.map((code) => POSITIONS[code]).filter((position): position is TilePosition => position !== undefined)
  if (known.length === codes.length) return { kind: 'map', positions: known }
  return { kind: 'grid', positions: codes.map((_, index) => ({ row: 1 + Math.floor(index / GRID_COLUMNS), column: 1 + (index % GRID_COLUMNS) })) }
}
