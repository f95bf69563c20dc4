import type { LineState } from '#domain/checklist.ts'
import type { Wording } from '#domain/indicator.ts'

/** Who answers for a line or a decision: a city, a provincial department. */
export type PartyKind = 'cities' | 'departments'

/** A checklist with what is still open in it, of the lines that the scope sees. */
export interface ChecklistHead {
  readonly checklistId: number
  readonly title: string
  readonly year: number
  readonly source: string
  readonly edition: number
}

/** A sheet that was imported: its receipt. */
export interface ChecklistEdition {
  readonly edition: number
  readonly fileName: string
  readonly lineCount: number
  readonly addedCount: number
  readonly changedCount: number
  readonly keptCount: number
  readonly removedCount: number
  readonly importedByName: string
  readonly importedAt: string
}

/** A line of the newest edition, and how far it has come. */
export interface ChecklistLine {
  readonly lineId: number
  readonly checklistId: number
  readonly code: string
  readonly position: number
  readonly chapter: string
  readonly demand: string
  readonly way: string
  readonly fullHundredths: number
  /** '' for none. */
  readonly indicator: string
  readonly state: LineState
  readonly selfHundredths: number | null
  readonly gap: string
  readonly evidence: string
  readonly evidenceLinks: string
  readonly ownerKind: '' | PartyKind
  readonly ownerCode: string
  readonly ownerName: string
  readonly dueDate: string | null
  readonly closedByName: string | null
  readonly closedAt: string | null
  readonly version: number
  readonly changedByName: string
  readonly changedAt: string
}

/** An act of the ledger about a line or a meeting. */
export interface LedgerAct {
  readonly entryId: number
  readonly happenedAt: string
  readonly actorName: string
  readonly actorRole: string
  readonly action: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/** What is wrong with a sheet; line 0: with its head, or with all of it. */
export interface SheetFault {
  readonly line: number
  readonly column: Wording | null
  readonly sent: string
  readonly says: Wording
}

export type MeetingState = 'planned' | 'held' | 'minuted' | 'cancelled'

export interface Decision {
  readonly position: number
  readonly decision: string
  /** '' for the office itself. */
  readonly ownerCode: string
  readonly dueDate: string | null
  readonly isDone: boolean
}

export interface MeetingLine {
  readonly meetingId: number
  readonly heldDate: string
  readonly place: string
  readonly title: string
  readonly parties: readonly string[]
  readonly state: MeetingState
  readonly decisionCount: number
  readonly openCount: number
  /** Decisions past their day. */
  readonly overdueCount: number
}

export interface Meeting extends Omit<MeetingLine, 'decisionCount' | 'openCount' | 'overdueCount'> {
  readonly others: string
  readonly agenda: string
  readonly minutes: string
  readonly version: number
  readonly changedByName: string
  readonly changedAt: string
  readonly decisions: readonly Decision[]
}

/** A city or department by its code and names. */
export interface Party {
  readonly kind: PartyKind
  readonly code: string
  readonly name: string
  readonly shortName: string
}

/** What a reader chose of the lines of a checklist. */
export interface LinesChoice {
  readonly state: LineState | null
  /** A party's code, or `office`. */
  readonly owner: string | null
  readonly chapter: string | null
  readonly isOverdue: boolean
  readonly sort: LineOrder
}

/** A column, with `-` before it from the end. */
export type LineOrder = 'code' | '-code' | 'due' | '-due' | 'state' | '-state' | 'owner' | '-owner' | 'self' | '-self'

/** What the system counts where a line names an indicator, in words. */
export interface LineFigure {
  readonly short: string
  readonly full: string
}
