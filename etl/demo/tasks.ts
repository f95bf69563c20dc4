/** The tasks of a city in a year: as many as its plan says, month by month, so many of them joint. */
import { monthWeights, type CityPlan } from '#etl/demo/cities.ts'
import { formatDay, makeDay, splitDay, weekdayOf } from '#etl/demo/days.ts'
import type { Item } from '#etl/demo/items.ts'
import { at, createPicker, share } from '#etl/demo/lists.ts'
import { chooseItem, chooseLead, choosePartners, findOpenItems, type PlanLine } from '#etl/demo/plans.ts'
import { closings, plants, today, type Flaw } from '#etl/demo/plants.ts'
import type { County, SubjectKind } from '#etl/demo/population.ts'
import { createRandom, type Random } from '#domain/random.ts'
import type { Subject } from '#etl/demo/subjects.ts'
import type { World } from '#etl/demo/world.ts'

export interface TaskItem {
  readonly department: number
  readonly code: string
}

/** A task while the city's year is being arranged; plants and firms change it before it is written. */
export interface Task {
  id: string
  readonly city: CityPlan
  readonly year: number
  readonly county: County | null
  readonly region: string
  readonly regionName: string
  lead: number
  partners: readonly number[]
  items: readonly TaskItem[]
  field: string
  kind: SubjectKind
  mode: string
  plan: PlanLine | null
  parentId: string | null
  isClassRule: boolean
  outcome: 'works' | 'draft' | 'cancelled' | 'parent'
  start: number
  drawn: number
  end: number
  objects: number
  /** Enterprises to visit, by number, when the task is about enterprises. */
  firms: readonly number[]
  /** Subjects that it draws besides, as tasks of other departments do; nobody has visited them yet. */
  shared: readonly Subject[]
  /** The day on which these are visited; null: some day ahead. */
  sharedDay: number | null
  plant: 'silent-partner' | 'same-line' | 'held' | 'systematic' | 'one-pair' | 'split' | null
  flaw: Flaw | null
  /** What its log tells out of the ordinary. */
  log: 'changed-silently' | 'changed' | 'by-hand' | null
}

const countyShare = 0.8
const pickItemCount = createPicker([0.2, 0.36, 0.3, 0.14])
const pickObjectCount = createPicker([0.31, 0.34, 0.22, 0.13])
const weekdayWeights = [1.25, 1.2, 1.1, 1, 0.7, 0.3, 0.3]

/** The last day of which anything of a city is known. */
export function findLastDay(city: CityPlan): number {
  return city.code === plants.silentCity ? closings.september : today
}

/** The day from which the task itself is delivered: two come a month late. */
export function findFirstDay(task: Task): number {
  return task.plant === 'held' ? closings.november : task.start
}

/** The counted tasks of a city and year, in the order of their start. */
export function createTasks(world: World, city: CityPlan, year: number, lines: readonly PlanLine[]): Task[] {
  const random = createRandom(world.seed, 'tasks', city.code, year)
  const last = Math.min(makeDay(year, 12, 31), findLastDay(city) - (city.code === plants.silentCity ? 1 : 0))
  const months = spreadMonths(city, year, last)
  const tasks = months.flatMap(({ month, total, joint }) => {
    const isJoint = share(joint, Array<number>(total).fill(0).map(() => 0.5 + random.unit()), Array<number>(total).fill(1))
    return isJoint.map((value) => createTask(world, city, year, month, last, value === 1, lines, random))
  })
  return tasks.sort((left, right) => left.start - right.start)
}

/** Tasks and joint tasks of each month: the joint share rises through the year, the sums are the city's plan. */
function spreadMonths(city: CityPlan, year: number, last: number): { month: number; total: number; joint: number }[] {
  const end = splitDay(last)
  const weights = monthWeights.map((weight, index) => {
    if (end.year > year || index + 1 < end.month) return weight
    return index + 1 > end.month ? 0 : (weight * end.day) / 31
  })
  const totals = share(at(city.tasks, year - 2021), weights)
  const joints = share(at(city.joint, year - 2021), totals.map((total, index) => total * (0.78 + 0.04 * index)), totals)
  return totals.map((total, index) => ({ month: index + 1, total, joint: at(joints, index) }))
}

