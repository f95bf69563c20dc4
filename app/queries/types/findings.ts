/** Findings: records that break a truth between tables. */

export interface FindingsQuestion {
  readonly rule?: string
  readonly city?: string
  readonly task?: string
  /** Delivery that brought them; with neither this nor `ended`, those that are open. */
  readonly opened?: number
  /** Delivery that mended them. */
  readonly ended?: number
  /** This one alone, open or ended. */
  readonly finding?: number
  readonly after?: string | null
  readonly limit: number
}

export interface FindingCount {
  readonly rule: string
  readonly count: number
}

/** What the batch of a delivery opened and ended, by rule. */
export interface BatchFindings {
  readonly opened: readonly FindingCount[]
  readonly ended: readonly FindingCount[]
}

export interface FindingLine {
  readonly findingId: number
  readonly rule: string
  /** Key of the record in its table, its parts joined by |. */
  readonly recordKey: string
  readonly taskId: string | null
  readonly subjectId: string | null
  /** '' where no department has to do with it. */
  readonly departmentCode: string
  /** Null for an area that is in force no more. */
  readonly areaCode: string | null
  readonly areaName: string | null
  readonly cityName: string | null
  readonly cityCode: string
  readonly facts: Readonly<Record<string, string | number | null>>
  readonly foundBatch: number
  /** Deliveries, where the scope may see them. */
  readonly foundBy: number | null
  readonly endedBatch: number | null
  readonly endedBy: number | null
}

export interface FindingsPage {
  readonly rows: readonly FindingLine[]
  /** Of every rule, as asked but for the rule. */
  readonly counts: readonly FindingCount[]
  readonly total: number
  readonly start: number
  readonly next: string | null
}

export interface ReconciledQuestion {
  readonly city?: string
  readonly table?: string
  readonly after?: string | null
  readonly limit: number
}

/** One city × source table × month that was declared. */
export interface ReconciledLine {
  readonly cityCode: string
  readonly cityName: string
  readonly sourceTable: string
  /** First day of the month. */
  readonly month: string
  readonly declaredDate: string
  readonly declared: number
  /** Null where rows are not counted by city and month: of a county, of a directory. */
  readonly received: number | null
}

export interface ReconciledPage {
  readonly rows: readonly ReconciledLine[]
  readonly total: number
  readonly start: number
  readonly next: string | null
}

export interface TableCount {
  readonly table: string
  readonly count: number
}
