/** One enterprise and what became of it. */

export interface EnterpriseProfile {
  readonly subjectId: string
  readonly name: string
  readonly creditCode: string | null
  readonly registrationNo: string | null
  readonly subjectTypeCode: string | null
  readonly companyType: string | null
  readonly industryCode: string | null
  readonly areaCode: string | null
  readonly areaName: string | null
  readonly cityName: string | null
  readonly establishedDate: string | null
  readonly status: string | null
  readonly deregisteredDate: string | null
  readonly address: string | null
  readonly capitalText: string | null
  readonly businessScope: string | null
}

export interface EnterpriseClass {
  readonly model: string
  readonly classDate: string
  readonly riskClass: string
}

/** What may happen to an enterprise. `class` is a class that a model gave it. */
export type DossierKind = 'draw' | 'visit' | 'result' | 'publication' | 'follow-up' | 'signal' | 'warning' | 'class'

/** One event of the time line. Which of the fields speak hangs on its kind; null where they don't, or where the reader may not know. */
export interface DossierEvent {
  readonly kind: DossierKind
  readonly day: string
  /** Unique among those of its kind. */
  readonly key: string
  readonly taskId: string | null
  readonly taskName: string | null
  readonly departmentCode: string | null
  readonly departmentName: string
  /** Two or more lines took part; a draw that was inspected. */
  readonly isJoint: boolean
  readonly isInspected: boolean
  readonly isPublished: boolean
  readonly isProblem: boolean
  /** A disposal, a warning or a task that is still under way. */
  readonly isOpen: boolean
  readonly itemName: string | null
  /** State and category of a result, disposal, kind of a signal, rule of a warning, model of a class. */
  readonly code: string | null
  readonly resultCode: string | null
  /** Level of a warning, class at the draw or given. */
  readonly grade: string | null
  readonly source: string | null
  readonly dueDate: string | null
  /** Working days to the due date; negative when it is past. */
  readonly workingDaysLeft: number | null
}

export interface DossierNeighbour {
  readonly subjectId: string
  readonly name: string
  readonly status: string | null
}

export interface DossierWatchList {
  readonly watchListId: string
  readonly title: string
  readonly reason: string
  readonly expiresDate: string
}

/** 一企一档. */
export interface Enterprise {
  readonly profile: EnterpriseProfile
  /** Whether it lies in the scope, not only visited there. */
  readonly isOwn: boolean
  /** Oldest first; null for roles that may not see classes. */
  readonly classes: readonly EnterpriseClass[] | null
  /** Newest first, at most 1,000. */
  readonly events: readonly DossierEvent[]
  readonly tags: readonly { readonly kind: string; readonly tag: string }[]
  /** Others of the scope at the same address, a few of them, and how many there are. */
  readonly neighbours: { readonly rows: readonly DossierNeighbour[]; readonly total: number }
  /** Watch lists of the scope that it stands on today. */
  readonly watchLists: readonly DossierWatchList[]
}

export interface FoundSubject {
  readonly subjectId: string
  readonly name: string
  readonly creditCode: string | null
  readonly areaCode: string | null
  readonly areaName: string | null
  readonly status: string | null
}
