/** What core holds, in the order of dependence: a table stands after those it refers to. */
import type { Entity } from '#etl/entity.ts'
import { campaigns } from '#etl/entities/campaigns.ts'
import { comprehensiveItems } from '#etl/entities/comprehensive-items.ts'
import { declarations } from '#etl/entities/declarations.ts'
import { departments } from '#etl/entities/departments.ts'
import { drawnInspectors } from '#etl/entities/drawn-inspectors.ts'
import { drawnSubjects } from '#etl/entities/drawn-subjects.ts'
import { draws } from '#etl/entities/draws.ts'
import { dutyItems } from '#etl/entities/duty-items.ts'
import { establishment } from '#etl/entities/establishment.ts'
import { followUps } from '#etl/entities/follow-ups.ts'
import { holidays } from '#etl/entities/holidays.ts'
import { inspectionItems } from '#etl/entities/inspection-items.ts'
import { inspectors } from '#etl/entities/inspectors.ts'
import { itemGuidelines } from '#etl/entities/item-guidelines.ts'
import { milestones } from '#etl/entities/milestones.ts'
import { pilots } from '#etl/entities/pilots.ts'
import { plans } from '#etl/entities/plans.ts'
import { publicity } from '#etl/entities/publicity.ts'
import { regionChanges } from '#etl/entities/region-changes.ts'
import { regions } from '#etl/entities/regions.ts'
import { registrations } from '#etl/entities/registrations.ts'
import { results } from '#etl/entities/results.ts'
import { riskClasses } from '#etl/entities/risk-classes.ts'
import { riskSignals } from '#etl/entities/risk-signals.ts'
import { subjectTags } from '#etl/entities/subject-tags.ts'
import { subjects } from '#etl/entities/subjects.ts'
import { supervisionItems } from '#etl/entities/supervision-items.ts'
import { surveys } from '#etl/entities/surveys.ts'
import { taskDepartments } from '#etl/entities/task-departments.ts'
import { taskEvents } from '#etl/entities/task-events.ts'
import { taskItems } from '#etl/entities/task-items.ts'
import { tasks } from '#etl/entities/tasks.ts'
import { trainings } from '#etl/entities/trainings.ts'
import { warningHandlings } from '#etl/entities/warning-handlings.ts'

export const entities: readonly Entity[] = [
  regions,
  regionChanges,
  departments,
  holidays,
  declarations,
  inspectionItems,
  itemGuidelines,
  dutyItems,
  supervisionItems,
  comprehensiveItems,
  pilots,
  campaigns,
  plans,
  tasks,
  taskDepartments,
  taskItems,
  taskEvents,
  subjects,
  subjectTags,
  registrations,
  inspectors,
  establishment,
  trainings,
  draws,
  drawnSubjects,
  drawnInspectors,
  results,
  followUps,
  riskClasses,
  riskSignals,
  publicity,
  surveys,
  milestones,
  warningHandlings,
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
