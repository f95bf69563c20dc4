/** Each city's list of inspection items: its second edition to the end of 2022, its third from 2023 on. */
import { cityPlans, type CityPlan } from '#etl/demo/cities.ts'
import { pad } from '#etl/demo/days.ts'
import type { DeliveryWriter } from '#etl/demo/delivery-writer.ts'
import type { ItemKind, WorkingDepartment } from '#etl/demo/departments.ts'
import { describeStandard, findBasis, formatDutyCode, formatSupervisionCode } from '#etl/demo/item-codes.ts'
import { pickBy } from '#etl/demo/lists.ts'
import { plants } from '#etl/demo/plants.ts'
import { hashUnit, makeKey } from '#domain/random.ts'
import { registerPlants } from '#etl/demo/register-plants.ts'

export interface Item {
  readonly code: string
  readonly department: number
  readonly kind: ItemKind
  /** Every how many years it falls due, and the first year in which it does. */
  readonly cycle: number
  readonly firstDue: number
}

const ratios = ['不低于3%', '5%', '不超过10%', '根据风险等级确定']
const frequencies = ['1次/年', '2次/年', '同一单位2年不超过1次']

/** Items that may stand on a list; codes are the same in every city. */
export function createItems(departments: readonly WorkingDepartment[]): readonly Item[] {
  return departments.flatMap((department) => department.items.map((kind, index): Item => ({
    code: `SX${pad(department.index + 1)}${pad(index + 1)}`,
    department: department.index,
    kind,
    cycle: kind.isMajor || index === 0 ? 1 : index % 4 === 2 ? 3 : index % 3 === 1 ? 2 : 1,
    firstDue: index % 4 === 2 ? 2022 : 2021,
  })))
}

/** The items on a city's list in a year; a few of the catalogue are nobody's business there, a few come with the third edition. */
export function listItems(seed: number, items: readonly Item[], city: CityPlan, year: number): readonly Item[] {
  const key = makeKey(seed, 'items', city.code)
  return items.filter((item, index) => {
    const value = hashUnit(key, index)
    const isCore = item.kind.isMajor || item.code.endsWith('01')
    return isCore || value > 0.12 || (year >= 2023 && value > 0.05)
  })
}

/** Finds, for a city and year, the items of each department that tasks do take up: the list but for the neglected ones. */
export function createOpenItems(
  seed: number, items: readonly Item[], departmentCount: number,
): (city: CityPlan, year: number) => readonly (readonly Item[])[] {
  const known = new Map<string, readonly (readonly Item[])[]>()
  return (city, year) => {
    const found = known.get(`${city.code} ${year}`)
    if (found !== undefined) return found
    const neglected = findNeglected(seed, items, city, year)
    const open = listItems(seed, items, city, year).filter((item) => !neglected.has(item.code))
    const byDepartment = Array.from({ length: departmentCount }, (_, index) => open.filter((item) => item.department === index))
    known.set(`${city.code} ${year}`, byDepartment)
    return byDepartment
  }
}

/** The items of a city's list that no task of the year takes up; the first item of each department always is. */
function findNeglected(seed: number, items: readonly Item[], city: CityPlan, year: number): ReadonlySet<string> {
  const key = makeKey(seed, 'neglected', city.code, year)
  const listed = listItems(seed, items, city, year).filter((item) => !item.code.endsWith('01'))
  const order = listed.map((item, index) => ({ item, value: hashUnit(key, index) })).sort((left, right) => left.value - right.value)
  return new Set(order.slice(0, city.neglected[year - 2021] ?? 0).map(({ item }) => item.code))
}

/** Writes both editions of every city's list. */
export function writeItems(
  seed: number, items: readonly Item[], departments: readonly WorkingDepartment[], writer: DeliveryWriter,
): void {
  for (const city of cityPlans) {
    for (const edition of [{ name: '第二版', year: 2022 }, { name: '第三版', year: 2023 }]) {
      for (const item of listItems(seed, items, city, edition.year)) {
        const key = makeKey(seed, 'item text', item.code)
        writer.write([
          city.code, item.code, edition.name, item.kind.name, null, findBasis(item),
          departments[item.department]?.code ?? null, item.kind.field, '企业、个体工商户', item.kind.isMajor ? '重点' : '一般',
          isRaised(city, item, edition.year) ? registerPlants.changedItems.ratio : pickBy(ratios, hashUnit(key, 1)), pickBy(frequencies, hashUnit(key, 2)), item.cycle, item.firstDue,
          edition.year === 2022 ? '2021-01-01' : '2023-01-01', edition.year === 2022 ? '2022-12-31' : findLastDayOfItem(city, item),
          formatDutyCode(item), formatSupervisionCode(item), describeStandard(item),
        ])
      }
    }
  }
}

/** One city draws more often for its major items from the third edition on. */
function isRaised(city: CityPlan, item: Item, year: number): boolean {
  return year >= 2023 && item.kind.isMajor && city.code === registerPlants.changedItems.city
}

/** One item of one city leaves the list in mid-year, while tasks still take it up. */
function findLastDayOfItem(city: CityPlan, item: Item): string | null {
  const { flaws } = plants
  return city.code === flaws.city && item.code === flaws.item.code ? flaws.item.lastDay : null
}
