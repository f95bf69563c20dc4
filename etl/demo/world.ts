/** Everything the province stands on, made once and handed to each part. */
import { createItems, createOpenItems, type Item } from '#etl/demo/items.ts'
import { findWorkingDepartments, type WorkingDepartment } from '#etl/demo/departments.ts'
import { createPopulation, type Population } from '#etl/demo/population.ts'
import { createRiskClasses, type RiskClasses } from '#etl/demo/risk.ts'
import type { Seeds } from '#etl/demo/seeds.ts'
import { createSubjects, type Subjects } from '#etl/demo/subjects.ts'
import { createWorkingDays, type WorkingDays } from '#etl/demo/working-days.ts'

export interface World {
  readonly seed: number
  readonly scale: number
  readonly seeds: Seeds
  readonly calendar: WorkingDays
  readonly departments: readonly WorkingDepartment[]
  readonly items: readonly Item[]
  /** Items that a city's tasks of a year take up, by department. */
  readonly openItems: ReturnType<typeof createOpenItems>
  readonly population: Population
  readonly subjects: Subjects
  readonly risk: RiskClasses
}

/** The province of a seed at a scale. */
export function createWorld(seeds: Seeds, seed: number, scale: number): World {
  const departments = findWorkingDepartments(seeds)
  const items = createItems(departments)
  return {
    seed,
    scale,
    seeds,
    calendar: createWorkingDays(seeds.holidays, 2019, 2024),
    departments,
    items,
    openItems: createOpenItems(seed, items, departments.length),
    population: createPopulation(seeds, seed, scale),
    subjects: createSubjects(seed),
    risk: createRiskClasses(seed, scale),
  }
}
