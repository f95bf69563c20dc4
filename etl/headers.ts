/** The names that columns go by: a header of one row, or of two rows that the file's merged cells join. */
import type { HeadRow, Merge } from '#etl/reader.ts'
import { dropInvisible } from '#etl/rules/identifier.ts'

/** One column: its header as sent, and what it may be known by, the fuller name first; nothing when it has none. */
export interface ColumnNames {
  readonly sent: string
  readonly compared: readonly string[]
  /** The name in the lower of two rows. */
  readonly leaf: string | null
}

export interface HeaderReading {
  readonly names: readonly ColumnNames[]
  /** First and last row, by the sender's numbers. */
  readonly lines: readonly [number, number]
}

const JOINED_BY = '/'

/** Headers are compared after NFKC, without blanks, line breaks, invisible characters or stars around them; bars are all one bar. */
export const normaliseHeader = (sent: string): string =>
  dropInvisible(sent.replace(/[‖║∥︱︳｜丨]+|\|\|+/g, '|').normalize('NFKC')).replace(/\s+/g, '').replace(/^\*+|\*+$/g, '')

/** The ways to read a row as a header, joined with the row below first, when merged cells bind the two. */
export function readHeaders(row: HeadRow, below: HeadRow | undefined, merges: readonly Merge[]): HeaderReading[] {
  const single: HeaderReading = { names: row.cells.map((cell) => nameColumn(cell, null, normaliseHeader(cell))), lines: [row.line, row.line] }
  const binding = merges.filter((merge) => merge.top === row.line && merge.bottom <= row.line + 1 && merge.bottom - merge.top + merge.right - merge.left > 0)
  if (binding.length === 0) return [single]
  if (below?.line !== row.line + 1) {
    // Every cell reaches down: the second row of the header holds nothing of its own.
    return binding.some((merge) => merge.bottom > row.line) ? [{ ...single, lines: [row.line, row.line + 1] }] : [single]
  }
  return [{ names: joinRows(row, below, binding), lines: [row.line, below.line] }, single]
}

const nameColumn = (sent: string, leaf: string | null, ...compared: string[]): ColumnNames => ({ sent, leaf, compared: compared.filter((name) => name !== '') })

function joinRows(row: HeadRow, below: HeadRow, binding: readonly Merge[]): ColumnNames[] {
  const width = Math.max(row.cells.length, below.cells.length)
  const columns = Array.from({ length: width }, (_, column) => {
    const merge = binding.find(({ left, right }) => left <= column && column <= right)
    const upper = row.cells[merge?.left ?? column] ?? ''
    const lower = below.cells[column] ?? ''
    const isWhole = merge !== undefined && merge.bottom > merge.top
    // A merged cell that reaches down names its first column alone, as a merged cell of one row does.
    return isWhole ? { upper: merge.left === column ? upper : '', lower: '' } : { upper, lower }
  })
  const leaves = columns.map(({ lower }) => normaliseHeader(lower))
  return columns.map(({ upper, lower }, index) => {
    const leaf = leaves[index] ?? ''
    if (leaf === '') return nameColumn(upper, null, normaliseHeader(upper))
    if (normaliseHeader(upper) === '') return nameColumn(lower, leaf, leaf)
    const isAlone = leaves.filter((name) => name === leaf).length === 1
    return nameColumn(`${upper}${JOINED_BY}${lower}`, leaf, `${normaliseHeader(upper)}${JOINED_BY}${leaf}`, isAlone ? leaf : '')
  })
}
