/** Meetings as a list: how many were held, and what they left to do. */
import type { Reader } from '#app/presenters/figures.ts'
import { presentExports } from '#app/presenters/export-menu.ts'
import { formatCount } from '#app/presenters/format.ts'
import { presentPager } from '#app/presenters/record-frame.ts'
import type { FilterView, MarkKind, MeetingsPageView, WorkColumnView } from '#app/presenters/view-models.ts'
import type { MeetingLine, MeetingState, NotesPage, Party } from '#app/queries/types.ts'
import { say } from '#app/text.ts'
import { addressMeeting, addressMeetings, type MeetingsChoice } from './addresses.ts'
import { nameParty, offerParties } from './parties.ts'

export const meetingStates = ['planned', 'held', 'minuted', 'cancelled'] as const satisfies readonly MeetingState[]
export const meetingMarks: Readonly<Record<MeetingState, MarkKind>> = { planned: 'not-due', held: 'in-progress', minuted: 'met', cancelled: 'not-applicable' }
const PARTIES_NAMED = 3

export interface MeetingsInput {
  readonly choice: MeetingsChoice & { readonly state: MeetingState | null }
  readonly page: NotesPage<MeetingLine>
  /** How many were held in the year at hand. */
  readonly held: number
  readonly year: number
  readonly parties: readonly Party[]
  readonly mayLead: boolean
}

/** Builds the page. */
export function presentMeetings({ choice, page, held, year, parties, mayLead }: MeetingsInput, reader: Reader): MeetingsPageView {
  const words = reader.text.meetings
  const sum = (of: (line: MeetingLine) => number): string => formatCount(page.rows.reduce((total, line) => total + of(line), 0))
  const open = page.rows.length === 0 ? '' : words.open({ open: sum(({ openCount }) => openCount), overdue: sum(({ overdueCount }) => overdueCount) })
  return {
    head: { trail: [{ label: words.checklists, href: '/checklists' }], title: say`${words.headline({ year: String(year), held: formatCount(held) })}`, second: say`${words.second}${open}` },
    links: mayLead ? [{ label: words.write, href: '/meetings/new' }] : [],
    filters: {
      label: words.filters, action: '/meetings', search: null, filters: presentFilters(choice, year, parties, reader), keep: {}, apply: words.apply,
      clear: choice.year === null && choice.state === null && choice.party === null ? null : { label: words.clear, href: addressMeetings() }, found: words.found(formatCount(page.total)),
    },
    table: {
      label: words.list,
      columns: presentColumns(reader),
      rows: page.rows.map((line) => ({
        id: String(line.meetingId), href: addressMeeting(line.meetingId), open: false, level: null,
        cells: [
          { kind: 'text', text: line.heldDate }, { kind: 'text', text: line.title, tone: 'strong', title: line.title }, { kind: 'mark', mark: meetingMarks[line.state], text: words.states[line.state] },
          { kind: 'text', text: line.place, title: line.place }, { kind: 'text', text: sayParties(line.parties, parties, reader) },
          { kind: 'text', text: words.decisionCount({ count: formatCount(line.decisionCount), open: formatCount(line.openCount), overdue: formatCount(line.overdueCount) }), tone: line.overdueCount > 0 ? 'bad' : 'plain' },
        ],
      })),
      empty: page.rows.length > 0 ? null : { title: words.empty, text: words.emptyText, links: [] },
      bulk: null,
    },
    pager: presentPager({ of: 'rows', total: page.total, start: page.start, shown: page.rows.length, next: page.next, addressOf: (mark) => addressMeetings(choice, mark), exports: presentExports('meetings', { year: choice.year, state: choice.state, party: choice.party }, reader) }, reader),
  }
}

/** Who attended: the first three, and how many in all. */
export function sayParties(codes: readonly string[], parties: readonly Party[], reader: Reader): string {
  if (codes.length === 0) return reader.text.meetings.noParties
  return reader.text.meetings.parties({ first: codes.slice(0, PARTIES_NAMED).map((code) => nameParty(code, parties, reader)).join(reader.text.common.listComma), count: codes.length })
}

function presentFilters(choice: MeetingsInput['choice'], year: number, parties: readonly Party[], reader: Reader): readonly FilterView[] {
  const words = reader.text.meetings
  const filter = (name: 'year' | 'state' | 'party', label: string, text: string, options: readonly { value: string; text: string }[]): FilterView => {
    const value = choice[name]
    return value === null
      ? { kind: 'unset', name, label, anyText: `${label} ${words.any}`, options }
      : { kind: 'set', name, label, value: String(value), text, clearHref: addressMeetings({ ...choice, [name]: null }), clearLabel: words.clearOne(label) }
  }
  const years = [year + 1, year, year - 1, year - 2].map((one) => ({ value: String(one), text: String(one) }))
  return [
    filter('year', words.year, String(choice.year ?? ''), years),
    filter('state', words.state, choice.state === null ? '' : words.states[choice.state], meetingStates.map((state) => ({ value: state, text: words.states[state] }))),
    filter('party', words.party, choice.party === null ? '' : nameParty(choice.party, parties, reader), offerParties(parties, reader)),
  ]
}

function presentColumns({ text }: Reader): readonly WorkColumnView[] {
  const { column } = text.meetings
  const plain = { align: 'left', sort: null } as const
  return [
    { ...plain, id: 'day', label: column.day, width: 104, phone: 'line' }, { ...plain, id: 'title', label: column.title, width: null, phone: 'title' }, { ...plain, id: 'state', label: column.state, width: 140, phone: 'line' },
    { ...plain, id: 'place', label: column.place, width: 160, phone: 'hidden' }, { ...plain, id: 'parties', label: column.parties, width: 320, phone: 'line' }, { ...plain, id: 'decisions', label: column.decisions, width: 188, phone: 'line' },
  ]
}
