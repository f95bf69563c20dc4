/** Changes to a city's tasks: what is planted, which tasks hang together, and those that do not count. */
import { provincePlan } from '#etl/demo/cities.ts'
import { makeDay, splitDay } from '#etl/demo/days.ts'
import { at } from '#etl/demo/lists.ts'
import { findOpenItems } from '#etl/demo/plans.ts'
import { closings, plants, today } from '#etl/demo/plants.ts'
import { plantDraws } from '#etl/demo/draw-plants.ts'
import { createRandom } from '#domain/random.ts'
import { registerPlants } from '#etl/demo/register-plants.ts'
import { chooseItems, findLastDay, type Task } from '#etl/demo/tasks.ts'
import type { World } from '#etl/demo/world.ts'

/** First day of each of the two provincial campaigns of a year. */
const campaignMonths = [6, 9] as const

/** Number of the provincial task above a campaign's tasks in the cities. */
export function formatCampaignId(year: number, month: number): string {
  return `370000${year}0${month}019001`
}

/** The two provincial tasks above the campaigns of a year; they draw nothing themselves. */
export function createCampaigns(world: World, year: number): Task[] {
  return campaignMonths.map((month): Task => {
    const start = makeDay(year, month, 1)
    return {
      id: formatCampaignId(year, month), city: provincePlan, year, county: null, region: provincePlan.code, regionName: '山东省',
      lead: 0, partners: [1, 9], field: '部门联合集中抽查', kind: '3', mode: '省抽县查', plan: null, parentId: null, isClassRule: true,
      items: [0, 1, 9].map((department) => at(world.items.filter((item) => item.department === department), 0))
        .map(({ department, code }) => ({ department, code })),
      outcome: 'parent', start, drawn: start, end: start + 75, objects: 0, firms: [], shared: [], sharedDay: null, plant: null, flaw: null, log: null,
    }
  })
}

/** Plants what the city and year hold, and hangs a task of each city under each provincial campaign. */
export function plantTasks(world: World, tasks: readonly Task[]): void {
  const { silentPartner, held, sameLine } = plants
  for (const task of findFirst(tasks, silentPartner, silentPartner.tasks, (task) =>
    task.lead === silentPartner.lead && task.partners.length > 0 && task.start <= silentPartner.startedBy && task.end <= today)) {
    Object.assign(task, { partners: [silentPartner.partner], plan: null, kind: '3', plant: 'silent-partner' })
    task.objects = Math.max(1, Math.round(silentPartner.objects * world.scale))
    rechooseItems(world, task)
  }
  for (const task of findFirst(tasks, sameLine, sameLine.tasks, (task) => task.lead === sameLine.lead && task.partners.length === 0)) {
    task.partners = [sameLine.partner]
    task.items = [...task.items, { department: sameLine.partner, code: at(task.items, 0).code }]
    Object.assign(task, { plan: null, plant: 'same-line' })
  }
  const october = makeDay(2023, 10, 9)
  for (const task of findFirst(tasks, { city: held.city, year: 2023 }, held.tasks, (task) =>
    task.partners.length === 0 && splitDay(task.start).month === 10)) {
    const open = findOpenItems(world, task.city, task.year, task.lead)
    const lead = open.length >= held.items ? task.lead : 0
    const items = findOpenItems(world, task.city, task.year, lead).slice(0, held.items)
    Object.assign(task, { lead, plan: null, kind: '3', plant: 'held', objects: held.objects })
    Object.assign(task, { start: october, drawn: october + 1, end: makeDay(2023, 11, 30) })
    task.items = items.map(({ code }) => ({ department: lead, code }))
    task.field = at(items, 0).kind.field
  }
  plantFlaws(tasks)
  plantDraws(world, tasks)
  plantLogs(tasks)
  for (const month of campaignMonths) {
    const child = tasks.find((task) =>
      task.partners.length > 0 && task.lead === 0 && task.plant === null && task.parentId === null && splitDay(task.start).month === month)
    if (child !== undefined) Object.assign(child, { parentId: formatCampaignId(child.year, month), mode: '省抽县查' })
  }
}

