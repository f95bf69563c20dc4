/** Warnings of the city whose warnings are all planted: so many results left unpublished, so many problems left open. */
import { makeDay } from '#etl/demo/days.ts'
import { plants, today } from '#etl/demo/plants.ts'
import type { Finding } from '#etl/demo/visits.ts'
import type { World } from '#etl/demo/world.ts'

/** What is still to be planted; counts down while the province is written. */
export interface Quotas {
  yellow: number
  red: number
  overdue: number
  heldProblems: number
}

const firstRedDay = makeDay(2023, 7, 3)

/** The quotas of a fresh province. */
export function createQuotas(): Quotas {
  const { yellow, red, overdue } = plants.exactWarnings
  return { yellow, red, overdue, heldProblems: plants.held.problems }
}

/** Leaves one result of a visit unpublished or one problem open while there is still one to plant. */
export function plantWarnings(world: World, findings: readonly Finding[], inspected: number, quotas: Quotas): void {
  const problem = findings.find((finding) => finding.followUp !== null)
  if (problem?.followUp !== null && problem?.followUp !== undefined) {
    if (quotas.overdue > 0 && problem.followUp.due < today && inspected >= firstRedDay) {
      problem.followUp.closed = null
      quotas.overdue -= 1
    }
    return
  }
  const first = findings[0]
  if (first === undefined || first.inspected === null || first.entered > today || inspected < firstRedDay) return
  const warned = world.calendar.add(inspected, 15)
  const due = world.calendar.add(inspected, 20)
  const kind = due < today ? 'red' : warned <= today ? 'yellow' : null
  if (kind === null || quotas[kind] === 0) return
  quotas[kind] -= 1
  first.published = null
  first.reviewed = null
}
