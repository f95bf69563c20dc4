/** Tasks that contradict themselves between tables, each in one way that a rule finds; every row by itself is sound. */
import { at } from '#etl/demo/lists.ts'
import type { Task } from '#etl/demo/tasks.ts'
import type { Visit } from '#etl/demo/visits.ts'

/** Plants what lies in the task's own row or in its results, once its visits are known. */
export function contradict(task: Task, visits: readonly Visit[]): void {
  const findings = visits.flatMap((visit) => visit.findings)
  if (task.flaw === 'misstated') {
    const published = findings.find((finding) => finding.inspected !== null && finding.published !== null)
    if (published !== undefined) published.isMisstated = true
  }
  const last = Math.max(0, ...findings.map(({ inspected }) => inspected ?? 0))
  if (task.flaw === 'ends-too-soon' && last > 0) task.end = last - 1
}

/** The last department of one task does not draw. */
export function isWithoutDraw(task: Task, department: number): boolean {
  return task.flaw === 'party-without-draw' && department === at(task.partners, task.partners.length - 1)
}

/** The lead of one task says one subject more than its list holds. */
export function countDrawn(task: Task, department: number, listed: number): number {
  return task.flaw === 'draw-too-large' && department === task.lead ? listed + 1 : listed
}

/** The first subject of one task is visited by one inspector of the lead alone. */
export function findInspectors(task: Task, department: number, visit: number, matched: readonly string[]): readonly string[] {
  return task.flaw === 'one-inspector' && department === task.lead && visit === 0 ? matched.slice(0, 1) : matched
}
