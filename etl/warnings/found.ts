/** What a rule finds: a warning as it would be raised, before anything is known of those that stand. */
import type pg from 'pg'
import type { WarningLevel } from '#domain/warning.ts'

/** Thresholds in force, by the names of the rule's definition. */
export type Thresholds = Readonly<Record<string, number>>

export interface FoundWarning {
  /** What is watched, in the rule's own words; one warning a key. */
  readonly key: string
  readonly level: WarningLevel
  readonly areaCode: string
  readonly cityCode: string
  /** '' where it concerns no single department. */
  readonly departmentCode: string
  readonly industryCode: string | null
  readonly subjectId: string | null
  readonly taskId: string | null
  readonly itemCode: string | null
  /** Of a model, in whole points. */
  readonly score: number | null
  /** The numbers that raise it; fill `{name}` in the rule's sentence. Whole numbers, days and names. */
  readonly evidence: Readonly<Record<string, string | number | null>>
  /** Since when it is so, not after the day asked for, `YYYY-MM-DD`. */
  readonly raisedDate: string
  /** Its own limit; null: so many working days as the rule gives. */
  readonly dueDate: string | null
}

/**
 * Asks a reckoned rule as of a day: it reads nothing that is dated later.
 * @returns at most one warning a key
 */
export type Reckon = (client: pg.Client, onDay: string, thresholds: Thresholds) => Promise<FoundWarning[]>
