/** Hands the enterprises of a city's year to its tasks: some tasks become tasks about enterprises. */
import { chooseFirms, shuffle } from '#etl/demo/firm-draws.ts'
import { createRandom } from '#domain/random.ts'
import { findLastDay, type Task } from '#etl/demo/tasks.ts'
import type { World } from '#etl/demo/world.ts'

/** Enterprises in one task, at scale 1. */
const perTask = 1.6
const daysToDraw = 9

/**
 * Gives every chosen enterprise at least one task of its county, or else of the city, that is drawn within the year.
 * @returns the chosen enterprises, for provincial tasks to visit as well
 */
export function assignFirms(world: World, tasks: readonly Task[]): readonly number[] {
  const first = tasks[0]
  if (first === undefined) return []
  const random = createRandom(world.seed, 'firm tasks', first.city.code, first.year)
  const lastStart = findLastDay(first.city) - daysToDraw
  const free = tasks.filter((task) => task.kind === '3' && task.plant === null && task.start <= lastStart)
  shuffle(free, random)
  const chosen = chooseFirms(world, first.city.code, first.year)
  const left: number[] = []
  for (const [county, firms] of chosen) {
    const own = free.filter((task) => task.county === county)
    left.push(...handOut(world, firms, own.slice(0, Math.max(1, Math.floor(own.length / 2)))))
  }
  const everywhere = free.filter((task) => task.county === null && task.firms.length === 0)
  const rest = handOut(world, left, everywhere)
  if (rest.length > 0) throw new Error(`demonstration: ${first.city.code} ${first.year} has no task for ${rest.length} enterprises`)
  return [...new Set([...chosen.values()].flat())]
}

/** Fills tasks with enterprises, evenly, no enterprise twice in one task. @returns those that found no task */
function handOut(world: World, firms: readonly number[], tasks: readonly Task[]): readonly number[] {
  if (tasks.length === 0) return firms
  const count = Math.min(tasks.length, Math.ceil(firms.length / (perTask * world.scale)))
  const size = Math.ceil(firms.length / count)
  tasks.slice(0, count).forEach((task, index) => {
    const own = [...new Set(firms.slice(index * size, (index + 1) * size))]
    if (own.length > 0) Object.assign(task, { kind: '1', firms: own, objects: own.length })
  })
  return []
}

/** Provincial tasks visit enterprises that their cities drew in the same year, so the draw ratio stays what it is. */
export function assignProvincialFirms(world: World, tasks: readonly Task[], chosen: readonly number[]): void {
  const first = tasks[0]
  if (first === undefined) return
  const random = createRandom(world.seed, 'provincial firms', first.year)
  for (const task of tasks) {
    const firms = new Set<number>()
    const wanted = Math.min(chosen.length, Math.max(4, Math.round(6 * world.scale)))
    while (firms.size < wanted) firms.add(chosen[random.below(chosen.length)] ?? 0)
    Object.assign(task, { kind: '1', firms: [...firms], objects: firms.size })
  }
}
