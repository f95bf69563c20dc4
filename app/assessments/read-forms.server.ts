/** What was typed into the forms of assessments → what is written. */
import type { AssessmentDays } from '#app/commands/lead-assessment.server.ts'
import { tidyText, type SentForm } from '#app/entry-form.server.ts'
import { LONGEST_TITLE } from '#app/presenters/assessments/list.ts'
import { LONGEST_TEXT } from '#app/presenters/assessments/parts.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { isDay } from '#domain/calendar.ts'
import type { Wording } from '#domain/indicator.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'

type Form = Pick<SentForm, 'read'>
const MOST_KEYS = 200

/** Names what cannot be taken in both languages. */
export function refuseField(pick: (words: typeof zh.assessments) => string, code = 'field-not-valid'): RefusedError {
  return new RefusedError(422, code, { zh: pick(zh.assessments), en: pick(en.assessments) } satisfies Wording)
}

/** A text of some lines within its limit. @throws RefusedError 422 for a longer one, or for none where one is needed */
export function readText({ read }: Form, name: string, refusal: (words: typeof zh.assessments) => string, isRequired: boolean, longest = LONGEST_TEXT): string {
  const text = tidyText(read(name))
  if ((isRequired && text === '') || [...text].length > longest) throw refuseField(refusal)
  return text
}

/** A text of one line. @throws RefusedError 422 */
export function readLine(form: Form, name: string, refusal: (words: typeof zh.assessments) => string, longest: number): string {
  return readText({ read: (field) => form.read(field).replaceAll(/\s+/g, ' ') }, name, refusal, true, longest)
}

/** @throws RefusedError 422 for what is no day */
export function readDay({ read }: Form, name: string, refusal: (words: typeof zh.assessments) => string = (words) => words.newPage.problem.days): string {
  const day = read(name)
  if (!isDay(day)) throw refuseField(refusal)
  return day
}

/** Last days of the steps. @throws RefusedError 422 */
export function readDays(form: Form): AssessmentDays {
  return { verifyUntil: readDay(form, 'verifyUntil'), selfUntil: readDay(form, 'selfUntil'), reviewUntil: readDay(form, 'reviewUntil'), appealUntil: readDay(form, 'appealUntil'), publishBy: readDay(form, 'publishBy') }
}

/** Why a step is taken; '' where nothing was said, and the database says whether that will do. */
export function readReason(form: Form): string {
  return readText(form, 'reason', (words) => words.appeals.problem.text, false)
}

export function readTitle(form: Form): string {
  return readLine(form, 'title', (words) => words.newPage.problem.title, LONGEST_TITLE)
}

/** Keys of records, one a line, each once. @throws RefusedError 422 for too many */
export function readKeys({ read }: Form): readonly string[] {
  const keys = [...new Set(tidyText(read('keys')).split('\n').map((key) => key.trim()).filter((key) => key !== ''))]
  if (keys.length > MOST_KEYS) throw refuseField((words) => words.appeals.problem.keyCount)
  return keys
}
