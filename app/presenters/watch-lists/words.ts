/** How watch lists read on their pages: addresses, criteria, state, and the fields of their forms. */
import { addDays } from '#domain/calendar.ts'
import { watchClasses, WATCH_LENGTHS, type WatchQuery } from '#domain/watch-list.ts'
import type { WatchList } from '#app/queries/types.ts'
import { buildAddress } from '../addresses.ts'
import type { Reader } from '../figures.ts'
import { formatCount } from '../format.ts'
import type { EntryFieldView } from '../view-models.ts'

export const WATCH_LISTS = '/warnings/lists'
/** A new list stands for half a year unless said otherwise. */
const USUAL_DAYS = 180
const DAY_LENGTH = 10
const COUNT_LENGTH = 3

/** One list; from a mark on. */
export function addressWatchList(watchListId: number, after: string | null = null): string {
  return buildAddress(`${WATCH_LISTS}/${watchListId}`, { after })
}

/** Whether a list is watched on a day. */
export function stateOf({ endedAt, expiresDate }: Pick<WatchList, 'endedAt' | 'expiresDate'>, today: string): 'standing' | 'expired' | 'ended' {
  return endedAt !== null ? 'ended' : expiresDate < today ? 'expired' : 'standing'
}

/** 行业 C、近一年信号不少于 3 条; 手工 for a list by hand. */
export function sayQuery(query: WatchQuery | null, { text }: Reader): string {
  const words = text.watchLists
  if (query === null) return words.byHand
  const { criteria } = words
  const classWord = watchClasses.find((one) => one === query.riskClass)
  return [
    ...(query.industry === undefined ? [] : [criteria.industry(query.industry)]),
    ...(classWord === undefined ? [] : [criteria.riskClass(text.common.classes[classWord])]),
    ...(query.tag === undefined ? [] : [criteria.tag(query.tag)]),
    ...(query.signals === undefined ? [] : [criteria.signals(formatCount(query.signals))]),
    ...(query.problems === undefined ? [] : [criteria.problems(formatCount(query.problems))]),
  ].join(text.common.listComma)
}

/** Name, reason and last day of a list. */
export function presentCommonFields(list: Pick<WatchList, 'title' | 'reason' | 'expiresDate'> | null, today: string, { text }: Reader): readonly EntryFieldView[] {
  const words = text.watchLists.make
  return [
    { kind: 'line', name: 'title', label: words.name, value: list?.title ?? '', longest: WATCH_LENGTHS.title, isRequired: true, hint: '' },
    { kind: 'day', name: 'expires', label: words.expires, value: list?.expiresDate ?? addDays(today, USUAL_DAYS), longest: DAY_LENGTH, isRequired: true, hint: words.expiresHint },
    { kind: 'text', name: 'reason', label: words.reason, value: list?.reason ?? '', longest: WATCH_LENGTHS.reason, isRequired: true, hint: words.reasonHint },
  ]
}

/** The criteria of a list by query. */
export function presentQueryFields(query: WatchQuery, { text }: Reader): readonly EntryFieldView[] {
  const words = text.watchLists.make
  const line = (name: keyof WatchQuery, label: string, longest: number, hint: string): EntryFieldView => ({ kind: 'line', name, label, value: String(query[name] ?? ''), longest, isRequired: false, hint })
  return [
    line('industry', words.industry, 5, words.industryHint),
    { kind: 'select', name: 'riskClass', label: words.riskClass, value: query.riskClass ?? '', options: [{ value: '', text: words.any }, ...watchClasses.map((one) => ({ value: one, text: text.common.classes[one] }))], hint: '' },
    line('tag', words.tag, WATCH_LENGTHS.tag, ''),
    line('signals', words.signals, COUNT_LENGTH, words.countHint),
    line('problems', words.problems, COUNT_LENGTH, words.countHint),
  ]
}
