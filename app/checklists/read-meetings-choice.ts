/** What the address of the meetings asks, for the page and its file; a value that there is not asks for nothing. */
import { meetingStates } from '#app/presenters/checklists/meetings-page.ts'
import type { MeetingState } from '#app/queries/types.ts'

export function readMeetingsChoice(query: URLSearchParams): { readonly year: number | null; readonly state: MeetingState | null; readonly party: string | null } {
  const year = query.get('year') ?? ''
  const party = query.get('party') ?? ''
  return {
    year: /^2[01]\d{2}$/.test(year) ? Number(year) : null,
    state: meetingStates.find((state) => state === query.get('state')) ?? null,
    party: /^[\w-]{1,40}$/.test(party) ? party : null,
  }
}
