/** What was typed into the form of a comment → what is written. */
import { tidyText, type SentForm } from '#app/entry-form.server.ts'
import { LONGEST_TEXT } from '#app/presenters/annotations-page.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { findIndicator } from '#domain/indicators/index.ts'
import { parsePeriod } from '#domain/period.ts'

/** @throws RefusedError 422 for an empty or long text, or a figure that is none; PeriodError for a text that is no period */
export function readComment(form: SentForm): { readonly indicator: string; readonly period: string; readonly seen: number; readonly body: string | null } {
  const { read } = form
  const definition = findIndicator(read('indicator'))
  if (definition === null || read('period') === '') throw refuse('problemPeriod')
  const period = parsePeriod(read('period')).text
  if (read('intent') === 'withdraw') return { indicator: definition.code, period, seen: readSeen(form), body: null }
  const body = tidyText(read('body'))
  if (body === '' || [...body].length > LONGEST_TEXT) throw refuse('problem')
  return { indicator: definition.code, period, seen: readSeen(form), body }
}

function refuse(word: 'problem' | 'problemPeriod'): RefusedError {
  return new RefusedError(422, 'comment-not-valid', { zh: zh.notes.comments[word], en: en.notes.comments[word] })
}
