/** Lines of a checklist of the national review: how far they have come, what may be written of them, and how they add up. */
import type { Day } from '#domain/calendar.ts'
import { CONTROL, CONTROL_BUT_LINES, dropSound, findDayFault, findTextFault, type FieldFault } from '#domain/work-step.ts'

export const lineStates = ['open', 'in-hand', 'ready', 'closed'] as const
export type LineState = (typeof lineStates)[number]

export const LINE_LENGTHS = { gap: 1000, evidence: 1000, links: 2000, person: 60 } as const
/** Most points of one line. */
export const MOST_POINTS = 1000
const POINTS = /^(\d{1,4})(?:\.(\d{1,2}))?$/

/** What counts of a line. */
export interface LineStanding {
  readonly state: LineState
  /** Null: nobody gave points yet, which is not zero. */
  readonly selfHundredths: number | null
  readonly fullHundredths: number
  readonly dueDate: Day | null
}

export interface Standing extends Readonly<Record<LineState, number>> {
  readonly lines: number
  /** Not closed, and past their day. */
  readonly overdue: number
  /** Lines that have points. */
  readonly scored: number
  readonly selfHundredths: number
  /** Of the lines that have points. */
  readonly scoredFullHundredths: number
  readonly fullHundredths: number
}

/** A closed line is never late, nor one without a day; on its last day it is not late yet. */
export function isOverdue({ state, dueDate }: Pick<LineStanding, 'state' | 'dueDate'>, today: Day): boolean {
  return state !== 'closed' && dueDate !== null && dueDate < today
}

/** Adds lines up. */
export function countStanding(lines: readonly LineStanding[], today: Day): Standing {
  const count = (is: (line: LineStanding) => boolean): number => lines.filter(is).length
  const sum = (chosen: readonly LineStanding[], of: (line: LineStanding) => number): number => chosen.reduce((total, line) => total + of(line), 0)
  const scored = lines.filter(({ selfHundredths }) => selfHundredths !== null)
  return {
    lines: lines.length,
    open: count(({ state }) => state === 'open'),
    'in-hand': count(({ state }) => state === 'in-hand'),
    ready: count(({ state }) => state === 'ready'),
    closed: count(({ state }) => state === 'closed'),
    overdue: count((line) => isOverdue(line, today)),
    scored: scored.length,
    selfHundredths: sum(scored, ({ selfHundredths }) => selfHundredths ?? 0),
    scoredFullHundredths: sum(scored, ({ fullHundredths }) => fullHundredths),
    fullHundredths: sum(lines, ({ fullHundredths }) => fullHundredths),
  }
}

/** `12.5` → 1250; null for what is no number of points. */
export function readPoints(text: string): number | null {
  const [, whole, part = ''] = POINTS.exec(text.normalize('NFKC')) ?? []
  if (whole === undefined) return null
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return hundredths > MOST_POINTS * 100 ? null : hundredths
}

/** As written: empty texts where nothing was. `owner` is `cities:370100`, `departments:SCJG`, or '' for the office itself. */
export interface LineValues {
  readonly state: string
  readonly self: string
  readonly gap: string
  readonly evidence: string
  readonly links: string
  readonly owner: string
  readonly person: string
  readonly due: string
}

export type LineFault = FieldFault | { readonly kind: 'points'; readonly most: number }
export type LineFaults = Partial<Record<keyof LineValues, LineFault>>

/** What is wrong with a line as it was written. @param full the points that it can have, in hundredths */
export function findLineFaults(values: LineValues, full: number): LineFaults {
  const points = readPoints(values.self)
  const faults: LineFaults = dropSound<LineValues>({
    state: lineStates.some((state) => state === values.state) ? null : { kind: 'choose' },
    gap: findTextFault(values.gap, LINE_LENGTHS.gap, CONTROL_BUT_LINES),
    evidence: findTextFault(values.evidence, LINE_LENGTHS.evidence, CONTROL_BUT_LINES),
    links: findTextFault(values.links, LINE_LENGTHS.links, CONTROL_BUT_LINES),
    person: findTextFault(values.person, LINE_LENGTHS.person, CONTROL),
    due: findDayFault(values.due, null),
  })
  return values.self !== '' && (points === null || points > full) ? { ...faults, self: { kind: 'points', most: full } } : faults
}

/** Pages of ours that evidence may point to; any other address is shown as text. */
const OURS = /^\/(?:boards|briefings|checklists|deliveries|documents|indicators|meetings|records|scorecards)(?:[/?][\w\-./?=&%~:+]*)?$/

/** One line of evidence: its text, and whether it is an address of ours that may be followed. */
export function readEvidenceLinks(text: string): readonly { readonly text: string; readonly isOurs: boolean }[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => ({ text: line, isOurs: OURS.test(line) && !line.includes('..') && !line.includes('//') }))
}
