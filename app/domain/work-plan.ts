/** The shape of a year's work plan: chapters, and work points with what shows that they are done. A plan is frozen data. */
import type { Wording } from '#domain/indicator.ts'

/** What tells how a point stands: figures counted from records, steps that people filed, or both. */
export type Evidence = 'computed' | 'filed' | 'mixed'

export interface WorkPoint {
  /** 1 to 22, running through the chapters. */
  readonly number: number
  /** Place of its chapter in the plan, from 1. */
  readonly chapter: number
  readonly name: Wording
  /** So short that it stands in two lines of four characters; a line break where it parts best. */
  readonly label: Wording
  /** The plan's own words, and what they say in English. */
  readonly quote: Wording
  /** Whom the plan charges with it. */
  readonly owner: Wording
  readonly evidence: Evidence
  /** Codes of the indicators that show it, the telling one first; those that name the point themselves are added to them. `all`: the catalogue. */
  readonly shownBy: readonly string[] | 'all'
  /** Door of the product behind which the work itself is done. */
  readonly desk?: 'checklists'
}

export interface WorkPlan {
  readonly year: number
  readonly title: Wording
  /** Number under which the plan was issued. */
  readonly document: string
  readonly chapters: readonly Wording[]
  readonly points: readonly WorkPoint[]
}

/** Freezes a plan. @throws naming the plan and the point that stands out of order, names no chapter or an indicator twice. */
export function defineWorkPlan(plan: WorkPlan): WorkPlan {
  for (const [index, point] of plan.points.entries()) {
    const where = `work plan ${plan.year}: point ${point.number}`
    const before = plan.points[index - 1]
    if (point.number !== index + 1) throw new Error(`${where} stands at place ${index + 1}`)
    if (plan.chapters[point.chapter - 1] === undefined) throw new Error(`${where} names no chapter of the plan`)
    if (before !== undefined && point.chapter < before.chapter) throw new Error(`${where} stands behind a later chapter`)
    if (point.shownBy !== 'all' && new Set(point.shownBy).size !== point.shownBy.length) throw new Error(`${where} names an indicator twice`)
  }
  return Object.freeze(plan)
}

/** Indicators that show a point: those the plan names, then those that name the point. @param catalogue in its order */
export function findShowing<Indicator extends { readonly code: string; readonly workPoints: readonly number[] }>(
  point: WorkPoint,
  catalogue: readonly Indicator[],
): readonly Indicator[] {
  if (point.shownBy === 'all') return catalogue
  const named = point.shownBy.flatMap((code) => catalogue.find((indicator) => indicator.code === code) ?? [])
  return [...named, ...catalogue.filter((indicator) => indicator.workPoints.includes(point.number) && !named.includes(indicator))]
}
