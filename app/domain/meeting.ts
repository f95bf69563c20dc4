/** A meeting as somebody writes it down: what may stand in each field. */
import { CONTROL, CONTROL_BUT_LINES, findDayFault, findTextFault, type FieldFault } from '#domain/work-step.ts'

export const MEETING_LENGTHS = { place: 80, title: 80, others: 300, agenda: 4000, minutes: 10_000, decision: 500 } as const
export const MOST_DECISIONS = 30
export const meetingStateNames = ['planned', 'held', 'minuted', 'cancelled'] as const

/** As written: empty texts where nothing was. */
export interface DecisionValues {
  readonly decision: string
  readonly owner: string
  readonly due: string
  readonly isDone: boolean
}

export interface MeetingValues {
  readonly day: string
  readonly place: string
  readonly title: string
  readonly state: string
  readonly parties: readonly string[]
  readonly others: string
  readonly agenda: string
  readonly minutes: string
  readonly decisions: readonly DecisionValues[]
}

export type MeetingFault = FieldFault | { readonly kind: 'alone' }

/** What is wrong, by the name of the field; those of a decision end in its number from 1. */
export function findMeetingFaults(values: MeetingValues): Readonly<Record<string, MeetingFault | undefined>> {
  const faults: Record<string, MeetingFault | undefined> = {}
  const put = (name: string, fault: MeetingFault | null): void => {
    if (fault !== null) faults[name] = fault
  }
  const need = (text: string, most: number): MeetingFault | null => (text === '' ? { kind: 'empty' } : findTextFault(text, most, CONTROL))
  put('day', values.day === '' ? { kind: 'empty' } : findDayFault(values.day, null))
  put('place', need(values.place, MEETING_LENGTHS.place))
  put('title', need(values.title, MEETING_LENGTHS.title))
  put('state', meetingStateNames.some((state) => state === values.state) ? null : { kind: 'choose' })
  put('others', findTextFault(values.others, MEETING_LENGTHS.others, CONTROL))
  put('agenda', findTextFault(values.agenda, MEETING_LENGTHS.agenda, CONTROL_BUT_LINES))
  put('minutes', findTextFault(values.minutes, MEETING_LENGTHS.minutes, CONTROL_BUT_LINES))
  for (const [index, { decision, owner, due, isDone }] of values.decisions.entries()) {
    const isAlone = decision === '' && (owner !== '' || due !== '' || isDone)
    put(`decision-${index + 1}`, isAlone ? { kind: 'alone' } : findTextFault(decision, MEETING_LENGTHS.decision, CONTROL_BUT_LINES))
    put(`due-${index + 1}`, findDayFault(due, null))
  }
  return faults
}
