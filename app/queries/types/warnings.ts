/** Early warnings as they were raised, and all that was done about them since. */
import type { HandWay, WarningOutcome, WarningState } from '#domain/warning-life.ts'
import type { WarningLevel, WatchedKind } from '#domain/warning.ts'

export interface WarningLine {
  readonly id: number
  readonly rule: string
  readonly level: WarningLevel
  readonly watches: WatchedKind
  /** What is watched, in the rule's own words. */
  readonly key: string
  readonly areaCode: string
  readonly areaName: string
  readonly cityCode: string
  readonly cityName: string
  /** '' where it concerns no single department; its name likewise. */
  readonly departmentCode: string
  readonly departmentName: string
  readonly industryCode: string | null
  /** '' where it is about no enterprise. */
  readonly subjectId: string
  readonly subjectName: string
  readonly taskId: string | null
  readonly taskName: string | null
  readonly itemCode: string | null
  /** Of a model, in whole points. */
  readonly score: number | null
  /** The day by which it must be settled. */
  readonly dueDate: string
  /** The day it was raised. */
  readonly sinceDate: string
  /** Working days to the limit: 0 today, negative overdue; null outside the loaded calendar. */
  readonly workingDaysLeft: number | null
  readonly state: WarningState
  /** Whether what raised it is still so. */
  readonly holds: boolean
  readonly assignee: string | null
  readonly assigneeName: string | null
  readonly handWay: HandWay | null
  readonly linkedTaskId: string | null
  readonly outcome: WarningOutcome | null
  readonly outcomeReason: string | null
  readonly settledDate: string | null
  readonly settledByName: string | null
  readonly escalation: number
  readonly reopenedCount: number
  readonly version: number
  /** The numbers that raised it, for the rule's sentence. */
  readonly evidence: Readonly<Record<string, unknown>>
}

/** What was done about a warning, in order. */
export interface WarningActLine {
  readonly id: number
  readonly act: 'raised' | 'graver' | 'reopened' | 'ended' | 'escalated' | 'assigned' | 'taken-in-hand' | 'linked' | 'noted' | 'settled' | 'checked' | 'sent-back'
  readonly fromState: WarningState | null
  readonly toState: WarningState
  readonly note: string
  readonly detail: Readonly<Record<string, unknown>>
  /** The day the program believed. */
  readonly day: string
  readonly at: string
  /** '' for the system. */
  readonly by: string
}

/** A visit that is still to be made to the same enterprise: what was found out could be looked at then. */
export interface OpenVisit {
  readonly taskId: string
  readonly taskName: string
  readonly endDate: string
  readonly isJoint: boolean
}

/** How good a rule has been in the scope: of the warnings that somebody looked into, how many were confirmed. */
export interface RuleRecord {
  readonly checked: number
  readonly hits: number
}

/** One warning with its history and what belongs beside it. */
export interface OpenedWarning {
  readonly line: WarningLine
  readonly acts: readonly WarningActLine[]
  readonly record: RuleRecord
  readonly visits: readonly OpenVisit[]
  /** Whether the reader settled it. */
  readonly isSettledByReader: boolean
  readonly batchId: number
}

export interface WarningCount {
  readonly rule: string
  readonly level: WarningLevel
  readonly count: number
}

/** How many in each state. */
export interface WarningStateCount extends WarningCount {
  readonly state: WarningState
}

/** Open warnings whose limit is today, or has passed. */
export interface DueCount {
  readonly today: number
  readonly overdue: number
}

export type WarningSort = 'gravity' | 'due' | '-due' | 'raised' | '-raised' | 'area' | 'rule' | 'score'

/** Past its limit, on the day of its limit, or within so many working days of it (today among them). */
export type DueFilter = 'overdue' | 'today' | number

export interface WarningsFilter {
  readonly area: string
  readonly rule?: string | undefined
  readonly level?: WarningLevel | undefined
  /** Absent: those in which something is still to be done. */
  readonly state?: WarningState | undefined
  readonly department?: string | undefined
  readonly due?: DueFilter | undefined
  /** Sign-in name. */
  readonly assignee?: string | undefined
  /** Part of a name of an enterprise, its code, or the number of a warning. */
  readonly search?: string | undefined
  /** These alone, whatever their state. */
  readonly ids?: readonly number[] | undefined
}

export interface WarningsQuestion extends WarningsFilter {
  readonly sort: WarningSort
  readonly after?: string | null
  readonly limit: number
}

export interface WarningRows {
  readonly rows: readonly WarningLine[]
  /** Place of the first row of this page, 1-based; 0 when there is none. */
  readonly start: number
  readonly next: string | null
}

export interface WarningsPage extends WarningRows {
  readonly total: number
  /** Per rule, level and state in the area and department asked, whatever else is chosen. */
  readonly counts: readonly WarningStateCount[]
  readonly due: DueCount
}

/** Somebody that a warning can be given to. */
export interface Assignee {
  readonly name: string
  readonly displayName: string
  readonly areaCode: string
  readonly departmentCode: string
}

/** One warning as an act on many looks at it. */
export interface BulkCandidate {
  readonly id: number
  readonly rule: string
  readonly level: WarningLevel
  readonly state: WarningState
  readonly outcome: WarningOutcome | null
  readonly isSettledByActor: boolean
  readonly version: number
}
