/** The form of a meeting: with what stands, with what was sent wrong, or with somebody else's version beside it. */
import { MEETING_LENGTHS, MOST_DECISIONS, meetingStateNames, type MeetingFault, type MeetingValues } from '#domain/meeting.ts'
import type { Reader } from '#app/presenters/figures.ts'
import type { FormFieldView, MeetingEditView, WorkFormView } from '#app/presenters/view-models.ts'
import type { Meeting, Party } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressMeeting, addressMeetings } from './addresses.ts'
import { compareFields, makeFields } from './make-form.ts'
import { offerParties } from './parties.ts'

/** Empty places for decisions beneath those that there are. */
const ROOM = 3

export interface MeetingFormInput {
  /** Null: a new one. */
  readonly meeting: Meeting | null
  readonly parties: readonly Party[]
  readonly today: string
  readonly csrf: string
  readonly sent?: { readonly values: MeetingValues; readonly faults: Readonly<Record<string, MeetingFault | undefined>> } | undefined
  readonly isConflict?: boolean
}

/** Builds the page of the form. */
export function presentMeetingEdit(input: MeetingFormInput, reader: Reader): MeetingEditView {
  const words = reader.text.meetings
  const { meeting } = input
  const trail = [{ label: words.title, href: addressMeetings() }, ...(meeting === null ? [] : [{ label: meeting.title, href: addressMeeting(meeting.meetingId) }])]
  return { head: { trail, title: say`${meeting === null ? words.form.new : words.form.edit(meeting.title)}`, second: say`${words.second}` }, form: presentMeetingForm(input, reader) }
}

/** The form alone. */
export function presentMeetingForm({ meeting, parties, today, csrf, sent, isConflict = false }: MeetingFormInput, reader: Reader): WorkFormView {
  const { form: words, states } = reader.text.meetings
  const common = reader.text.checklists.form
  const saved = meeting === null ? blank(today) : readSaved(meeting)
  const values = sent?.values ?? saved
  const faults = sent?.faults ?? {}
  const room = Math.min(MOST_DECISIONS, Math.max(values.decisions.length, saved.decisions.length) + (sent === undefined ? ROOM : 0))
  const field = makeFields(write(values, room), faults, reader)
  const owners = [{ value: '', text: common.office }, ...offerParties(parties, reader)]
  const fields: readonly FormFieldView[] = [
    field('title', words.title, 'text', { required: true, maxLength: MEETING_LENGTHS.title }), field('day', words.day, 'date', { required: true }),
    field('place', words.place, 'text', { required: true, maxLength: MEETING_LENGTHS.place }), field('state', words.state, 'choice', { options: meetingStateNames.map((state) => ({ value: state, text: states[state] })) }),
    field('parties', words.parties, 'many', { options: offerParties(parties, reader) }), field('others', words.others, 'text', { maxLength: MEETING_LENGTHS.others }),
    field('agenda', words.agenda, 'long', { maxLength: MEETING_LENGTHS.agenda }), field('minutes', words.minutes, 'long', { maxLength: MEETING_LENGTHS.minutes }),
    ...Array.from({ length: room }, (_, index) => index + 1).flatMap((index) => [
      field(`decision-${index}`, words.decision(index), 'long', { maxLength: MEETING_LENGTHS.decision }), field(`owner-${index}`, words.owner(index), 'choice', { options: owners }), field(`due-${index}`, words.due(index), 'date'),
      field(`done-${index}`, words.done(index), 'check'),
    ]),
  ]
  const at = meeting === null ? '/meetings/new' : addressMeeting(meeting.meetingId, 'edit')
  return {
    title: meeting === null ? words.new : words.edit(meeting.title), action: at, hidden: { csrf, seen: String(meeting?.version ?? 0), room: String(room) }, fields, save: common.save,
    cancel: { label: common.cancel, href: meeting === null ? addressMeetings() : addressMeeting(meeting.meetingId) }, requiredWord: common.required,
    problem: Object.values(faults).some((fault) => fault !== undefined) ? common.faults.title : '',
    conflict: isConflict && meeting !== null ? compareFields(meeting, fields, write(saved, room), reader) : null,
  }
}

const blank = (today: string): MeetingValues => ({ day: today, place: '', title: '', state: 'planned', parties: [], others: '', agenda: '', minutes: '', decisions: [] })

function readSaved(meeting: Meeting): MeetingValues {
  return {
    day: meeting.heldDate, place: meeting.place, title: meeting.title, state: meeting.state, parties: meeting.parties, others: meeting.others, agenda: meeting.agenda, minutes: meeting.minutes,
    decisions: meeting.decisions.map(({ decision, ownerCode, dueDate, isDone }) => ({ decision, owner: ownerCode, due: dueDate ?? '', isDone })),
  }
}

/** Values by the names of their fields. */
function write({ decisions, parties, ...values }: MeetingValues, room: number): Readonly<Record<string, string>> {
  const rows = Array.from({ length: room }, (_, index) => {
    const { decision = '', owner = '', due = '', isDone = false } = decisions[index] ?? {}
    return { [`decision-${index + 1}`]: decision, [`owner-${index + 1}`]: owner, [`due-${index + 1}`]: due, [`done-${index + 1}`]: isDone ? 'yes' : '' }
  })
  return Object.assign({}, { ...values, parties: parties.join(',') }, ...rows) as Record<string, string>
}
