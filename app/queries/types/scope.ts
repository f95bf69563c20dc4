/** Through which right, on which day and on which state of the warehouse a page asks. */
import type { Kysely } from 'kysely'
import type { AreaLevel } from '#domain/region.ts'
import type { Role } from '#domain/rights.ts'
import type { Database } from '#sql/schema.ts'

export type { DayRange } from '#domain/period.ts'
export type { AreaLevel }

/** A right: as whom, where, and in which department alone ('' = all of them). */
export interface Right {
  readonly role: Role
  readonly areaCode: string
  readonly areaName: string
  readonly level: AreaLevel
  /** The city of the area; the province's own code for the province. */
  readonly cityCode: string
  readonly departmentCode: string
  /** Whose inbox and subscriptions are seen; none for a program that bears a token. */
  readonly accountId?: number | null
}

/** The state of the warehouse that a page stands on. */
export interface Generation {
  readonly generation: number
  /** Newest batch of loads, 0 before the first. */
  readonly batch: number
  readonly loadedAt: string | null
}

/** One page's transaction: read-only, one snapshot, seen through one right. Every query takes it. */
export interface PageScope {
  readonly db: Kysely<Database>
  readonly right: Right
  /** The day the program believes, Asia/Shanghai. */
  readonly today: string
  readonly generation: Generation
  /** Answers a question once per generation, day and right. The question must name everything the work depends on. */
  remember<T>(question: readonly unknown[], work: () => Promise<T>): Promise<T>
}

export interface Area {
  readonly code: string
  readonly name: string
  readonly level: AreaLevel
  readonly cityCode: string
  readonly cityName: string
}

export interface Department {
  readonly code: string
  readonly name: string
  readonly shortName: string
}
