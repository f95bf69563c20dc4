/** One enterprise and what became of it. */
import type { WarningLine } from '#app/queries/types/lists.ts'

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

export interface EnterpriseVisit {
  readonly taskId: string
  readonly taskName: string
  readonly departmentCode: string
  readonly departmentName: string
  /** Two or more lines took part. */
  readonly isJoint: boolean
  readonly drawnDate: string | null
  readonly inspectedDate: string | null
  readonly taskEndDate: string | null
  readonly isPublished: boolean
  readonly hasProblem: boolean
  /** Null for roles that may not see it. */
  readonly riskClass: string | null
}

export interface EnterpriseResult {
  /** `<result_id>~<subject_id>` */
  readonly key: string
  readonly taskId: string
  readonly taskName: string
  readonly departmentCode: string
  readonly departmentName: string
  readonly itemCode: string
  readonly itemName: string | null
  readonly stateCode: string
  readonly resultCode: string | null
  readonly isProblem: boolean
  readonly inspectedDate: string | null
  readonly enteredDate: string | null
  readonly publishDueDate: string | null
  readonly publishedDate: string | null
  readonly problemDueDate: string | null
  readonly closedDate: string | null
  readonly disposalCode: string | null
}

export interface Enterprise {
  readonly profile: EnterpriseProfile
  /** Newest first; null for roles that may not see classes. */
  readonly classes: readonly EnterpriseClass[] | null
  readonly visits: readonly EnterpriseVisit[]
  /** Newest first, at most 500. */
  readonly results: readonly EnterpriseResult[]
  /** Open warnings about it. */
  readonly warnings: readonly WarningLine[]
}

export interface FoundSubject {
  readonly subjectId: string
  readonly name: string
  readonly creditCode: string | null
  readonly areaCode: string | null
  readonly areaName: string | null
  readonly status: string | null
}
