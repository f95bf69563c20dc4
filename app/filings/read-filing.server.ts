/** What was typed into the forms of an entry page → what is saved, reviewed or entered. */
import type { Draft, Review } from '#app/commands/file-item.server.ts'
import { tidyText } from '#app/entry-form.server.ts'
import { refuseFiling } from '#app/filings/refuse-filing.server.ts'
import type { Assessment } from '#app/queries/types.ts'
import { asksOf } from '#app/presenters/filings/words.ts'
import { isDay } from '#domain/calendar.ts'
import { isWhole, nothingFiled, readWholeNumber, type Asks, type FiledValue } from '#domain/filings/value.ts'
import { listItems, type Scheme, type SchemeItem } from '#domain/scheme.ts'

/** A field without blanks around it; '' where it was not sent. */
export type ReadField = (name: string) => string

const LONGEST_REMARK = 1_000
const LONGEST_OWNER = 40

/** @throws RefusedError 422 when the sheet does not ask it of the party */
export function requireItem(scheme: Scheme, party: string, code: string): { readonly item: SchemeItem; readonly asks: Asks } {
  const item = listItems(scheme).find((one) => one.code === code)
  const asks = item === undefined ? null : asksOf(item)
  if (item === undefined || asks === null || (item.source.kind === 'filed' && item.source.parties !== null && !item.source.parties.includes(party))) throw refuseFiling('item')
  return { item, asks }
}

/** A value as far as it was typed. @param prefix of the names of its fields @throws RefusedError 422 for what is no whole number */
export function readFiledValue(read: ReadField, asks: Asks, prefix = ''): FiledValue {
  const yes = read(`${prefix}yes`)
  if (asks === 'answer') return { ...nothingFiled, isYes: yes === 'yes' ? true : yes === 'no' ? false : null }
  return { isYes: null, numerator: readNumber(read(`${prefix}numerator`)), denominator: asks === 'ratio' ? readNumber(read(`${prefix}denominator`)) : null }
}

function readNumber(text: string): number | null {
  if (text === '') return null
  const number = readWholeNumber(text)
  if (number === null) throw refuseFiling('number')
  return number
}

export interface FilingContext {
  readonly assessment: Assessment
  readonly scheme: Scheme
  readonly party: string
  readonly today: string
}

/** @throws RefusedError 422 that says which field cannot be taken */
export function readDraft(read: ReadField, { assessment, scheme, party, today }: FilingContext): Draft {
  const { item, asks } = requireItem(scheme, party, read('item'))
  const remark = tidyText(read('remark'))
  const owner = tidyText(read('owner')).replaceAll('\n', ' ')
  if ([...remark].length > LONGEST_REMARK) throw refuseFiling('remark')
  if ([...owner].length > LONGEST_OWNER) throw refuseFiling('owner')
  const key = read('key')
  return { assessmentId: assessment.assessmentId, party, item: item.code, seen: readSeen(read), today, ...readFiledValue(read, asks), remark, owner, key: /^[\w-]{8,40}$/.test(key) ? key : '' }
}

/** Version that the writer saw; what is no number fits none. */
export function readSeen(read: ReadField): number {
  return /^\d{1,9}$/.test(read('seen')) ? Number(read('seen')) : -1
}

/** @throws RefusedError 422 that says what is missing */
export function readReview(read: ReadField, { assessment, scheme, party, today }: FilingContext): Review {
  const { item, asks } = requireItem(scheme, party, read('item'))
  const verdict = (['accept', 'return', 'change'] as const).find((one) => one === read('verdict'))
  const method = (['written', 'on-site'] as const).find((one) => one === read('method'))
  if (verdict === undefined || method === undefined) throw refuseFiling('verdict')
  const reason = tidyText(read('reason'))
  if ((verdict !== 'accept' && reason === '') || [...reason].length > LONGEST_REMARK) throw refuseFiling('reason')
  const until = read('until') === '' ? null : read('until')
  if (until !== null && (!isDay(until) || until < today)) throw refuseFiling('until')
  const value = verdict === 'change' ? readFiledValue(read, asks, 'to-') : nothingFiled
  if (verdict === 'change' && item.source.kind !== 'filed') throw refuseFiling('computed')
  if (verdict === 'change' && !isWhole(asks, value)) throw refuseFiling('whole')
  return { assessmentId: assessment.assessmentId, party, item: item.code, seen: readSeen(read), today, ...value, verdict, method, reason, until: verdict === 'return' ? until : null }
}
