/**
 * Plants what the joint board's opportunities stand on: one-line tasks under way in one county, of different departments, that have
 * drawn the same food households and will visit them one after another.
 */
import { at } from '#etl/demo/lists.ts'
import { plants, today } from '#etl/demo/plants.ts'
import type { County } from '#etl/demo/population.ts'
import type { Subject } from '#etl/demo/subjects.ts'
import type { Task } from '#etl/demo/tasks.ts'
import type { World } from '#etl/demo/world.ts'

type Opportunity = (typeof plants.opportunities)[number]

const longestApart = 30

/** Gives the tasks of a planted county their common households. @throws when a city has no tasks or households to plant in. */
export function plantOpportunities(world: World, tasks: readonly Task[]): void {
  const first = tasks[0]
  if (first === undefined) return
  const planted = new Set<County>()
  for (const opportunity of plants.opportunities) {
    if (first.city.code !== opportunity.city || first.year !== 2023) continue
    const counties = (world.population.byCity.get(opportunity.city) ?? []).filter((county) => !planted.has(county))
    const found = counties.flatMap((county) => plan(world, tasks, county, opportunity) ?? [])[0]
    if (found === undefined) throw new Error(`demonstration: ${opportunity.city} has no tasks to draw the same households`)
    planted.add(found.county)
    for (const task of found.tasks) task.shared = found.subjects
  }
}

function plan(world: World, tasks: readonly Task[], county: County, wanted: Opportunity): { county: County; tasks: readonly Task[]; subjects: readonly Subject[] } | null {
  const open = tasks.filter((task) =>
    task.county === county && task.outcome === 'works' && task.kind === '3' && task.partners.length === 0 && task.plant === null && task.parentId === null &&
    task.drawn <= today - 3 && task.end > today + 10)
  for (const head of open) {
    const near = open.filter((task) => task.end >= head.end && task.end - head.end <= longestApart)
    const apart = near.filter((task, index) => near.findIndex(({ lead }) => lead === task.lead) === index).slice(0, wanted.departments)
    const subjects = findHouseholds(world, county, wanted, Math.min(...apart.map(({ drawn }) => drawn)))
    if (apart.length === wanted.departments && subjects.length === wanted.households) return { county, tasks: apart, subjects }
  }
  return null
}

/** The first households of one trade and class of the county, as many as are wanted, or none. */
function findHouseholds(world: World, county: County, { risk, households }: Opportunity, day: number): readonly Subject[] {
  const byTrade = new Map<string, Subject[]>()
  for (let local = 0; local < county.counts['3']; local += 1) {
    const subject = world.subjects.find(county, county.starts['3'] + local)
    const isThere = subject.established < day && subject.deregistered === null && subject.trade.isFood && world.risk.findOn(subject, today) === risk
    if (isThere && world.risk.findOn(subject, day) === risk) byTrade.set(subject.trade.word, [...(byTrade.get(subject.trade.word) ?? []), subject])
  }
  const fitting = [...byTrade.values()].filter((subjects) => subjects.length >= households)
  return fitting.length === 0 ? [] : at(fitting, 0).slice(0, households)
}
