/** What core holds, in the order of dependence: a table stands after those it refers to. */
import type { Entity } from '#etl/entity.ts'
import { declarations } from '#etl/entities/declarations.ts'
import { departments } from '#etl/entities/departments.ts'
import { drawnInspectors } from '#etl/entities/drawn-inspectors.ts'
import { drawnSubjects } from '#etl/entities/drawn-subjects.ts'
import { draws } from '#etl/entities/draws.ts'
import { followUps } from '#etl/entities/follow-ups.ts'
import { holidays } from '#etl/entities/holidays.ts'
import { inspectionItems } from '#etl/entities/inspection-items.ts'
import { inspectors } from '#etl/entities/inspectors.ts'
import { plans } from '#etl/entities/plans.ts'
import { regionChanges } from '#etl/entities/region-changes.ts'
import { regions } from '#etl/entities/regions.ts'
import { results } from '#etl/entities/results.ts'
import { riskClasses } from '#etl/entities/risk-classes.ts'
import { subjects } from '#etl/entities/subjects.ts'
import { taskDepartments } from '#etl/entities/task-departments.ts'
import { taskItems } from '#etl/entities/task-items.ts'
import { tasks } from '#etl/entities/tasks.ts'

export const entities: readonly Entity[] = [
  regions,
  regionChanges,
  departments,
  holidays,
  declarations,
  inspectionItems,
  plans,
  tasks,
  taskDepartments,
  taskItems,
  subjects,
  inspectors,
  draws,
  drawnSubjects,
  drawnInspectors,
  results,
  followUps,
  riskClasses,
]

/** The entity of a name. @throws when there is none. */
export function getEntity(name: string): Entity {
  const entity = entities.find((candidate) => candidate.name === name)
  if (entity === undefined) throw new Error(`no entity ${name}`)
  return entity
}

/** Entities whose rows may wait for rows of this one. */
export function findDependants(name: string): Entity[] {
  return entities.filter((entity) => entity.reference?.entity === name)
}
