/** Boards that set indicators side by side: the table, the partners of the joint board, the ranking. */
import type { PrintBody, PrintTable } from '#app/documents/print.ts'
import { printRanking } from '#app/documents/prints/leader.ts'
import type { CompareBoardView, CountTableView, HeatTableView, IndicatorMatrixView, MatrixRowView } from '#app/presenters/view-models.ts'
import { readOut } from '#app/text.ts'

/** Which sign stands for a figure that does not apply, as on the screen. */
const NOT_APPLICABLE = '╱'

export function printCompare({ head, matrix, ranking }: CompareBoardView, partners: HeatTableView | null, counts: readonly CountTableView[] = []): PrintBody {
  return {
    headline: readOut(head.title),
    second: readOut(head.second),
    sections: [printMatrix(matrix), ...(partners === null ? [] : [printHeat(partners)]), ...(ranking === null ? [] : [printRanking(ranking)]), ...counts.filter(({ rows }) => rows.length > 0).map(printCounts)],
    codes: matrix.columns.map(({ id }) => id),
  }
}

function printMatrix({ title, note, rowHead, columns, rows, whole, foot }: IndicatorMatrixView): PrintTable {
  const cells = ({ name, cells: found }: MatrixRowView): readonly string[] => [name, ...columns.map(({ id }) => sayCell(found.find(({ column }) => column === id)))]
  return {
    kind: 'table', title, note: [note, readOut(foot)].filter((part) => part !== '').join(' '),
    columns: [{ head: rowHead, align: 'left' }, ...columns.map(({ name, target }) => ({ head: target === '' ? name : `${name}\n${target}`, align: 'right', width: null }) as const)],
    rows: rows.length === 0 ? [] : [...rows.map((row) => ({ cells: cells(row) })), { cells: cells(whole), isStrong: true }],
  }
}

/** `▽` as on the screen: falls short of its target. */
function sayCell(cell: MatrixRowView['cells'][number] | undefined): string {
  if (cell === undefined) return ''
  if (cell.state === 'not-applicable') return NOT_APPLICABLE
  return cell.short ? `▽ ${cell.text}` : cell.text
}

function printHeat({ title, note, aside, rowHead, totalHead, columns, rows, totals, foot }: HeatTableView): PrintTable {
  const all = totals === null ? rows : [...rows, totals]
  return {
    kind: 'table', title, note: [note, aside, readOut(foot)].filter((part) => part !== '').join(' '), size: columns.length > 14 ? 6.5 : 8.5,
    columns: [{ head: rowHead, align: 'left' }, ...(totalHead === '' ? [] : [{ head: totalHead, align: 'right' } as const]), ...columns.map(({ name }) => ({ head: name, align: 'right', width: null }) as const)],
    rows: all.map((row) => ({
      cells: [`${row.prefix} ${row.name}`.trim(), ...(totalHead === '' ? [] : [row.total]), ...columns.map(({ id }) => { const cell = row.cells.find(({ column }) => column === id); return cell === undefined ? '' : cell.state === 'not-applicable' ? NOT_APPLICABLE : cell.text })],
      isStrong: row === totals,
    })),
  }
}

/** A count with its share behind it, as on the screen. */
function printCounts({ title, note, rowHead, columns, whole, rows, foot }: CountTableView): PrintTable {
  const cells = ({ name, cells: found }: CountTableView['whole']): readonly string[] => [name, ...columns.map(({ id }) => { const cell = found.find(({ column }) => column === id); return cell === undefined ? '' : `${cell.text} ${cell.share}`.trim() })]
  return {
    kind: 'table', title, note: [note, foot].filter((part) => part !== '').join(' '),
    columns: [{ head: rowHead, align: 'left' }, ...columns.map(({ name }) => ({ head: name, align: 'right', width: null }) as const)],
    rows: [{ cells: cells(whole), isStrong: true }, ...rows.map((row) => ({ cells: cells(row) }))],
  }
}
