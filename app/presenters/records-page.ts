/** The records behind a figure → the page that lists them: how the figure was formed, then its rows. */
import { getFact, type FactName } from '#domain/facts.ts'
import type { IndicatorDefinition } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import { showsClass, type Role } from '#domain/rights.ts'
import type { RowRule } from '#domain/warning.ts'
import type { Area, CodeNames, Figure, RecordPart, RecordRow, RecordsPage } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressIndicator, addressOrigin, addressOrigins, addressRecords, buildAddress, type FigureChoice } from './addresses.ts'
import { nameArea } from './area-names.ts'
import { nameFilter } from './dimension-names.ts'
import { presentExports } from './export-menu.ts'
import { formatValue, withUnit, type Reader } from './figures.ts'
import { formatCount, formatDayWithYear, formatPeriod } from './format.ts'
import { findShownColumns, formatCell } from './record-cells.ts'
import { presentFilters, presentPager, recordFilters } from './record-frame.ts'
import type { RecordsPageView, SidePanelView, WorkCellView, WorkTableView } from './view-models.ts'

/** What the page is about: an indicator with its figure, or a warning rule. */
export type RecordsSubject =
  | { readonly kind: 'indicator'; readonly definition: IndicatorDefinition & { readonly kind: 'ratio' }; readonly figure: Figure }
  | { readonly kind: 'warning'; readonly rule: RowRule; readonly batch: number; readonly asOf: string }

export interface RecordsInput {
  readonly subject: RecordsSubject
  readonly choice: FigureChoice & { readonly part: RecordPart }
  readonly area: Area
  readonly period: Period
  readonly page: RecordsPage
  readonly names: CodeNames
  /** The word of the figure as the rows of its list make it; null for a warning and for a list too long to count again. */
  readonly checksum: string | null
  /** Key of the opened record, or null. */
  readonly open: string | null
  /** The page mark in the address, kept when a record is opened. */
  readonly after: string | null
  readonly maySeeEnterprise: boolean
  readonly role: Role
}

/** Builds the page. */
export function presentRecordsPage(input: RecordsInput, reader: Reader): RecordsPageView {
  const { subject, choice, page, area, period } = input
  const { text, language } = reader
  const words = text.records
  const isRule = subject.kind === 'warning'
  const name = nameSubject(subject, language)
  const unit = isRule ? '' : subject.definition.unit[language]
  const kind = isRule ? (choice.part === 'numerator' ? 'red' : 'warning') : choice.part
  return {
    head: {
      trail: [{ label: name, href: isRule ? buildAddress('/warnings', { rule: subject.rule.code }) : addressIndicator(subject.definition.code) }],
      title: say`${nameArea(area, language)} · ${name}${text.common.colon}${words.headline[kind]} ${words.counted(formatCount(page.total), unit)}`,
      second: say`${words.second}`,
    },
    badges: period.isUnfinished ? [{ text: text.shell.reading.unfinished }] : [],
    parts: presentParts(input, reader),
    partsLabel: words.parts,
    definition: describeFigure(input, reader),
    filters: presentFilters(choice, input.names, page.total, reader),
    table: presentTable(input, reader),
    pager: presentPager({ total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (after) => addressPage(choice, after), exports: presentExports('records', { ...choice }, reader, showsClass(input.role, factOf(subject))) }, reader),
  }
}

/** The opened record with every column, or null when none is open or it is on another page. */
export function presentRecordPanel(input: RecordsInput, reader: Reader): SidePanelView | null {
  const { subject, page, open, names, choice, after } = input
  const index = page.rows.findIndex(({ key }) => key === open)
  const row = page.rows[index]
  if (row === undefined) return null
  const words = reader.text.records
  const fact = factOf(subject)
  const at = (other: RecordRow | undefined, label: string) => (other === undefined ? null : { label, href: addressOpen(choice, after, other.key) })
  const subjectId = row.cells.subject_id
  return {
    label: words.panel.label,
    code: subject.kind === 'warning' ? subject.rule.code : subject.definition.code,
    rule: subject.kind === 'warning' ? subject.rule.shortName[reader.language] : subject.definition.shortName[reader.language],
    position: `${formatCount(page.start + index)} / ${formatCount(page.total)}`,
    previous: at(page.rows[index - 1], words.panel.previous),
    next: at(page.rows[index + 1], words.panel.next),
    close: { label: words.panel.close, href: addressPage(choice, after) },
    name: nameRow(row, fact),
    facts: [],
    alert: null,
    definitions: page.columns.map(({ name, zh, en }) => ({
      term: reader.language === 'zh' ? zh : en,
      text: [{ text: formatCell(fact, name, row.cells[name] ?? null, names, reader) }],
    })),
    reasons: null,
    steps: null,
    actions: [
      ...(input.maySeeEnterprise && typeof subjectId === 'string' ? [{ kind: 'link' as const, label: words.panel.enterprise, href: addressEnterprise(subjectId), primary: true }] : []),
      { kind: 'link', label: words.origins.open, href: addressOrigin(choice, row.key), primary: false },
    ],
    foot: [],
  }
}

/** Address of an enterprise's own page. */
export function addressEnterprise(subjectId: string): string {
  return `/enterprises/${encodeURIComponent(subjectId)}`
}

function factOf(subject: RecordsSubject): FactName {
  return subject.kind === 'warning' ? subject.rule.fact : subject.definition.fact
}

