/** Draws and matches that the audit asks about, and tasks that take one household three times: one city of one year. */
import { formatInspectorId, findOffice } from '#etl/demo/inspectors.ts'
import { at } from '#etl/demo/lists.ts'
import { makeDay } from '#etl/demo/days.ts'
import { plants } from '#etl/demo/plants.ts'
import type { County } from '#etl/demo/population.ts'
import type { Random } from '#domain/random.ts'
import type { Subject } from '#etl/demo/subjects.ts'
import type { Task } from '#etl/demo/tasks.ts'
import type { World } from '#etl/demo/world.ts'

/** Departments that have people of their own in a county. */
const STAFFED = 4

/** Chooses the tasks. @throws when the city has too few to plant in */
export function plantDraws(world: World, tasks: readonly Task[]): void {
  const { draws } = plants
  const first = tasks[0]
  if (first === undefined || first.city.code !== draws.city || first.year !== draws.year) return
  const ofCounty = tasks.filter((task) => task.county?.region.code === draws.county && task.lead < STAFFED && task.partners.length === 0 && task.plant === null && task.start <= draws.startedBy)
  const [systematic, pair] = ofCounty
  if (systematic === undefined || pair === undefined) throw new Error(`demonstration: ${draws.county} has no two tasks to plant draws in`)
  Object.assign(systematic, { kind: '3', plan: null, plant: 'systematic', objects: Math.round(draws.systematic * world.scale) })
  Object.assign(pair, { kind: '3', plan: null, plant: 'one-pair', objects: Math.round(draws.pair * world.scale) })
  plantSplit(world, tasks)
}

/** Three tasks of one department in one county visit the same household on one day. */
function plantSplit(world: World, tasks: readonly Task[]): void {
  const { split, city } = plants.draws
  const open = tasks.filter((task) => task.county !== null && task.plant === null && task.partners.length === 0 && task.kind === '3' && task.drawn >= split.from && task.drawn < split.day)
  const groups = open.map((head) => open.filter((task) => task.county === head.county && task.lead === head.lead && task.end >= split.day))
  const group = groups.find(({ length }) => length >= split.tasks)?.slice(0, split.tasks)
  const county = group === undefined ? null : at(group, 0).county
  if (group === undefined || county === null) throw new Error(`demonstration: ${city} has no ${split.tasks} tasks of one department to split a visit in`)
  const household = listHouseholds(world, county)[split.household]
  if (household === undefined) throw new Error(`demonstration: ${county.region.code} has no household to visit thrice`)
  for (const task of group) Object.assign(task, { shared: [household], sharedDay: split.day, plant: 'split' })
}

/** Households that stood in the directory on 1 January and stand there still. */
function listHouseholds(world: World, county: County): readonly Subject[] {
  const newYear = makeDay(plants.draws.year, 1, 1)
  return Array.from({ length: county.counts['3'] }, (_, index) => world.subjects.find(county, county.starts['3'] + index))
    .filter(({ established, deregistered }) => established < newYear && (deregistered === null || deregistered > newYear))
}

/** The households of a planted draw, in the order drawn; null for all others. */
export function drawPlanted(world: World, task: Task, random: Random): readonly Subject[] | null {
  if (task.county === null) return null
  if (task.plant === 'one-pair') {
    const left = [...listHouseholds(world, task.county)]
    return Array.from({ length: Math.min(task.objects, left.length) }, () => at(left.splice(random.below(left.length), 1), 0))
  }
  if (task.plant !== 'systematic') return null
  const frame = listHouseholds(world, task.county)
  const range = Math.max(1, Math.floor(frame.length / task.objects))
  const start = random.below(range)
  return Array.from({ length: Math.min(task.objects, frame.length) }, (_, index) => at(frame, start + index * range))
}

/** Whom a planted task sends to its visits: two pairs in turn, or one pair always; null for all others. */
export function sendPlanted(task: Task, county: County, department: number, visit: number): readonly string[] | null {
  if (task.plant !== 'systematic' && task.plant !== 'one-pair') return null
  const { office, size } = findOffice(task.region, county, department)
  const first = task.plant === 'one-pair' ? 0 : (2 * visit) % (2 * Math.floor(size / 2))
  return [formatInspectorId(office, department, first), formatInspectorId(office, department, first + 1)]
}
