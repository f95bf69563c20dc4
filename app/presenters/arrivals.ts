/** City × source table → the matrix of arrivals: days since the last delivery, and what is owed. */
import type { ArrivalCell, ArrivalMatrix } from '#app/queries/types.ts'
import { addressFindings } from './addresses.ts'
import { nameArea, nameAreaShort } from './area-names.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatMonth } from './format.ts'
import { nameTable } from './receipt.ts'
import { findReconciledState } from './reconciled-page.ts'
import type { MonthsAddress } from './arrivals-by-month.ts'
import type { ArrivalCellView, ArrivalMatrixView, HeatStep } from './view-models.ts'

/** Days up to which a step holds; monthly deliveries are pale for a month. */
const STEPS: readonly (readonly [number, HeatStep])[] = [[7, 0], [14, 1], [31, 2], [62, 3]]

/** Builds the matrix. */
export function presentArrivals(matrix: ArrivalMatrix, addressOf: MonthsAddress, reader: Reader): ArrivalMatrixView {
  const { text, language } = reader
  const words = text.deliveries.arrival
  return {
    title: words.title,
    note: words.note,
    scale: words.scale,
    lateWord: words.late,
    notApplicableWord: words.notApplicable,
    differsWord: words.differs,
    rowHead: words.city,
    exports: matrix.cells.length === 0 ? null : presentExports('arrivals', {}, reader),
    columns: matrix.sourceTables.map((table) => ({ id: table, name: nameTable(table, reader), title: words.byMonth(nameTable(table, reader)), href: addressOf({ table }) })),
    rows: matrix.cities.map((city) => ({
      id: city.code,
      name: nameAreaShort(city, language),
      title: words.byMonth(nameArea(city, language)),
      href: addressOf({ city: city.code }),
      cells: matrix.sourceTables.map((table) => {
        const cell = matrix.cells.find(({ cityCode, sourceTable }) => cityCode === city.code && sourceTable === table)
        return addCounts(presentCell(cell, nameArea(city, language), table, addressOf({ table }), reader), cell, reader)
      }),
    })),
  }
}

/** What was declared of the last month beside what has come; a difference is marked and leads to it. */
function addCounts(view: ArrivalCellView, cell: ArrivalCell | undefined, { text, language }: Reader): ArrivalCellView {
  if (cell === undefined || cell.lastMonth === null || cell.lastCounts === null) return view
  const { declared, received } = cell.lastCounts
  const words = text.deliveries.arrival
  const month = `${cell.lastMonth.slice(0, 4)} ${formatMonth(cell.lastMonth, language)}`
  if (received === null) return view
  const state = findReconciledState({ declared, received })
  const shown = state === 'agrees' ? view.text : `${view.text}≠`
  return {
    ...view,
    text: shown,
    // begins with what is seen, so that a voice can call it by that
    sentence: `${shown} ${view.sentence}${words.counts(month, formatCount(declared), formatCount(received))}`,
    href: state === 'agrees' ? view.href : addressFindings({ rule: `${state}-than-declared`, city: cell.cityCode }),
  }
}

function presentCell(cell: ArrivalCell | undefined, city: string, table: string, href: string, reader: Reader): ArrivalCellView {
  const { text, language } = reader
  const words = text.deliveries.arrival
  const name = nameTable(table, reader)
  if (cell === undefined || (cell.daysSince === null && cell.missingMonths.length === 0)) {
    return { column: table, state: 'not-applicable', text: '', step: null, sentence: words.never(city, name), href: null }
  }
  const days = cell.daysSince
  if (cell.missingMonths.length > 0) {
    const months = cell.missingMonths.map((month) => `${month.slice(0, 4)} ${formatMonth(month, language)}`).join(text.common.listComma)
    return { column: table, state: 'late', text: days === null ? text.records.unknown : formatCount(days), step: null, sentence: words.owed(city, name, months), href }
  }
  const known = days ?? 0
  return {
    column: table, state: 'arrived', text: known === 0 ? words.today : formatCount(known), step: STEPS.find(([most]) => known <= most)?.[1] ?? 4, sentence: words.days(city, name, known), href,
  }
}
