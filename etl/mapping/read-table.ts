/** A file whose headers nobody knows: where its table most likely begins, told by the shape of its rows. */
import { readHeaders } from '#etl/headers.ts'
import type { Head, HeadRow } from '#etl/reader.ts'

export interface GuessedTable {
  readonly sheet: string | null
  readonly delimiter: string
  /** First and last row of the header, by the sender's numbers. */
  readonly headerLines: readonly [number, number]
  readonly header: readonly string[]
  /** Rows below the header, blank ones left out, as wide as the header. */
  readonly rows: readonly HeadRow[]
}

const MOST_ROWS = 20
/** A title stands in one cell or two; a header fills most of its table's width. */
const WIDE_ENOUGH = 0.8

const countFilled = ({ cells }: HeadRow): number => new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '')).size

/** The widest table of the file and the first of its rows that may be a header; null when no row has two cells. */
export function guessTable(heads: readonly Head[]): GuessedTable | null {
  const widths = heads.map((head) => ({ head, width: Math.max(0, ...head.rows.map(countFilled)) }))
  const widest = widths.reduce<(typeof widths)[number] | null>((best, one) => (best === null || one.width > best.width ? one : best), null)
  if (widest === null || widest.width < 2) return null
  const { head, width } = widest
  const index = head.rows.findIndex((row) => countFilled(row) >= width * WIDE_ENOUGH)
  const row = head.rows[index]
  if (row === undefined) return null
  const [reading] = readHeaders(row, head.rows[index + 1], head.merges)
  if (reading === undefined) return null
  const header = reading.names.map(({ sent }) => sent.trim())
  const below = head.rows.filter(({ line, cells }) => line > reading.lines[1] && cells.some((cell) => cell.trim() !== ''))
  const rows = below.slice(0, MOST_ROWS).map(({ line, cells }) => ({ line, cells: header.map((_, column) => cells[column] ?? '') }))
  return { sheet: head.sheet, delimiter: head.delimiter, headerLines: reading.lines, header, rows }
}
