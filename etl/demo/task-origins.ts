/** How a task came about, who entered and who reviewed its results, and by what means it was checked from afar. */
import { findOffice, formatInspectorId } from '#etl/demo/inspectors.ts'
import { pickBy } from '#etl/demo/lists.ts'
import { hashUnit, makeKey } from '#domain/random.ts'
import { firstLoggedYear, registerPlants } from '#etl/demo/register-plants.ts'
import type { Task } from '#etl/demo/tasks.ts'
import type { Finding, Visit } from '#etl/demo/visits.ts'
import type { World } from '#etl/demo/world.ts'

const means = ['视频监控', '大数据', '大数据', '物联感知', '大数据、视频监控']
const namedShare = 0.75

/** Tags make joint tasks of two lines alone; before the platform matched tags it asked nobody. */
export function findOrigin(world: World, task: Task): string | null {
  const { byLabel } = registerPlants
  const share = task.city.code === byLabel.city && task.year === 2023 ? byLabel.cityShare : task.year === 2023 ? byLabel.share[2023] : task.year === 2022 ? byLabel.share[2022] : null
  if (share === null) return null
  const isOpen = task.partners.length > 0 && task.plant === null && task.outcome !== 'parent'
  return isOpen && hashUnit(makeKey(world.seed, 'origin', task.id), 1) < share ? '标签匹配' : '人工设置'
}

/** Means of a check that nobody went out for and that was made over the network. */
export function findMeans(world: World, task: Task, { subject }: Visit, { methods, item }: Finding): string | null {
  if (methods !== '5') return null
  const { best, silent } = registerPlants.means
  const key = makeKey(world.seed, 'means', task.id, item.department)
  const share = task.city.code === best ? 1 : task.city.code === silent ? 0 : namedShare
  return hashUnit(key, subject.number) < share ? pickBy(means, hashUnit(key ^ 1, subject.number)) : null
}

/** Numbers of who entered a result and who reviewed it: two of the office, but in the planted one. */
export function findClerks(world: World, task: Task, { subject }: Visit, { item }: Finding): { entered: string; reviewed: string } | null {
  if (task.year < firstLoggedYear) return null
  const { office, size } = findOffice(task.region, subject.county, item.department)
  const { selfReviewed } = registerPlants
  const place = Math.floor(hashUnit(makeKey(world.seed, 'clerks', task.id, item.department), subject.number) * size)
  const isSelf = office === selfReviewed.county && item.department === selfReviewed.department && task.year === selfReviewed.year
  return { entered: formatInspectorId(office, item.department, place), reviewed: formatInspectorId(office, item.department, isSelf ? place : (place + 1) % size) }
}
