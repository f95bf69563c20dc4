/** What was typed into the forms of watch lists → what is saved. */
import { tidyText, type SentForm } from '#app/entry-form.server.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { isDay } from '#domain/calendar.ts'
import { MOST_AT_ONCE, readSubjectIds, readWatchQuery, WATCH_LENGTHS, type WatchQuery } from '#domain/watch-list.ts'

const FEWEST_LETTERS = 4

function refuse(problem: keyof typeof zh.watchLists.problem): RefusedError {
  return new RefusedError(422, `watch-list-${problem}`, { zh: zh.watchLists.problem[problem], en: en.watchLists.problem[problem] })
}

type Read = Pick<SentForm, 'read'>

/** @throws RefusedError 422 for a reason that is too short or too long */
export function readReason({ read }: Read): string {
  const reason = tidyText(read('reason'))
  if ([...reason].length < FEWEST_LETTERS || [...reason].length > WATCH_LENGTHS.reason) throw refuse('reason')
  return reason
}

/** @throws RefusedError 422 for a day that there is not or that has passed */
function readExpiry(day: string, today: string): string {
  if (!isDay(day) || day < today) throw refuse('expires')
  return day
}

/** Name, reason, last day and criteria of a list. @throws RefusedError 422 that says which field cannot be taken */
export function readWatchList({ read }: Read, today: string): { readonly title: string; readonly reason: string; readonly expiresDate: string; readonly query: WatchQuery | null } {
  const title = tidyText(read('title')).replaceAll('\n', ' ')
  if (title === '' || [...title].length > WATCH_LENGTHS.title) throw refuse('title')
  const typed = readWatchQuery({ industry: read('industry').toUpperCase(), riskClass: read('riskClass'), tag: tidyText(read('tag')), signals: read('signals'), problems: read('problems') })
  if ('fault' in typed) throw refuse(typed.fault)
  return { title, reason: readReason({ read }), expiresDate: readExpiry(read('expires'), today), query: typed.query }
}

/** Subjects to put on a list. @throws RefusedError 422 that says which field cannot be taken */
export function readAdded({ read, all }: Pick<SentForm, 'read' | 'all'>, today: string): { readonly subjectIds: readonly string[]; readonly reason: string; readonly expiresDate: string | null } {
  // the whole of what was pasted, which may be longer than other fields
  const subjectIds = readSubjectIds(all('ids').join(' '))
  if (subjectIds.length === 0 || subjectIds.length > MOST_AT_ONCE) throw refuse('ids')
  return { subjectIds, reason: readReason({ read }), expiresDate: read('expires') === '' ? null : readExpiry(read('expires'), today) }
}