function createTask(
  world: World, city: CityPlan, year: number, month: number, last: number, isJoint: boolean, lines: readonly PlanLine[], random: Random,
): Task {
  const start = chooseStart(world, year, month, last, random)
  const fitting = random.chance(0.1) ? [] : lines.filter((line) => line.start <= start && start <= line.end && line.partners.length > 0 === isJoint)
  const plan = fitting.length === 0 ? null : at(fitting, random.below(fitting.length))
  const county = chooseCounty(world, city, plan, random)
  const lead = plan?.lead ?? chooseLead(world, random)
  const partners = isJoint ? plan?.partners ?? choosePartners(world, city, year, lead, random) : []
  const first = plan?.item ?? chooseItem(world, city, year, lead, random)
  const drawn = Math.min(world.calendar.add(start, random.below(4)), world.calendar.add(makeDay(year + 1, 1, 1), -1))
  return {
    id: '',
    city,
    year,
    county,
    region: county?.region.code ?? city.code,
    regionName: county?.region.name ?? world.population.cityNames.get(city.code) ?? '',
    lead,
    partners,
    items: chooseItems(world, city, year, lead, partners, first, random),
    field: first.kind.field,
    kind: random.chance(0.04) ? '2' : '3',
    mode: county !== null ? '县抽县查' : city.code === '370000' ? '省抽省查' : random.chance(0.4) ? '市抽市查' : '市抽县(区)查',
    plan,
    parentId: null,
    isClassRule: random.chance([0.55, 0.68, 0.82][year - 2021] ?? 0),
    outcome: 'works',
    start,
    drawn,
    end: chooseEnd(start, random),
    objects: Math.max(1, Math.round((1 + pickObjectCount(random.unit())) * world.scale)),
    firms: [],
    shared: [],
    sharedDay: null,
    plant: null,
    flaw: null,
    log: null,
  }
}

/** A working day of the month, early in the week rather than late. */
function chooseStart(world: World, year: number, month: number, last: number, random: Random): number {
  const end = Math.min(last, month === 12 ? makeDay(year, 12, 31) : makeDay(year, month + 1, 1) - 1)
  const days = world.calendar.between(makeDay(year, month, 1), end)
  return at(days, createPicker(days.map((day) => at(weekdayWeights, weekdayOf(day))))(random.unit()))
}

/** A month or two later; two in five run to the end of a quarter, where work bunches. */
function chooseEnd(start: number, random: Random): number {
  const plain = start + 30 + random.below(46)
  const { year, month } = splitDay(start + 25)
  const quarterEnd = month > 9 ? makeDay(year, 12, 31) : makeDay(year, 3 * Math.ceil(month / 3) + 1, 1) - 1
  return random.chance(0.4) && quarterEnd <= start + 78 ? quarterEnd : plain
}

function chooseCounty(world: World, city: CityPlan, plan: PlanLine | null, random: Random): County | null {
  const counties = world.population.byCity.get(city.code) ?? []
  if (plan !== null && plan.region !== city.code) return counties.find((county) => county.region.code === plan.region) ?? null
  if (counties.length === 0 || !random.chance(countyShare)) return null
  return at(counties, createPicker(counties.map(({ weight }) => weight))(random.unit()))
}

/** One to four items of the lead when it works alone, fewer in a joint task, one or two of each partner. */
export function chooseItems(
  world: World, city: CityPlan, year: number, lead: number, partners: readonly number[], first: Item, random: Random,
): readonly TaskItem[] {
  const own = Math.max(1, 1 + pickItemCount(random.unit()) - (partners.length > 0 ? 1 : 0))
  const chosen: TaskItem[] = [{ department: lead, code: first.code }]
  addItems(chosen, findOpenItems(world, city, year, lead), own, random)
  for (const partner of partners) addItems(chosen, findOpenItems(world, city, year, partner), random.chance(0.3) ? 2 : 1, random)
  return chosen
}

function addItems(chosen: TaskItem[], open: readonly Item[], wanted: number, random: Random): void {
  const department = open[0]?.department ?? -1
  const has = (): number => chosen.filter((item) => item.department === department).length
  for (let turn = 0; turn < 8 && has() < Math.min(wanted, open.length); turn += 1) {
    const item = at(open, random.below(open.length))
    if (!chosen.some(({ code }) => code === item.code)) chosen.push({ department, code: item.code })
  }
}

/** Numbers the tasks of a city's year: region, day, serial number within the city and year. */
export function numberTasks(tasks: readonly Task[]): void {
  tasks.forEach((task, index) => {
    if (task.id === '') task.id = `${task.region}${formatDay(task.start).replaceAll('-', '')}${String(index + 1).padStart(4, '0')}`
  })
}
