/** What happens after a problem was found: a measure, a limit, and mostly an end. */
import type { CityPlan } from '#etl/demo/cities.ts'
import { plants, today } from '#etl/demo/plants.ts'
import type { Random } from '#domain/random.ts'
import type { Task } from '#etl/demo/tasks.ts'
import type { Finding } from '#etl/demo/visits.ts'

export interface FollowUp {
  /** 1 to 5 of the five fixed measures. */
  readonly disposal: string
  readonly due: number
  closed: number | null
}

const disposals: Readonly<Record<string, readonly string[]>> = {
  '2': ['3'], '3': ['4', '3'], '4': ['2'], '5': ['1', '3', '3'], '6': ['4'], '8': ['2', '4', '5'],
}

/** The follow-up of a published problem; null when nobody wrote one down. */
export function makeFollowUp(task: Task, city: CityPlan, finding: Pick<Finding, 'published' | 'code'>, random: Random): FollowUp | null {
  const isExact = city.code === plants.exactWarnings.city
  const isOpen = random.chance(city.open) && !isExact
  const isForgotten = random.chance(0.4)
  const [term, early, late] = [15 + random.below(31), random.below(14), 1 + random.below(15)]
  const isLate = random.chance(0.12) && !isExact
  const list = disposals[finding.code] ?? ['3']
  const disposal = list[random.below(list.length)] ?? '3'
  if (finding.published === null || (isOpen && isForgotten)) return null
  const due = finding.published + term
  const closed = isOpen || task.plant === 'held' ? null : isLate ? due + late : Math.max(finding.published, due - early)
  return { disposal, due, closed: isExact && due <= today && closed !== null ? Math.min(closed, due) : closed }
}
