/** One watch list: why and until when, the subjects on it, what may be done to it and what was done. */
import { WATCH_LENGTHS } from '#domain/watch-list.ts'
import type { Area, CodeNames, WatchedPage, WatchedSubject, WatchList, WatchListAct } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { buildAddress } from '../addresses.ts'
import { nameArea } from '../area-names.ts'
import { presentExports } from '../export-menu.ts'
import type { Reader } from '../figures.ts'
import { formatCount, formatDayWithYear, formatInstantInList } from '../format.ts'
import { presentPager } from '../record-frame.ts'
import { addressEnterprise } from '../records-page.ts'
import type { DefinitionView, EntryFormView, WatchListPageView, WorkCellView, WorkColumnView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { addressWatchList, presentCommonFields, presentQueryFields, sayQuery, stateOf, WATCH_LISTS } from './words.ts'

export interface WatchListInput {
  readonly list: WatchList
  readonly page: WatchedPage
  readonly acts: readonly WatchListAct[]
  readonly areas: readonly Area[]
  readonly names: CodeNames
  readonly today: string
  readonly csrf: string
}

/** Longest text of pasted ids. */
const IDS_LENGTH = 20_000

/** Builds the page. */
export function presentWatchList(input: WatchListInput, reader: Reader): WatchListPageView {
  const { list, page, acts, today } = input
  const words = reader.text.watchLists
  const state = stateOf(list, today)
  return {
    head: {
      trail: [{ label: words.back, href: WATCH_LISTS }],
      title: say`${list.title}${reader.text.common.colon}${words.count(formatCount(page.total), page.isMore)}`,
      second: say`${words.state[state]}${reader.text.common.dot}${sayQuery(list.query, reader)}`,
    },
    facts: presentFacts(input, reader),
    subjects: {
      title: words.watched,
      table: {
        label: words.watched,
        columns: presentColumns(list, reader),
        rows: page.rows.map((subject) => ({ id: subject.subjectId, href: addressEnterprise(subject.subjectId), open: false, level: null, cells: presentCells(subject, input, reader) })),
        empty: page.rows.length > 0 ? null : { title: words.noSubjects, text: list.query === null ? words.noSubjectsText.hand : words.noSubjectsText.query, links: [] },
        bulk: state === 'ended' || list.query !== null ? null : presentBulk(input, reader),
      },
      pager: presentPager({
        of: 'subjects', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressWatchList(list.watchListId, mark),
        // the class stands in it
        exports: presentExports('watch-list', { list: list.watchListId }, reader, true),
      }, reader),
    },
    forms: state === 'ended' ? [] : presentForms(input, reader),
    acts: {
      title: words.acts.title,
      rows: acts.map((act) => ({
        id: String(act.actId),
        text: act.subjectCount === 0 ? words.acts[act.act] : words.acts.line(words.acts[act.act], formatCount(act.subjectCount)),
        note: [nameWriter(act.actedByName, reader), formatInstantInList(act.actedAt), act.reason].filter((part) => part !== '').join(reader.text.common.dot),
      })),
    },
  }
}

function presentFacts({ list, areas, names }: WatchListInput, reader: Reader): readonly DefinitionView[] {
  const { text, language } = reader
  const { facts, allDepartments } = text.watchLists
  const area = areas.find(({ code }) => code === list.areaCode)
  const row = (term: string, value: string): DefinitionView => ({ term, text: [{ text: value }] })
  return [
    row(facts.reason, list.reason),
    row(facts.criteria, sayQuery(list.query, reader)),
    row(facts.area, area === undefined ? list.areaCode : nameArea(area, language)),
    row(facts.department, list.departmentCode === '' ? allDepartments : (names.departments[list.departmentCode] ?? list.departmentCode)),
    row(facts.expires, formatDayWithYear(list.expiresDate, language)),
    row(facts.made, `${nameWriter(list.createdByName, reader)} ${formatInstantInList(list.createdAt)}`),
  ]
}

function presentColumns(list: WatchList, { text }: Reader): readonly WorkColumnView[] {
  const { row } = text.watchLists
  const left = { align: 'left', sort: null } as const
  const right = { align: 'right', sort: null } as const
  return [
    { ...left, id: 'subject', label: row.subject, width: null, phone: 'title' },
    { ...left, id: 'county', label: row.county, width: 112, phone: 'line' },
    { ...left, id: 'industry', label: row.industry, width: 72, phone: 'hidden' },
    { ...left, id: 'class', label: row.riskClass, width: 72, phone: 'line' },
    { ...left, id: 'inspected', label: row.inspected, width: 104, phone: 'line' },
    { ...right, id: 'signals', label: row.signals, width: 104, phone: 'hidden' },
    { ...right, id: 'warnings', label: row.warnings, width: 104, phone: 'figure' },
    ...(list.query === null ? [{ ...left, id: 'reason', label: row.reason, width: 200, phone: 'hidden' } as const, { ...left, id: 'expires', label: row.expires, width: 104, phone: 'hidden' } as const] : []),
  ]
}

function presentCells(subject: WatchedSubject, { list, areas }: WatchListInput, { text, language }: Reader): readonly WorkCellView[] {
  const words = text.watchLists
  const area = areas.find(({ code }) => code === subject.areaCode)
  const { knownClass } = subject
  const classWord = knownClass === 'A' || knownClass === 'B' || knownClass === 'C' || knownClass === 'D' ? text.common.classes[knownClass] : text.common.classes['']
  const number = (count: number): WorkCellView => ({ kind: 'text', text: formatCount(count), tone: count === 0 ? 'quiet' : 'plain' })
  return [
    { kind: 'text', text: subject.subjectName, title: subject.subjectId },
    { kind: 'text', text: area === undefined ? subject.areaCode : nameArea(area, language) },
    { kind: 'text', text: subject.industryCode ?? '', tone: 'quiet' },
    { kind: 'text', text: classWord, tone: knownClass === 'D' ? 'strong' : 'plain' },
    { kind: 'text', text: subject.inspectedDate ?? words.never, tone: subject.inspectedDate === null ? 'quiet' : 'plain' },
    number(subject.signalCount),
    subject.openWarningCount === 0 ? number(0) : { kind: 'link', text: formatCount(subject.openWarningCount), href: buildAddress('/warnings', { subject: subject.subjectId }) },
    ...(list.query === null ? [{ kind: 'text', text: subject.reason, title: subject.reason, tone: 'quiet' } as const, { kind: 'text', text: subject.expiresDate ?? list.expiresDate } as const] : []),
  ]
}

function presentBulk({ list, csrf }: WatchListInput, { text }: Reader): WatchListPageView['subjects']['table']['bulk'] {
  const words = text.watchLists
  return {
    action: addressWatchList(list.watchListId), method: 'post', field: 'subject', chooseAll: words.chooseAll, chooseRow: words.chooseRow, chosen: words.chosen, cancel: words.cancel,
    buttons: [{ label: words.remove, name: 'intent', value: 'remove' }], fields: { csrf, seen: String(list.version) },
  }
}

function presentForms({ list, today, csrf }: WatchListInput, reader: Reader): readonly EntryFormView[] {
  const words = reader.text.watchLists
  const action = addressWatchList(list.watchListId)
  const hidden = (intent: string): Readonly<Record<string, string>> => ({ csrf, seen: String(list.version), intent })
  const reason = (label: string): EntryFormView['fields'][number] => ({ kind: 'text', name: 'reason', label, value: '', longest: WATCH_LENGTHS.reason, isRequired: true, hint: '' })
  const add: EntryFormView = {
    title: words.add.title, note: words.add.note, action, hidden: hidden('add'),
    fields: [
      { kind: 'text', name: 'ids', label: words.add.ids, value: '', longest: IDS_LENGTH, isRequired: true, hint: words.add.idsHint },
      reason(words.add.reason),
      { kind: 'day', name: 'expires', label: words.add.expires, value: '', longest: 10, isRequired: false, hint: words.add.expiresHint },
    ],
    submit: words.add.save, other: null,
  }
  return [
    ...(list.query === null ? [add] : []),
    {
      title: words.change.title, note: '', action, hidden: hidden('change'),
      fields: [...presentCommonFields(list, today, reader), ...(list.query === null ? [] : presentQueryFields(list.query, reader))], submit: words.change.save, other: null,
    },
    { title: words.end.title, note: words.end.note, action, hidden: hidden('end'), fields: [reason(words.end.reason)], submit: words.end.save, other: null },
  ]
}
