/** One meeting: who came, what was said and decided, and every version. */
import type { Reader } from '#app/presenters/figures.ts'
import { formatInstantWithYear } from '#app/presenters/format.ts'
import type { MeetingPageView } from '#app/presenters/view-models.ts'
import { nameWriter } from '#app/presenters/writers.ts'
import type { LedgerAct, Meeting, MeetingState, Party } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { presentActs } from './acts.ts'
import { addressMeeting, addressMeetings } from './addresses.ts'
import { meetingStates } from './meetings-page.ts'
import { nameParty } from './parties.ts'

export interface MeetingInput {
  readonly meeting: Meeting
  readonly acts: readonly LedgerAct[]
  readonly parties: readonly Party[]
  readonly today: string
  readonly mayLead: boolean
}

/** Builds the page. */
export function presentMeeting({ meeting, acts, parties, today, mayLead }: MeetingInput, reader: Reader): MeetingPageView {
  const words = reader.text.meetings
  const { one } = words
  const join = (codes: readonly string[]): string => codes.map((code) => nameParty(code, parties, reader)).join(reader.text.common.listComma)
  const or = (text: string): string => (text === '' ? one.nothing : text)
  return {
    head: { trail: [{ label: words.title, href: addressMeetings() }], title: say`${meeting.title}`, second: say`${meeting.heldDate}${reader.text.common.dot}${meeting.place}${reader.text.common.dot}${words.states[meeting.state]}` },
    edit: mayLead && meeting.state !== 'cancelled' ? { label: one.edit, href: addressMeeting(meeting.meetingId, 'edit') } : null,
    facts: [
      { term: one.parties, text: say`${or(join(meeting.parties))}` }, { term: one.others, text: say`${or(meeting.others)}` },
      { term: one.version, text: say`${one.by({ version: meeting.version, name: nameWriter(meeting.changedByName, reader), at: formatInstantWithYear(meeting.changedAt, reader.language) })}` },
    ],
    texts: [{ title: one.agenda, text: or(meeting.agenda) }, { title: one.minutes, text: or(meeting.minutes) }],
    decisions: {
      title: one.decisions, note: one.decisionNote, none: meeting.decisions.length === 0 ? one.none : '',
      table: {
        label: one.decisions,
        columns: [
          { id: 'what', label: one.what, width: null, align: 'left', sort: null, phone: 'title' }, { id: 'owner', label: one.owner, width: 180, align: 'left', sort: null, phone: 'line' },
          { id: 'due', label: one.due, width: 116, align: 'left', sort: null, phone: 'line' }, { id: 'done', label: one.done, width: 112, align: 'left', sort: null, phone: 'figure' },
        ],
        rows: meeting.decisions.map((decision) => {
          const isLate = !decision.isDone && decision.dueDate !== null && decision.dueDate < today
          return {
            id: String(decision.position), href: null, open: false, level: null,
            cells: [
              { kind: 'text', text: decision.decision, tone: 'strong', title: decision.decision }, { kind: 'text', text: nameParty(decision.ownerCode, parties, reader) }, { kind: 'text', text: decision.dueDate ?? one.noDay, tone: isLate ? 'bad' : 'plain' },
              { kind: 'mark', mark: decision.isDone ? 'met' : isLate ? 'missed' : 'in-progress', text: decision.isDone ? one.isDone : isLate ? one.isLate : one.isOpen },
            ],
          }
        }),
        empty: null,
        bulk: null,
      },
    },
    acts: presentActs(acts, {
      title: one.history, note: one.historyNote, empty: '', blank: reader.text.checklists.line.blank, moved: reader.text.checklists.line.moved, by: reader.text.checklists.line.by,
      what: ({ after }) => one.saved(String(after?.['version'] ?? '')),
      fields: [
        ['held_date', words.form.day], ['place', words.form.place], ['title', words.form.title], ['state', words.form.state], ['parties', words.form.parties], ['others', words.form.others], ['agenda', words.form.agenda], ['minutes', words.form.minutes],
        ['decisions', one.decisions],
      ],
      say: (name, value) => {
        if (name === 'state') return words.states[meetingStates.find((state: MeetingState) => state === value) ?? 'planned']
        if (name === 'parties' && Array.isArray(value)) return join(value.map(String))
        return name === 'decisions' && Array.isArray(value) ? value.map((one: Partial<Record<string, unknown>>) => String(one['decision'] ?? '')).join(reader.text.common.listJoin) : String(value)
      },
    }, reader),
  }
}

