/** The lists below the board: what each holds, and how many rows wait there. */
import type { Reader } from '#app/presenters/figures.ts'
import { formatCount } from '#app/presenters/format.ts'
import type { PlanDoorsView } from '#app/presenters/view-models.ts'
import { addressPlan, planSections, type PlanChoice, type PlanSectionId } from './sections.ts'

/** Builds them, in their order. @param counts null where rows are not counted */
export function presentPlanDoors(counts: ReadonlyMap<PlanSectionId, number | null>, { area, period, department }: PlanChoice, { text }: Reader): PlanDoorsView {
  const words = text.plans
  return {
    title: words.sections,
    doors: planSections.map(({ id }) => {
      const { name, counted, what } = words.section[id]
      const count = counts.get(id) ?? null
      return { id, name, what, count: count === null ? '' : words.count(formatCount(count), counted), href: addressPlan(id, { area, period, department }) }
    }),
  }
}
