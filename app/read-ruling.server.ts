/** What was typed into the form of a ruling → what is entered. */
import type { RulingToEnter } from '#app/commands/enter-ruling.server.ts'
import { tidyText, type SentForm } from '#app/entry-form.server.ts'
import { readSeen } from '#app/notes/read-annotation.server.ts'
import { countings, LONGEST_DOCUMENT, LONGEST_NOTE } from '#app/presenters/rulings-page.ts'
import { RefusedError } from '#app/queries/refusal.ts'
import { en } from '#app/text/en.ts'
import { zh } from '#app/text/zh.ts'
import { isDay } from '#domain/calendar.ts'

function refuse(problem: keyof typeof zh.ruling.problem): RefusedError {
  return new RefusedError(422, `ruling-${problem}`, { zh: zh.ruling.problem[problem], en: en.ruling.problem[problem] })
}

/** @throws RefusedError 422 that says which field cannot be taken */
export function readRuling({ read }: Pick<SentForm, 'read'>): RulingToEnter {
  const [sent, fromDay] = [read('code'), read('from')]
  const document = tidyText(read('document')).replaceAll('\n', ' ')
  const note = tidyText(read('note'))
  const code = countings.find((one) => one === sent) ?? null
  if (code === null && sent !== '') throw refuse('way')
  if (!isDay(fromDay)) throw refuse('from')
  if (document === '' || [...document].length > LONGEST_DOCUMENT) throw refuse('document')
  if ([...note].length > LONGEST_NOTE) throw refuse('note')
  return { seen: readSeen({ read }), fromDay, code, document, note }
}
