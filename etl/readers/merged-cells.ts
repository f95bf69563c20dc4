/** Merged cells below the header: the value stands in the first of them, and the rows below it mean it too. */
import type { CellMark, Merge, RowMarks } from '#etl/reader.ts'

interface Column {
  readonly index: number
  readonly merges: readonly Merge[]
  next: number
  text: string
}

/**
 * Makes what fills the cells of rows, told in their order, and marks those it filled. Cells are filled downward only, and only
 * where the file says that they are merged: one that spans several columns belongs to the first of them.
 */
export function fillMerged(merges: readonly Merge[], headerEnd: number): (cells: string[], line: number, marks: RowMarks | null) => RowMarks | null {
  const columns = sortByColumn(merges.filter((merge) => merge.top > headerEnd && merge.bottom > merge.top))
  if (columns.length === 0) return (_, __, marks) => marks
  return (cells, line, marks) => {
    let filled: (CellMark | undefined)[] | null = null
    for (const column of columns) {
      while ((column.merges[column.next]?.bottom ?? Infinity) < line) {
        column.next += 1
        column.text = ''
      }
      const merge = column.merges[column.next]
      if (merge === undefined || merge.top > line) continue
      if (merge.top === line) {
        column.text = cells[column.index] ?? ''
      } else if (column.text !== '' && (cells[column.index] ?? '') === '') {
        cells[column.index] = column.text
        filled ??= [...(marks ?? [])]
        filled[column.index] = 'merged'
      }
    }
    return filled ?? marks
  }
}

function sortByColumn(merges: readonly Merge[]): Column[] {
  const byColumn = new Map<number, Merge[]>()
  for (const merge of merges) {
    const list = byColumn.get(merge.left)
    if (list === undefined) byColumn.set(merge.left, [merge])
    else list.push(merge)
  }
  return [...byColumn].map(([index, list]) => ({ index, merges: list.sort((a, b) => a.top - b.top), next: 0, text: '' }))
}
