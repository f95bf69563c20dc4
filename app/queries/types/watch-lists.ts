/** Watch lists and the subjects on them. */
import type { WatchQuery } from '#domain/watch-list.ts'

export interface WatchList {
  readonly watchListId: number
  readonly title: string
  readonly reason: string
  readonly areaCode: string
  readonly departmentCode: string
  /** Null: gathered by hand. */
  readonly query: WatchQuery | null
  readonly expiresDate: string
  readonly createdByName: string
  readonly createdAt: string
  readonly endedAt: string | null
  readonly endedByName: string | null
  readonly version: number
  /** Put on by hand, wherever they lie. */
  readonly subjectCount: number
}

export interface WatchedSubject {
  readonly subjectId: string
  readonly subjectName: string
  readonly areaCode: string
  readonly industryCode: string | null
  readonly knownClass: string | null
  readonly inspectedDate: string | null
  readonly signalCount: number
  readonly openWarningCount: number
  readonly reason: string
  readonly expiresDate: string | null
  readonly addedByName: string
}

export interface WatchedPage {
  readonly rows: readonly WatchedSubject[]
  /** Counted up to a limit: `isMore` says that there are more. */
  readonly total: number
  readonly isMore: boolean
  readonly start: number
  readonly next: string | null
}

export interface WatchListAct {
  readonly actId: number
  readonly act: 'made' | 'changed' | 'added' | 'removed' | 'ended'
  readonly subjectCount: number
  readonly reason: string
  readonly actedByName: string
  readonly actedAt: string
}
