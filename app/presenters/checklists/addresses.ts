/** Addresses of checklists and meetings. */
import { buildAddress } from '#app/presenters/addresses.ts'
import type { LinesChoice } from '#app/queries/types.ts'

/** One checklist as chosen. */
export function addressChecklist(id: number, choice: Partial<LinesChoice> = {}, after: string | null = null): string {
  const { state, owner, chapter, isOverdue = false, sort } = choice
  return buildAddress(`/checklists/${id}`, { state, owner, chapter, due: isOverdue ? 'overdue' : null, sort: sort === 'code' ? null : sort, after })
}

/** One line of it. */
export function addressLine(id: number, line: number): string {
  return `/checklists/${id}/lines/${line}`
}

/** Where a sheet is imported: a new checklist, or the next edition of one. */
export function addressImport(id: number | null): string {
  return id === null ? '/checklists/import' : `/checklists/${id}/import`
}

export interface MeetingsChoice {
  readonly year: number | null
  readonly state: string | null
  readonly party: string | null
}

/** The list of meetings as chosen. */
export function addressMeetings({ year = null, state = null, party = null }: Partial<MeetingsChoice> = {}, after: string | null = null): string {
  return buildAddress('/meetings', { year: year === null ? null : String(year), state, party, after })
}

/** One meeting, or its form. */
export function addressMeeting(id: number, part?: 'edit'): string {
  return `/meetings/${id}${part === undefined ? '' : `/${part}`}`
}
