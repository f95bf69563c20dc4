/** Saved layouts → the list of their versions, and the page of one version. */
import type { LayoutCounts, LayoutLine, LayoutsPage, LayoutState, SavedLayout } from '#app/queries/types.ts'
import { pick, say } from '#app/text.ts'
import type { Wording } from '#domain/indicator.ts'
import { buildAddress } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { presentExports } from './export-menu.ts'
import type { Reader } from './figures.ts'
import { formatClock, formatCount } from './format.ts'
import { findDayOf } from './format-days.ts'
import { addressDelivery, nameTable } from './receipt.ts'
import { presentPager } from './record-frame.ts'
import type { FilterView, LayoutPageView, LayoutsPageView, MarkKind, WorkCellView, WorkColumnView } from './view-models.ts'

/** What the reader chose; all of it is in the address. */
export interface LayoutsChoice {
  readonly table: string | null
  readonly state: LayoutState | null
}

/** How a layout reads a column of the file, or fills a field without one. */
export type LayoutColumn =
  | { readonly kind: 'mapped'; readonly header: string; readonly field: string; readonly reading: Wording | null }
  | { readonly kind: 'given'; readonly field: string; readonly value: string }
  | { readonly kind: 'unread'; readonly header: string }

const STATES: readonly LayoutState[] = ['current', 'superseded', 'retired']
const MARKS: Readonly<Record<LayoutState, MarkKind>> = { current: 'met', superseded: 'not-due', retired: 'not-applicable' }

/** Address of the list as chosen. */
export function addressLayouts(choice: Partial<LayoutsChoice>, after: string | null = null): string {
  return buildAddress('/deliveries/layouts', { ...choice, after })
}

/** Address of one version. */
export const addressLayout = (layoutId: number): string => `/deliveries/layouts/${layoutId}`

/** What an address asks; an unknown word asks nothing. */
export function readLayoutsChoice(query: URLSearchParams): LayoutsChoice {
  return { table: query.get('table') || null, state: STATES.find((state) => state === query.get('state')) ?? null }
}

/** In use, replaced by a newer version, or retired. */
export function findLayoutState({ endedAt, retiredBy }: Pick<LayoutLine, 'endedAt' | 'retiredBy'>): LayoutState {
  if (endedAt === null) return 'current'
  return retiredBy === null ? 'superseded' : 'retired'
}

export interface LayoutsInput {
  readonly choice: LayoutsChoice
  readonly page: LayoutsPage
  /** Whatever is chosen. */
  readonly counts: LayoutCounts
  readonly tables: readonly string[]
}

/** Builds the list. */
export function presentLayouts({ choice, page, counts, tables }: LayoutsInput, reader: Reader): LayoutsPageView {
  const words = reader.text.layouts
  return {
    head: { trail: [{ label: reader.text.deliveries.toList, href: '/deliveries' }], title: say`${words.headline(formatCount(counts.total), formatCount(counts.inUse))}`, second: say`${words.second}` },
    filters: {
      label: words.filters, action: '/deliveries/layouts', search: null, filters: presentFilters(choice, tables, reader), keep: {}, apply: words.apply,
      clear: choice.table === null && choice.state === null ? null : { label: words.clear, href: addressLayouts({}) }, found: words.found(formatCount(page.total)),
    },
    table: {
      label: words.title,
      columns: presentColumns(reader),
      rows: page.rows.map((line) => ({ id: String(line.layoutId), href: addressLayout(line.layoutId), open: false, level: null, cells: presentCells(line, reader) })),
      empty: page.rows.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
      bulk: null,
    },
    pager: presentPager({ of: 'layouts', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressLayouts(choice, mark), exports: presentExports('layouts', { ...choice }, reader) }, reader),
  }
}

function presentFilters(choice: LayoutsChoice, tables: readonly string[], reader: Reader): readonly FilterView[] {
  const words = reader.text.layouts
  const filter = (name: 'table' | 'state', label: string, shown: string, options: readonly { value: string; text: string }[]): FilterView =>
    choice[name] === null
      ? { kind: 'unset', name, label, anyText: `${label} ${words.any}`, options }
      : { kind: 'set', name, label, value: choice[name], text: shown, clearHref: addressLayouts({ ...choice, [name]: null }), clearLabel: words.clearOne(label) }
  return [
    filter('table', words.table, nameTable(choice.table, reader), tables.map((table) => ({ value: table, text: nameTable(table, reader) }))),
    filter('state', words.state, choice.state === null ? '' : words.states[choice.state], STATES.map((state) => ({ value: state, text: words.states[state] }))),
  ]
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.layouts
  return [
    { id: 'name', label: column.name, align: 'left', width: null, sort: null, phone: 'title' },
    { id: 'version', label: column.version, align: 'left', width: 88, sort: null, phone: 'figure' },
    { id: 'sender', label: column.sender, align: 'left', width: 120, sort: null, phone: 'line' },
    { id: 'table', label: column.table, align: 'left', width: 150, sort: null, phone: 'line' },
    { id: 'made', label: column.made, align: 'left', width: 96, sort: null, phone: 'line' },
    { id: 'by', label: column.by, align: 'left', width: 120, sort: null, phone: 'hidden' },
    { id: 'used', label: column.used, align: 'left', width: 240, sort: null, phone: 'hidden' },
    { id: 'state', label: column.state, align: 'left', width: 104, sort: null, phone: 'line' },
  ]
}

