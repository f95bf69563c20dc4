/** Watch lists of the scope: those that stand first, the one that expires soonest first. */
import { addDays } from '#domain/calendar.ts'
import type { Area, WatchList } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { nameArea } from '../area-names.ts'
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { WatchListsPageView, WorkRowView } from '../view-models.ts'
import { nameWriter } from '../writers.ts'
import { addressWatchList, presentCommonFields, presentQueryFields, sayQuery, stateOf, WATCH_LISTS } from './words.ts'

/** A list that expires within so many days is told in the headline. */
const SOON_DAYS = 30

export interface WatchListsInput {
  readonly lists: readonly WatchList[]
  readonly areas: readonly Area[]
  readonly today: string
  readonly csrf: string
}

/** Builds the page. */
export function presentWatchLists(input: WatchListsInput, reader: Reader): WatchListsPageView {
  const { lists, today, csrf } = input
  const words = reader.text.watchLists
  const standing = lists.filter((list) => stateOf(list, today) === 'standing')
  const soon = standing.filter(({ expiresDate }) => expiresDate <= addDays(today, SOON_DAYS))
  const { column } = words
  const left = { align: 'left', sort: null } as const
  return {
    head: { trail: [], title: say`${lists.length === 0 ? words.none : words.headline(formatCount(standing.length), formatCount(soon.length))}`, second: say`${words.second}` },
    table: {
      label: words.title,
      columns: [
        { ...left, id: 'title', label: column.title, width: 220, phone: 'title' },
        { ...left, id: 'state', label: column.state, width: 88, phone: 'line' },
        { ...left, id: 'kind', label: column.kind, width: 300, phone: 'line' },
        { ...left, id: 'area', label: column.area, width: 104, phone: 'hidden' },
        { ...left, id: 'subjects', label: column.subjects, align: 'right', width: 96, phone: 'figure' },
        { ...left, id: 'reason', label: column.reason, width: null, phone: 'hidden' },
        { ...left, id: 'expires', label: column.expires, width: 96, phone: 'line' },
        { ...left, id: 'by', label: column.by, width: 120, phone: 'hidden' },
      ],
      rows: lists.map((list) => presentRow(list, input, reader)),
      empty: lists.length > 0 ? null : { title: words.none, text: words.emptyText, links: [] },
      bulk: null,
    },
    form: {
      title: words.make.title, note: words.make.note, action: WATCH_LISTS, hidden: { csrf },
      fields: [...presentCommonFields(null, today, reader), ...presentQueryFields({}, reader)], submit: words.make.save, other: null,
    },
  }
}

function presentRow(list: WatchList, { areas, today }: WatchListsInput, reader: Reader): WorkRowView {
  const { text, language } = reader
  const words = text.watchLists
  const state = stateOf(list, today)
  const area = areas.find(({ code }) => code === list.areaCode)
  return {
    id: String(list.watchListId), href: addressWatchList(list.watchListId), open: false, level: null,
    cells: [
      { kind: 'text', text: list.title, title: list.title },
      { kind: 'text', text: words.state[state], tone: state === 'standing' ? 'plain' : 'quiet' },
      { kind: 'text', text: sayQuery(list.query, reader), title: sayQuery(list.query, reader), tone: 'quiet' },
      { kind: 'text', text: area === undefined ? list.areaCode : nameArea(area, language) },
      { kind: 'text', text: list.query === null ? words.subjects(formatCount(list.subjectCount)) : words.onOpening, tone: list.query === null ? 'plain' : 'quiet' },
      { kind: 'text', text: list.reason, title: list.reason, tone: 'quiet' },
      { kind: 'text', text: list.expiresDate },
      { kind: 'text', text: nameWriter(list.createdByName, reader), tone: 'quiet' },
    ],
  }
}
