/** Draws the objects of a task: its enterprises as assigned, others by walking through a county's directory in scattered order. */
import { drawPlanted } from '#etl/demo/draw-plants.ts'
import { at, createPicker } from '#etl/demo/lists.ts'
import { splitSubject, type County, type SubjectKind } from '#etl/demo/population.ts'
import type { Random } from '#domain/random.ts'
import type { RiskClass } from '#etl/demo/risk.ts'
import type { Subject } from '#etl/demo/subjects.ts'
import type { Task } from '#etl/demo/tasks.ts'
import type { World } from '#etl/demo/world.ts'

export interface Drawer {
  draw(task: Task, random: Random): readonly Subject[]
  /** Size of the frame a task draws from. */
  countFrame(task: Task): number
}

/** Chance that a walked-past subject is taken, by class: higher risk, more often. */
const chances: Readonly<Record<RiskClass | 'none', number>> = { A: 0.4, B: 0.6, C: 0.85, D: 1, none: 0.55 }
const golden = 0.6180339887

/** A drawer that remembers how far it has walked in each county, so that nobody is drawn twice before all were passed. */
export function createDrawer(world: World): Drawer {
  const walked = new Map<number, number>()

  const next = (county: County, kind: SubjectKind): Subject => {
    const count = county.counts[kind]
    const key = county.index * 8 + Number(kind)
    const step = walked.get(key) ?? 0
    walked.set(key, step + 1)
    return world.subjects.find(county, county.starts[kind] + ((step * findStride(count) + 7) % count))
  }

  const isTaken = (subject: Subject, day: number, random: Random): boolean => {
    if (subject.established >= day || (subject.deregistered ?? Infinity) <= day) return false
    return random.chance(chances[world.risk.findOn(subject, day) ?? 'none'])
  }

  const draw = (task: Task, random: Random): readonly Subject[] => {
    if (task.kind === '1') {
      return task.firms.map((firm) => {
        const { county, local } = splitSubject(world.population, firm)
        return world.subjects.find(county, local)
      })
    }
    const planted = drawPlanted(world, task, random)
    if (planted !== null) return planted
    const drawn = new Map<number, Subject>()
    const counties = findCounties(world, task).filter((county) => county.counts[task.kind] > 0)
    const pickCounty = createPicker(counties.map(({ weight }) => weight))
    for (let tries = 0; drawn.size < task.objects && tries < task.objects * 40 + 200; tries += 1) {
      const subject = next(at(counties, pickCounty(random.unit())), task.kind)
      if (!drawn.has(subject.number) && isTaken(subject, task.drawn, random)) drawn.set(subject.number, subject)
    }
    return [...drawn.values()]
  }

  const countFrame = (task: Task): number => findCounties(world, task).reduce((sum, county) => sum + county.counts[task.kind], 0)

  return { draw, countFrame }
}

function findCounties(world: World, task: Task): readonly County[] {
  if (task.county !== null) return [task.county]
  return task.city.code === '370000' ? world.population.counties : world.population.byCity.get(task.city.code) ?? []
}

/** A stride near the golden section that meets every number below `count`. */
function findStride(count: number): number {
  let stride = Math.max(1, Math.floor(count * golden))
  while (findDivisor(stride, count) !== 1) stride += 1
  return stride
}

function findDivisor(one: number, other: number): number {
  return other === 0 ? one : findDivisor(other, one % other)
}