/** What the records are of. */
export function nameSubject(subject: RecordsSubject, language: Reader['language']): string {
  return subject.kind === 'warning' ? subject.rule.name[language] : subject.definition.name[language]
}

/** The name of a record, or its key. */
export function nameRow(row: RecordRow, fact: FactName): string {
  const named = [row.cells.subject_name, row.cells.task_name, row.cells.plan_name, row.cells.item_name, row.cells[getFact(fact).key[0] ?? '']]
  return String(named.find((value) => typeof value === 'string' && value !== '') ?? row.key)
}

function addressPage(choice: RecordsInput['choice'], after: string | null): string {
  return buildAddress('/records', { ...choice, after })
}

function addressOpen(choice: RecordsInput['choice'], after: string | null, open: string): string {
  return buildAddress('/records', { ...choice, after, open })
}

function presentParts({ subject, choice, page }: RecordsInput, { text }: Reader): RecordsPageView['parts'] {
  const words = text.records
  const to = (part: RecordPart, label: string) => ({ label, href: addressRecords({ ...choice, part }), current: choice.part === part })
  if (subject.kind === 'warning') {
    if (subject.rule.levels.length < 2) return [to('denominator', `${words.part.warning} ${formatCount(page.total)}`)]
    return [to('denominator', words.part.warning), to('numerator', words.part.red)]
  }
  const { numerator, denominator } = subject.figure
  if (numerator === null || denominator === null) return []
  return [
    to('numerator', `${words.part.numerator} ${formatCount(numerator)}`),
    to('denominator', `${words.part.denominator} ${formatCount(denominator)}`),
    to('unmet', `${words.part.unmet} ${formatCount(denominator - numerator)}`),
  ]
}

function describeFigure({ subject, area, period, names, choice, checksum }: RecordsInput, reader: Reader): RecordsPageView['definition'] {
  const { text, language } = reader
  const { terms } = text.records
  const held = recordFilters.flatMap((name) => (choice[name] ? [nameFilter(name, choice[name], names, reader)] : []))
  const days = { term: terms.period, text: say`${formatPeriod(period.from, period.to, language)}` }
  const scope = { term: terms.place, text: say`${[nameArea(area, language), ...held].join(text.common.dot)}` }
  if (subject.kind === 'warning') {
    return [
      { term: terms.question, text: say`${subject.rule.name[language]}（${subject.rule.source.document} ${subject.rule.source.clause}）` },
      scope,
      { term: terms.reading, text: say`${text.records.reading(subject.batch, formatDayWithYear(subject.asOf, language))}` },
      { term: terms.origin, text: [{ text: text.records.origins.ofFigure, href: addressOrigins(choice) }] },
    ]
  }
  const { definition, figure } = subject
  const value = formatValue(figure, definition)
  const shown = figure.state === 'measured' ? withUnit(value, definition, reader) : figure.state === 'small-number' ? value : text.common.state[figure.state]
  const makeup = figure.numerator === null || figure.denominator === null ? '' : ` = ${formatCount(figure.numerator)} / ${formatCount(figure.denominator)} ${definition.unit[language]}`
  return [
    { term: terms.value, text: say`${shown}${makeup}` },
    { term: terms.question, text: [{ text: definition.question[language], href: addressIndicator(definition.code) }] },
    days,
    scope,
    { term: terms.reading, text: [{ text: text.records.reading(figure.batch, formatDayWithYear(figure.asOf, language)) }] },
    ...(checksum === null ? [] : [{ term: terms.checksum, text: say`${text.records.checksum(checksum)}` }]),
    { term: terms.origin, text: [{ text: text.records.origins.ofFigure, href: addressOrigins(choice) }] },
    { term: terms.excluded, text: say`${definition.exclusions.map((line) => line[language]).join(language === 'zh' ? '；' : '; ')}` },
  ]
}

/** Beside an opened record, which tells every column, the list has this much room for those of a fixed width. */
const ROOM_BESIDE_PANEL = 720

function fitColumns<Column extends { readonly width: number | null }>(columns: readonly Column[], isOpen: boolean): readonly Column[] {
  let used = 0
  return columns.filter(({ width }) => {
    used += width ?? 0
    return !isOpen || used <= ROOM_BESIDE_PANEL
  })
}

function presentTable(input: RecordsInput, reader: Reader): WorkTableView {
  const { subject, page, names, choice, after, open } = input
  const fact = factOf(subject)
  const isOpen = page.rows.some(({ key }) => key === open)
  const columns = fitColumns(findShownColumns(fact, page.columns.map(({ name }) => name), reader), isOpen)
  const words = reader.text.records
  const name = nameSubject(subject, reader.language)
  return {
    label: name,
    columns: isOpen ? columns : [...columns, { id: 'origin', label: words.origins.column.origin, align: 'left', width: 56, sort: null, phone: 'hidden' }],
    rows: page.rows.map((row) => ({
      id: row.key,
      href: addressOpen(choice, after, row.key),
      open: row.key === open,
      level: null,
      cells: [
        ...columns.map((column): WorkCellView => {
          const words = formatCell(fact, column.name, row.cells[column.name] ?? null, names, reader)
          return { kind: 'text', text: words, title: words }
        }),
        ...(isOpen ? [] : [{ kind: 'link' as const, text: words.origins.origin, href: addressOrigin(choice, row.key) }]),
      ],
    })),
    empty: page.rows.length > 0 ? null : { title: words.emptyTitle, text: words.emptyText(name), links: [] },
    bulk: null,
  }
}
