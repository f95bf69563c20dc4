/** The ranking as a workbook: merged heads, borders, frozen head and first columns, on one page across. */
import writeExcelFile, { type Row } from 'write-excel-file/node'
import type { RankingCell, RankingSheet } from '#app/presenters/score-ranking.ts'

const HUNDREDTHS = 100
const TITLE_SIZE = 16
const FROZEN_COLUMNS = 2

/** @returns the bytes of the file */
export function writeRankingXlsx(sheet: RankingSheet): Promise<Uint8Array> {
  const width = sheet.widths.length
  // a cell that another covers stands as null, so that every row has all columns
  const covered = new Set<string>()
  const data = sheet.rows.map((row, at) => {
    const cells: Row[number][] = []
    const queue = [...row]
    for (let column = 0; column < width; column += 1) {
      const next = covered.has(`${at} ${column}`) ? undefined : queue.shift()
      cells.push(next === undefined ? null : toCell(next))
      if (next !== undefined) cover(covered, at, column, next)
    }
    return cells
  })
  return writeExcelFile(data, {
    sheet: sheet.name, columns: sheet.widths.map((characters) => ({ width: characters })), orientation: 'landscape', stickyRowsCount: sheet.headRows, stickyColumnsCount: FROZEN_COLUMNS,
  }).toBuffer()
}

function cover(covered: Set<string>, row: number, column: number, { rows, columns }: RankingCell): void {
  for (let down = 0; down < rows; down += 1) for (let right = 0; right < columns; right += 1) covered.add(`${row + down} ${column + right}`)
}

function toCell({ kind, text, value, columns, rows }: RankingCell) {
  const span = { ...(columns > 1 ? { columnSpan: columns } : {}), ...(rows > 1 ? { rowSpan: rows } : {}) }
  switch (kind) {
    case 'title':
      return { ...span, type: String, value: text, fontWeight: 'bold', fontSize: TITLE_SIZE, align: 'center' } as const
    case 'note':
      return { ...span, type: String, value: text, align: 'left', wrap: true } as const
    case 'head':
      return { ...span, type: String, value: text, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true, borderStyle: 'thin', backgroundColor: '#EEF2F7' } as const
    case 'points':
      return { ...span, type: Number, value: (value ?? 0) / HUNDREDTHS, format: '0.00', borderStyle: 'thin' } as const
    case 'count':
      return { ...span, type: Number, value: value ?? 0, format: '0', align: 'center', borderStyle: 'thin' } as const
    case 'text':
      return { ...span, type: String, value: text, align: 'center', borderStyle: 'thin' } as const
  }
}
