/** Yearly plan lines of a city (its own and its counties'): what is to be done by when, alone or together. */
import type { CityPlan } from '#etl/demo/cities.ts'
import { formatDay, makeDay } from '#etl/demo/days.ts'
import type { DeliveryWriter } from '#etl/demo/delivery-writer.ts'
import type { Item } from '#etl/demo/items.ts'
import { at, createPicker, pickBy, share } from '#etl/demo/lists.ts'
import { plants } from '#etl/demo/plants.ts'
import { createRandom, type Random } from '#domain/random.ts'
import type { World } from '#etl/demo/world.ts'

export interface PlanLine {
  readonly id: string
  readonly year: number
  readonly region: string
  readonly regionName: string
  readonly lead: number
  readonly partners: readonly number[]
  /** The item of the lead that gives the line its field. */
  readonly item: Item
  readonly start: number
  readonly end: number
  /** The day it was completed, however late; null when it never was. */
  readonly done: number | null
  readonly objects: number
}

/** Weight of each month for the end of plan lines. */
const endWeights = [1, 1, 4, 4, 6, 18, 5, 6, 16, 9, 15, 12]
const tasksPerLine = 6
const lastStart = makeDay(2023, 11, 15)

/** The plan lines of a city (or of the province itself) for a year. */
export function createPlanLines(world: World, city: CityPlan, year: number): readonly PlanLine[] {
  const random = createRandom(world.seed, 'plans', city.code, year)
  const count = Math.max(14, Math.round(at(city.tasks, year - 2021) / tasksPerLine))
  const months = endWeights.map((_, index) => index + 1).filter((month) => !isNothingDue(city, year, month))
  const extra = share(count - months.length, months.map((month) => at(endWeights, month - 1)))
  const jointShare = at(city.joint, year - 2021) / at(city.tasks, year - 2021) + 0.04
  const ends = months.flatMap((month, index) => Array<number>(1 + at(extra, index)).fill(month))
  const isJoint = share(Math.round(ends.length * jointShare), ends.map(() => 0.5 + random.unit()), ends.map(() => 1))
  return ends.map((month, index) => createLine(world, city, year, month, at(isJoint, index) === 1, index, random))
}

function createLine(
  world: World, city: CityPlan, year: number, month: number, isJoint: boolean, index: number, random: Random,
): PlanLine {
  const lead = chooseLead(world, random)
  const end = month === 12 ? makeDay(year, 12, 31) : makeDay(year, month + 1, 1) - 1
  const start = Math.min(lastStart, Math.max(makeDay(year, 1, 4) + random.below(12), end - 45 - random.below(110)))
  const counties = world.population.byCity.get(city.code) ?? []
  const county = counties.length === 0 || random.chance(0.4)
    ? null
    : at(counties, createPicker(counties.map(({ weight }) => weight))(random.unit()))
  const isKept = random.chance(city.plansKept)
  const early = random.below(15)
  const done = isKept ? end - early : random.chance(0.6) ? end + 5 + random.below(50) : null
  const region = county?.region.code ?? city.code
  return {
    id: `${region}${year}1${String(index + 1).padStart(3, '0')}`,
    year,
    region,
    regionName: county?.region.name ?? world.population.cityNames.get(city.code) ?? '',
    lead,
    partners: isJoint ? choosePartners(world, city, year, lead, random) : [],
    item: chooseItem(world, city, year, lead, random),
    start,
    end,
    done,
    objects: Math.max(1, Math.round((8 + random.below(20)) * world.scale)),
  }
}

/** A department to lead, the first of them most often. */
export function chooseLead(world: World, random: Random): number {
  return createPicker(world.departments.map(({ weight }) => weight))(random.unit())
}

/** One or two departments of other lines. */
export function choosePartners(world: World, city: CityPlan, year: number, lead: number, random: Random): readonly number[] {
  const { silentPartner } = plants
  const isKeptClear = city.code === silentPartner.city && year === silentPartner.year && lead === silentPartner.lead
  const others = world.departments.filter((other) =>
    other.weight > 0 && other.line !== at(world.departments, lead).line && !(isKeptClear && other.index === silentPartner.partner))
  const first = at(others, createPicker(others.map(({ weight }) => 0.25 + weight))(random.unit()))
  const rest = others.filter((other) => other.line !== first.line)
  return random.chance(0.22)
    ? [first.index, at(rest, createPicker(rest.map(({ weight }) => 0.25 + weight))(random.unit())).index]
    : [first.index]
}

/** An item of a department that the city's tasks of the year do take up. */
export function chooseItem(world: World, city: CityPlan, year: number, department: number, random: Random): Item {
  return pickBy(findOpenItems(world, city, year, department), random.unit())
}

/** Items of a department on the city's list, the neglected ones apart. */
export function findOpenItems(world: World, city: CityPlan, year: number, department: number): readonly Item[] {
  return at(world.openItems(city, year), department)
}

/** Writes the lines as they stood on a day; `since` leaves out those that looked the same on that earlier day. */
export function writePlanLines(
  world: World, lines: readonly PlanLine[], day: number, since: number | null, writer: DeliveryWriter,
): void {
  for (const line of lines) {
    if (since !== null && findState(line, since) === findState(line, day)) continue
    const level = line.region === '370000' ? '省级' : line.region.endsWith('00') ? '市级' : '县级'
    writer.write([
      line.id, line.year, `${line.regionName}${line.year}年${line.item.kind.field}${line.partners.length > 0 ? '部门联合' : ''}抽查计划`,
      line.item.kind.field, line.region, at(world.departments, line.lead).code,
      line.partners.map((partner) => at(world.departments, partner).code).join('、'),
      line.partners.length > 0 ? '2' : '1', findState(line, day), formatDay(line.start), formatDay(line.end),
      level, level === '省级' ? '省级' : '县级', { 省级: '省抽市查', 市级: '市抽县(区)查', 县级: '县抽县查' }[level], line.objects,
    ])
  }
}

function findState(line: PlanLine, day: number): '1' | '2' | '3' {
  if (line.done !== null && line.done <= day) return '3'
  return line.start <= day ? '2' : '1'
}

function isNothingDue(city: CityPlan, year: number, month: number): boolean {
  const { nothingDue } = plants
  return city.code === nothingDue.city && year === nothingDue.year && month === nothingDue.month
}
