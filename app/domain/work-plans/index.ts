/** The catalogue of work plans, one a year. A new one is a file and a line here. */
import type { WorkPlan, WorkPoint } from '#domain/work-plan.ts'
import { workPlan2023 } from '#domain/work-plans/2023.ts'

export const workPlans: readonly WorkPlan[] = [workPlan2023]

/** The plan of a year, or null when none was issued for it. */
export function findWorkPlan(year: number): WorkPlan | null {
  return workPlans.find((plan) => plan.year === year) ?? null
}

/** One point of a plan, or null when the plan has no such number. */
export function findWorkPoint(plan: WorkPlan, number: number): WorkPoint | null {
  return plan.points.find((point) => point.number === number) ?? null
}
