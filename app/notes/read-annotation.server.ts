/** What was typed into the form of an annotation → what is written. */
import { tidyText, type SentForm } from '#app/entry-form.server.ts'
import { LONGEST_TEXT, LONGEST_WORD } from '#app/presenters/annotations-page.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import type { AnnotationContent } from '#app/queries/types.ts'
import { zh } from '#app/text/zh.ts'
import { en } from '#app/text/en.ts'
import { isDay } from '#domain/calendar.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { covers } from '#domain/rights.ts'

type Problem = keyof typeof zh.notes.problem

function refuse(problem: Problem): RefusedError {
  return new RefusedError(422, `annotation-${problem}`, { zh: zh.notes.problem[problem], en: en.notes.problem[problem] })
}

/** The version that the writer saw. */
export function readSeen({ read }: Pick<SentForm, 'read'>): number {
  const seen = read('seen')
  return /^\d{1,9}$/.test(seen) ? Number(seen) : -1
}

/** @throws RefusedError 422 that says which field cannot be taken */
export function readAnnotation({ read, has, user }: SentForm): AnnotationContent & { readonly area: string } {
  const [indicator, area, fromDay, toDay] = [read('indicator'), read('area'), read('from'), read('to')]
  const word = tidyText(read('word')).replaceAll('\n', ' ')
  const body = tidyText(read('body'))
  const definition = findIndicator(indicator)
  if (indicator !== '' && definition === null) throw refuse('indicator')
  if (!covers(user, area)) throw refuse('area')
  if (!isDay(fromDay) || !isDay(toDay) || toDay < fromDay) throw refuse('day')
  if (word === '' || [...word].length > LONGEST_WORD) throw refuse('word')
  if (body === '' || [...body].length > LONGEST_TEXT) throw refuse('text')
  return { indicator: definition?.code ?? null, area, fromDay, toDay, word, body, isPublished: has('published') }
}