function presentCells(line: LayoutLine, reader: Reader): readonly WorkCellView[] {
  const words = reader.text.layouts
  const state = findLayoutState(line)
  return [
    { kind: 'text', text: line.name },
    { kind: 'text', text: words.version(line.version) },
    { kind: 'text', text: nameSender(line, reader) },
    { kind: 'text', text: nameTable(line.sourceTable, reader) },
    { kind: 'text', text: findDayOf(line.madeAt) },
    { kind: 'text', text: line.madeBy },
    line.lastUse === null ? { kind: 'text', text: words.never } : { kind: 'link', text: line.lastUse.fileName, href: addressDelivery(line.lastUse.deliveryId) },
    { kind: 'mark', mark: MARKS[state], text: words.states[state] },
  ]
}

/** With its year: layouts last. */
const sayWhen = (instant: string): string => `${findDayOf(instant)} ${formatClock(instant)}`

/** The area that sends such files. */
export function nameSender({ senderArea, senderName }: Pick<LayoutLine, 'senderArea' | 'senderName'>, { text, language }: Reader): string {
  return senderArea === '' ? text.layouts.noSender : nameArea({ code: senderArea, name: senderName }, language)
}

export interface LayoutInput {
  readonly layout: SavedLayout
  readonly columns: readonly LayoutColumn[]
  readonly faults: readonly Wording[]
  readonly csrf: string
}

/** Builds the page of one version. */
export function presentLayout({ layout, columns, faults, csrf }: LayoutInput, reader: Reader): LayoutPageView {
  const { text, language } = reader
  const words = text.layouts
  const { layoutId, name, version, madeAt, madeBy, lastUse } = layout
  return {
    head: { trail: [{ label: text.deliveries.toList, href: '/deliveries' }, { label: words.title, href: addressLayouts({}) }], title: say`${words.heading(name, version)}`, second: say`${words.second}` },
    facts: [
      { term: words.column.sender, text: [{ text: nameSender(layout, reader) }] },
      { term: words.column.table, text: [{ text: nameTable(layout.sourceTable, reader) }] },
      { term: words.column.made, text: [{ text: words.madeBy(sayWhen(madeAt), madeBy) }] },
      { term: words.column.state, text: [{ text: sayState(layout, reader) }] },
      { term: words.column.used, text: [lastUse === null ? { text: words.never } : { text: `${lastUse.fileName}${text.common.listJoin}${sayWhen(lastUse.receivedAt)}`, href: addressDelivery(lastUse.deliveryId) }] },
    ],
    versions: { title: words.versions, choices: layout.versions.map((one) => ({ label: words.version(one.version), href: addressLayout(one.layoutId), current: one.layoutId === layoutId })) },
    faults: faults.length === 0 ? null : { title: words.faults, texts: faults.map((fault) => pick(fault, language)) },
    columns: { title: words.columns, heads: [words.from, words.field, words.reading], rows: columns.map((column, index) => ({ id: String(index), ...presentColumn(column, reader) })) },
    retire: layout.endedAt !== null ? null : { note: words.retireNote, action: { kind: 'post', label: words.retire, action: addressLayout(layoutId), fields: { csrf }, primary: false, disabled: false } },
  }
}

function presentColumn(column: LayoutColumn, { text, language }: Reader): { from: string; field: string; reading: string } {
  const words = text.layouts
  switch (column.kind) {
    case 'mapped':
      return { from: column.header, field: column.field, reading: column.reading === null ? text.mapping.plain : pick(column.reading, language) }
    case 'given':
      return { from: words.everyRow, field: column.field, reading: words.given(column.value) }
    case 'unread':
      return { from: column.header, field: '', reading: words.unread }
  }
}

function sayState(layout: SavedLayout, { text }: Reader): string {
  const words = text.layouts
  if (layout.endedAt === null) return words.states.current
  const when = sayWhen(layout.endedAt)
  return layout.retiredBy === null ? words.ended.superseded(when) : words.ended.retired(when, layout.retiredBy)
}