/** Joint tasks of several households, one for each way in which a task may contradict itself. */
function plantFlaws(tasks: readonly Task[]): void {
  const { flaws } = plants
  const chosen = findFirst(tasks, flaws, flaws.kinds.length, (task) => task.partners.length > 0 && task.kind === '3' && task.objects > 1 && task.start <= flaws.startedBy)
  chosen.forEach((task, index) => (task.flaw = at(flaws.kinds, index)))
}

/** Tasks whose log tells that the list was changed after the lock, or that somebody chose the objects. */
function plantLogs(tasks: readonly Task[]): void {
  const { changedLists, chosenByHand } = registerPlants
  const isOver = (task: Task): boolean => task.end < closings.september
  findFirst(tasks, changedLists, changedLists.silent + changedLists.reasoned, isOver).forEach((task, index) => {
    task.log = index < changedLists.silent ? 'changed-silently' : 'changed'
  })
  for (const task of findFirst(tasks, chosenByHand, chosenByHand.tasks, isOver)) task.log = 'by-hand'
}

/** Adds what does not count: drafts, cancelled tasks, and tasks above others that draw. */
export function addUncounted(world: World, tasks: Task[]): void {
  const first = at(tasks, 0)
  const random = createRandom(world.seed, 'uncounted', first.city.code, first.year)
  const copies = (share: number, outcome: Task['outcome'], from: number): Task[] =>
    Array.from({ length: Math.round(tasks.length * share) }, () => at(tasks, from + random.below(tasks.length - from)))
      .map((task): Task => ({ ...task, id: '', outcome, parentId: null, plan: null, plant: null, flaw: null, log: null, firms: [], shared: [], sharedDay: null, kind: '3' }))
  const cancelled = copies(0.02, 'cancelled', 0)
  const drafts = first.year === 2023 ? copies(0.01, 'draft', Math.floor(tasks.length * 0.85)) : []
  tasks.push(...createParents(tasks), ...cancelled, ...drafts)
}

/** City tasks above two or three county tasks of one department and month. */
function createParents(tasks: readonly Task[]): Task[] {
  const parents: Task[] = []
  for (let index = 0; index + 2 < tasks.length; index += 60) {
    const head = at(tasks, index)
    const children = tasks.slice(index, index + 40).filter((task) =>
      task.county !== null && task.lead === head.lead && task.partners.length === head.partners.length &&
      task.plant === null && task.parentId === null).slice(0, 3)
    // A parent counts beside children that have not drawn yet, so none is made for those.
    if (head.county === null || head.plant !== null || children.length < 2 || head.drawn > findLastDay(head.city)) continue
    const parent: Task = {
      ...head,
      id: `${head.city.code}${String(head.year)}0000${String(9000 + index / 60)}`,
      county: null, region: head.city.code, regionName: head.regionName,
      mode: '市抽县(区)查', outcome: 'parent', parentId: null, firms: [], plan: null, flaw: null, log: null,
      end: Math.max(...children.map((task) => task.end)),
    }
    for (const child of children) Object.assign(child, { parentId: parent.id, mode: '市抽县(区)查' })
    parents.push(parent)
  }
  return parents
}

/** The first tasks of a city and year that fit. @throws when there are too few, which would unplant a story. */
function findFirst(
  tasks: readonly Task[], where: { readonly city: string; readonly year: number }, count: number, fits: (task: Task) => boolean,
): readonly Task[] {
  const first = tasks[0]
  if (first === undefined || first.city.code !== where.city || first.year !== where.year) return []
  const found = tasks.filter((task) => task.plant === null && fits(task)).slice(0, count)
  if (found.length < count) throw new Error(`demonstration: ${where.city} has ${found.length} tasks to plant in, not ${count}`)
  return found
}

function rechooseItems(world: World, task: Task): void {
  const random = createRandom(world.seed, 'planted items', task.city.code, task.year, task.start)
  const item = at(findOpenItems(world, task.city, task.year, task.lead), 0)
  task.items = chooseItems(world, task.city, task.year, task.lead, task.partners, item, random)
  task.field = item.kind.field
}
