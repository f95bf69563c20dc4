/** Fields of the forms of lines and meetings → values as they were written. */
import { tidyText } from '#app/entry-form.server.ts'
import type { LineValues } from '#domain/checklist.ts'
import { MOST_DECISIONS, type MeetingValues } from '#domain/meeting.ts'

/** Longest text of a field that is read at all. */
const LONGEST = 20_000

function read(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? tidyText(value.slice(0, LONGEST)) : ''
}

/** A whole number of the form; -1 when it is none, which nothing has. */
export function readWhole(form: FormData, name: string): number {
  const text = read(form, name)
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}

/** Reads a line. */
export function readLine(form: FormData): LineValues {
  return {
    state: read(form, 'state'), self: read(form, 'self').normalize('NFKC'), gap: read(form, 'gap'), evidence: read(form, 'evidence'), links: read(form, 'links'), owner: read(form, 'owner'), person: read(form, 'person'), due: read(form, 'due'),
  }
}

/** Reads a meeting; places for decisions that were left empty are none. */
export function readMeeting(form: FormData): MeetingValues {
  const room = Math.min(MOST_DECISIONS, Math.max(0, readWhole(form, 'room')))
  const decisions = Array.from({ length: room }, (_, index) => {
    const at = (name: string): string => read(form, `${name}-${index + 1}`)
    return { decision: at('decision'), owner: at('owner'), due: at('due'), isDone: at('done') === 'yes' }
  })
  return {
    day: read(form, 'day'), place: read(form, 'place'), title: read(form, 'title'), state: read(form, 'state'), parties: form.getAll('parties').filter((value) => typeof value === 'string'), others: read(form, 'others'),
    agenda: read(form, 'agenda'), minutes: read(form, 'minutes'), decisions: decisions.filter(({ decision, owner, due, isDone }) => decision !== '' || owner !== '' || due !== '' || isDone),
  }
}
