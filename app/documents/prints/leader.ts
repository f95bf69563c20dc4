/** The leader board: its indicators, the trend and the ranking of the chosen one. */
import type { PrintBody, PrintChart, PrintTable } from '#app/documents/print.ts'
import type { BoardPageView, ChartView, FigureView, RankingView, TileView } from '#app/presenters/view-models.ts'
import { readOut, type Text } from '#app/text.ts'

export function printLeader({ head, tiles, tilesLabel, trend, ranking }: BoardPageView, text: Text): PrintBody {
  return {
    headline: readOut(head.title),
    second: readOut(head.second),
    sections: [printTiles(tilesLabel, tiles, text), printChart(trend), ...(ranking === null ? [] : [printRanking(ranking)])],
    codes: tiles.map(({ id }) => id),
  }
}

/** Value with its unit, which some hold already, or why there is none. */
export function sayFigureView({ value, unit, stateWord }: FigureView): string {
  return [stateWord, value === '' || value.endsWith(unit) ? value : `${value}${unit}`].filter((word) => word !== '').join(' ')
}

function printTiles(title: string, tiles: readonly TileView[], { prints: { column } }: Text): PrintTable {
  return {
    kind: 'table', title, note: '',
    columns: [
      { head: column.indicator, align: 'left' }, { head: column.value, align: 'right' }, { head: column.fraction, align: 'right' }, { head: column.target, align: 'right' }, { head: column.sameTime, align: 'right' },
      { head: column.status, align: 'left' }, { head: column.work, align: 'left', width: null },
    ],
    rows: tiles.map(({ id, name, figure, target, sameTime, work, missing, selected }) => ({
      cells: [`${id} ${name}`, sayFigureView(figure), figure.fraction, target, sameTime?.text ?? '', figure.statusWord, [readOut(work), missing].filter((word) => word !== '').join(' ')],
      isStrong: selected,
    })),
  }
}

export function printChart({ title, note, desk }: ChartView): PrintChart {
  return { kind: 'chart', title, note, svg: desk.svg, width: desk.width, height: desk.height }
}

/** Those that are placed, and then the others with their reason. */
export function printRanking({ title, note, columns, rows, empties }: RankingView): PrintTable {
  return {
    kind: 'table', title, note,
    columns: [
      { head: columns.place, align: 'right' }, { head: columns.area, align: 'left' }, { head: columns.interval, align: 'left' }, { head: columns.value, align: 'right' }, { head: columns.fraction, align: 'right' },
      { head: columns.sameTime, align: 'right' }, { head: columns.distance, align: 'left', width: null },
    ],
    rows: [
      ...rows.map((row) => ({ cells: [String(row.place), row.name, row.placeLow === row.placeHigh ? String(row.placeLow) : `${row.placeLow}—${row.placeHigh}`, row.value, row.fraction, row.sameTime?.text ?? '', row.distance] })),
      ...empties.map((row) => ({ cells: ['', row.name, '', row.stateWord, '', '', row.reason] })),
    ],
  }
}
