/** Declarations of one table or one city → the matrix of its months: in time, late, missing, or not declared. */
import type { ArrivalMatrix, MonthCell, MonthMatrix } from '#app/queries/types.ts'
import { nameArea, nameAreaShort } from './area-names.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount, formatMonth } from './format.ts'
import { buildAddress } from './addresses.ts'
import { nameTable } from './receipt.ts'
import { addressReceived } from './received-page.ts'
import type { MarkKind, MenuView, MonthCellView, MonthMatrixView } from './view-models.ts'

type Shown = { readonly table: string } | { readonly city: string }

/** Address of the matrix of one table or city in a year; null leads back to all. */
export type MonthsAddress = (shown: Shown | null, year?: number | null) => string

export interface MonthsInput {
  readonly shown: Shown
  readonly year: number
  readonly months: MonthMatrix
  readonly matrix: ArrivalMatrix
  /** Who sent what: a cell whose rows are not counted leads to the deliveries of its own city where there are any. */
  readonly senders: readonly { readonly code: string; readonly tables: readonly string[] }[]
}

type State = MonthCellView['state']

const MARKS: Readonly<Record<State, MarkKind>> = { received: 'met', late: 'at-risk', missing: 'not-reported', 'not-declared': 'not-due' }
const STATES: readonly State[] = ['received', 'late', 'missing', 'not-declared']

/** First days of the months of a year: the columns. */
export function listMonths(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}-01`)
}

/** The lines: every table of one city, or every city of one table. */
export function listMonthLines(shown: Shown, { cities, sourceTables }: ArrivalMatrix): readonly { readonly city: string; readonly table: string }[] {
  return 'city' in shown ? sourceTables.map((table) => ({ city: shown.city, table })) : cities.map(({ code }) => ({ city: code, table: shown.table }))
}

/** Builds the matrix. */
export function presentMonths(input: MonthsInput, addressOf: MonthsAddress, reader: Reader): MonthMatrixView {
  const { shown, year, months, matrix } = input
  const { text, language } = reader
  const words = text.deliveries.months
  const columns = listMonths(year)
  const lines = listMonthLines(shown, matrix)
  const nameCity = (code: string): string => nameArea(matrix.cities.find((city) => city.code === code) ?? { code, name: code }, language)
  return {
    title: words.title,
    note: words.note(months.grace),
    menus: presentMenus(input, addressOf, reader),
    back: { label: words.back, href: addressOf(null) },
    exports: presentExports('months', { months: 'city' in shown ? shown.city : shown.table, year }, reader),
    legend: STATES.map((state) => ({ mark: MARKS[state], word: words.state[state] })),
    rowHead: 'city' in shown ? words.table : words.city,
    columns: columns.map((month) => ({ id: month, name: formatMonth(month, language) })),
    rows: lines.map(({ city, table }) => ({
      id: `${city} ${table}`,
      name: 'city' in shown ? nameTable(table, reader) : nameAreaShort(matrix.cities.find(({ code }) => code === city) ?? { code: city, name: city }, language),
      cells: columns.map((month) => {
        const found = months.cells.find((cell) => cell.city === city && cell.table === table && cell.month === month)
        return presentCell({ city, table, month, found, cityName: nameCity(city), sender: input.senders.find(({ code, tables }) => code === city && tables.includes(table))?.code ?? null }, reader)
      }),
    })),
  }
}

interface CellInput {
  readonly city: string
  readonly table: string
  readonly month: string
  readonly found: MonthCell | undefined
  readonly cityName: string
  readonly sender: string | null
}

function presentCell({ city, table, month, found, cityName, sender }: CellInput, reader: Reader): MonthCellView {
  const { text, language } = reader
  const words = text.deliveries.months
  const state: State = found?.state ?? 'not-declared'
  const declared = found?.declaredCount ?? null
  const received = found?.receivedCount ?? null
  const isDeclared = declared !== null && received !== null
  const rows = isDeclared ? words.rows(formatCount(declared), found?.declaredDate ?? '', formatCount(received)) : ''
  const shown = isDeclared ? `${formatCount(received)}${received === declared ? '' : '≠'}` : state === 'missing' ? words.state.missing : ''
  return {
    column: month,
    state,
    mark: MARKS[state],
    text: shown,
    // begins with what is seen, so that a voice can call it by that
    sentence: `${shown} ${words.cell(cityName, nameTable(table, reader), `${month.slice(0, 4)} ${formatMonth(month, language)}`, words.state[state], rows)}`.trim(),
    href: declared === null ? null : received === null ? buildAddress('/deliveries', { table, sender }) : addressReceived({ city, table, month: month.slice(0, 7) }),
  }
}

function presentMenus({ shown, year, months, matrix }: MonthsInput, addressOf: MonthsAddress, reader: Reader): readonly MenuView[] {
  const { text, language } = reader
  const words = text.deliveries.months
  const tables = matrix.sourceTables.map((table) => ({ label: nameTable(table, reader), href: addressOf({ table }, year), current: 'table' in shown && shown.table === table }))
  const cities = matrix.cities.map((city) => ({ label: nameArea(city, language), href: addressOf({ city: city.code }, year), current: 'city' in shown && shown.city === city.code }))
  const years = months.years.map((one) => ({ label: String(one), href: addressOf(shown, one), current: one === year }))
  const valueOf = (choices: MenuView['choices']): string => choices.find(({ current }) => current)?.label ?? words.none
  return [
    { label: words.table, value: valueOf(tables), choices: tables },
    { label: words.city, value: valueOf(cities), choices: cities },
    { label: words.year, value: String(year), choices: years },
  ]
}
