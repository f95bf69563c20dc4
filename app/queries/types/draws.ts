import type { DrawTest } from '#domain/fairness/audit.ts'
import type { Method, Untold } from '#domain/fairness/outcome.ts'
import type { ShownDraw } from '#domain/fairness/shown.ts'

/** What a list of draws may be asked for: a test that asks, or a fact of the log. */
export type DrawAsk = DrawTest | 'any' | 'changed' | 'by-hand' | 'redrawn'

export interface DrawsQuestion {
  readonly city: string | null
  readonly department: string | null
  readonly year: number | null
  readonly ask: DrawAsk | null
  readonly sort: 'asked' | 'drawn'
  readonly after: string | null
  readonly limit: number
}

export interface DrawLine {
  readonly taskId: string
  readonly taskName: string | null
  readonly areaCode: string
  readonly cityCode: string
  readonly departmentCode: string
  readonly drawnDate: string
  readonly drawnCount: number
  readonly frameCount: number | null
  readonly directoryCount: number | null
  readonly silentChangeCount: number
  readonly reasonedChangeCount: number
  readonly redrawCount: number
  readonly outsideCount: number
  readonly isHandChosen: boolean
  /** The least p of its tests after correction; null where it is too small to be tested. */
  readonly leastAdjusted: number | null
  /** Tests that ask, as their codes. */
  readonly asked: readonly DrawTest[]
}

export interface DrawsPage {
  readonly rows: readonly DrawLine[]
  readonly total: number
  readonly start: number
  readonly next: string | null
  /** Draws by what asks about them, whichever is chosen. */
  readonly counts: Readonly<Partial<Record<DrawAsk, number>>>
}

export interface DrawTestLine {
  readonly test: DrawTest
  readonly statistic: number | null
  readonly p: number | null
  readonly adjusted: number | null
  readonly method: Method | null
  readonly untold: Untold | null
  readonly numbers: Readonly<Record<string, number>>
}

export interface AuditedDraw extends DrawLine {
  readonly tests: readonly DrawTestLine[]
  readonly shown: Partial<ShownDraw>
  readonly auditedBatch: number
}

/** Draws of one city and year. */
export interface DrawSum {
  readonly cityCode: string
  readonly draws: number
  readonly tested: number
  readonly asked: number
  readonly changed: number
}
