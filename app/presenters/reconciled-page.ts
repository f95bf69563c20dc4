/** What was declared beside what has come → a list by month, city and table, each with its difference. */
import type { Area, ReconciledLine, ReconciledPage } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressFindings, buildAddress } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatCount } from './format.ts'
import { nameTable } from './receipt.ts'
import { addressReceived } from './received-page.ts'
import { presentPager } from './record-frame.ts'
import type { FilterView, MarkKind, ReconciledPageView, WorkCellView, WorkColumnView } from './view-models.ts'

/** What the reader chose; all of it is in the address. */
export interface ReconciledChoice {
  readonly city: string | null
  readonly table: string | null
}

export interface ReconciledInput {
  readonly choice: ReconciledChoice
  readonly page: ReconciledPage
  readonly cities: readonly Area[]
  readonly tables: readonly string[]
}

export type ReconciledState = 'agrees' | 'fewer' | 'more' | 'not-counted'

const MARKS: Readonly<Record<ReconciledState, MarkKind>> = { agrees: 'met', fewer: 'at-risk', more: 'at-risk', 'not-counted': 'not-applicable' }
const NOT_COUNTED = '—'

/** Address of the list as chosen. */
export function addressReconciled(choice: Partial<ReconciledChoice>, after: string | null = null): string {
  return buildAddress('/deliveries/declared', { ...choice, after })
}

/** What an address asks; an empty word asks nothing. */
export function readReconciledChoice(query: URLSearchParams): ReconciledChoice {
  return { city: query.get('city') || null, table: query.get('table') || null }
}

/** How what came stands to what was declared. */
export function findReconciledState({ declared, received }: Pick<ReconciledLine, 'declared' | 'received'>): ReconciledState {
  if (received === null) return 'not-counted'
  return received === declared ? 'agrees' : received < declared ? 'fewer' : 'more'
}

/** Builds the page. */
export function presentReconciledPage(input: ReconciledInput, reader: Reader): ReconciledPageView {
  const { choice, page } = input
  const words = reader.text.reconciled
  return {
    head: { trail: [{ label: reader.text.deliveries.toList, href: '/deliveries' }], title: say`${words.headline(formatCount(page.total))}`, second: say`${words.second}` },
    filters: {
      label: words.filters, action: '/deliveries/declared', search: null, filters: presentFilters(input, reader), keep: {}, apply: words.apply,
      clear: choice.city === null && choice.table === null ? null : { label: words.clear, href: addressReconciled({}) }, found: words.found(formatCount(page.total)),
    },
    table: {
      label: words.title,
      columns: presentColumns(reader),
      rows: page.rows.map((line) => ({
        id: `${line.month}|${line.cityCode}|${line.sourceTable}`, href: addressLine(line), open: false, level: null, cells: presentCells(line, reader),
      })),
      empty: page.rows.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
      bulk: null,
    },
    pager: presentPager({ of: 'rows', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressReconciled(choice, mark), exports: presentExports('declared', { ...choice }, reader) }, reader),
  }
}

/** A difference leads to its finding, what agrees to the deliveries that brought it, what is not counted to those of its table. */
function addressLine(line: ReconciledLine): string {
  const state = findReconciledState(line)
  if (state === 'not-counted') return buildAddress('/deliveries', { table: line.sourceTable })
  return state === 'agrees' ? addressReceived({ city: line.cityCode, table: line.sourceTable, month: line.month.slice(0, 7) }) : addressFindings({ rule: `${state}-than-declared`, city: line.cityCode })
}

function presentFilters({ choice, cities, tables }: ReconciledInput, reader: Reader): readonly FilterView[] {
  const words = reader.text.reconciled
  const filter = (name: 'city' | 'table', label: string, shown: string, options: readonly { value: string; text: string }[]): FilterView =>
    choice[name] === null
      ? { kind: 'unset', name, label, anyText: `${label} ${words.any}`, options }
      : { kind: 'set', name, label, value: choice[name], text: shown, clearHref: addressReconciled({ ...choice, [name]: null }), clearLabel: words.clearOne(label) }
  const city = cities.find(({ code }) => code === choice.city)
  return [
    filter('city', words.city, city === undefined ? (choice.city ?? '') : nameArea(city, reader.language), cities.map((one) => ({ value: one.code, text: nameArea(one, reader.language) }))),
    filter('table', words.table, nameTable(choice.table, reader), tables.map((table) => ({ value: table, text: nameTable(table, reader) }))),
  ]
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.reconciled
  return [
    { id: 'month', label: column.month, align: 'left', width: 88, sort: null, phone: 'line' },
    { id: 'city', label: column.city, align: 'left', width: 120, sort: null, phone: 'title' },
    { id: 'table', label: column.table, align: 'left', width: null, sort: null, phone: 'line' },
    { id: 'declared', label: column.declared, align: 'right', width: 104, sort: null, phone: 'hidden' },
    { id: 'received', label: column.received, align: 'right', width: 104, sort: null, phone: 'hidden' },
    { id: 'difference', label: column.difference, align: 'right', width: 104, sort: null, phone: 'figure' },
    { id: 'state', label: column.state, align: 'left', width: 120, sort: null, phone: 'line' },
  ]
}

function presentCells(line: ReconciledLine, reader: Reader): readonly WorkCellView[] {
  const state = findReconciledState(line)
  const difference = line.received === null ? null : line.received - line.declared
  return [
    { kind: 'text', text: line.month.slice(0, 7) },
    { kind: 'text', text: nameArea({ code: line.cityCode, name: line.cityName }, reader.language) },
    { kind: 'text', text: nameTable(line.sourceTable, reader) },
    { kind: 'text', text: formatCount(line.declared) },
    { kind: 'text', text: line.received === null ? NOT_COUNTED : formatCount(line.received) },
    { kind: 'text', text: writeDifference(difference), ...(state === 'fewer' ? { tone: 'bad' as const } : {}) },
    { kind: 'mark', mark: MARKS[state], text: reader.text.reconciled.state[state] },
  ]
}

function writeDifference(difference: number | null): string {
  if (difference === null) return NOT_COUNTED
  return difference === 0 ? '0' : `${difference < 0 ? '−' : '+'}${formatCount(Math.abs(difference))}`
}
