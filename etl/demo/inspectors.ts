/** Inspectors: a pool for each office. Counties staff their four busiest departments; the city's bureaux stand in for the others. */
import { formatDay, pad } from '#etl/demo/days.ts'
import type { DeliveryWriter } from '#etl/demo/delivery-writer.ts'
import type { WorkingDepartment } from '#etl/demo/departments.ts'
import { at } from '#etl/demo/lists.ts'
import { makePersonName } from '#etl/demo/names.ts'
import { plants, today } from '#etl/demo/plants.ts'
import { cityPlans } from '#etl/demo/cities.ts'
import type { County, Population } from '#etl/demo/population.ts'
import { hashUnit, makeKey, type Random } from '#domain/random.ts'
import { registerPlants } from '#etl/demo/register-plants.ts'

const countyDepartments = 4
const poolSizes = { county: 4, city: 5, province: 5 } as const

/** The office that works for a department at a subject of the county, and how many people it has. */
export function findOffice(region: string, county: County, department: number): { office: string; size: number } {
  const isCounty = region.slice(4) !== '00' && department < countyDepartments
  const office = isCounty ? county.region.code : region === '370000' ? region : county.city.code
  return { office, size: isCounty ? poolSizes.county : office === '370000' ? poolSizes.province : poolSizes.city }
}

/** Numbers of the inspectors matched to an object: two, now and then an expert as a third. */
export function matchInspectors(region: string, county: County, department: number, random: Random): readonly string[] {
  const { office, size } = findOffice(region, county, department)
  const { county: plantedCounty, department: plantedDepartment } = plants.samePair
  if (office === plantedCounty && department === plantedDepartment) {
    return [formatInspectorId(office, department, 0), formatInspectorId(office, department, 1)]
  }
  const first = random.below(size)
  const second = (first + 1 + random.below(size - 1)) % size
  return [formatInspectorId(office, department, first), formatInspectorId(office, department, second)]
}

/** One person of a pool. */
export interface Inspector {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly department: WorkingDepartment
  readonly certificate: string
  readonly expiry: string
  readonly isExpert: boolean
  /** False for somebody who has left. */
  readonly isThere: boolean
}

/** Every pool; one in twenty pools also has somebody who has left. */
export function listInspectors(seed: number, population: Population, departments: readonly WorkingDepartment[]): readonly Inspector[] {
  const key = makeKey(seed, 'inspectors')
  const { certificate } = plants.flaws
  const offices: readonly { readonly region: string; readonly size: number; readonly staffed: number }[] = [
    { region: '370000', size: poolSizes.province, staffed: departments.length },
    ...cityPlans.map((city) => ({ region: city.code, size: poolSizes.city, staffed: departments.length })),
    ...population.counties.map((county) => ({ region: county.region.code, size: poolSizes.county, staffed: countyDepartments })),
  ]
  const inspectors: Inspector[] = []
  for (const office of offices) {
    for (let department = 0; department < office.staffed; department += 1) {
      const hasLeaver = hashUnit(key, Number(office.region) * 16 + department) < 0.05
      for (let place = 0; place < office.size + (hasLeaver ? 1 : 0); place += 1) {
        const number = inspectors.length + 1
        const value = (salt: number): number => hashUnit(key ^ salt, number)
        const id = formatInspectorId(office.region, department, place)
        inspectors.push({
          id,
          name: makePersonName(value(1), value(2), value(3)),
          region: office.region,
          department: at(departments, department),
          certificate: `37${office.region.slice(2)}${String(100_000 + number)}`,
          expiry: id === certificate.inspector ? certificate.lastDay : formatDay(today + 1 + Math.floor(value(4) * 1600)),
          isExpert: value(5) < 0.06,
          isThere: place < office.size,
        })
      }
    }
  }
  return inspectors
}

/** Writes the directory; one planted county names nobody's range of items, elsewhere it is missing now and then. */
export function writeInspectors(seed: number, inspectors: readonly Inspector[], writer: DeliveryWriter): void {
  const key = makeKey(seed, 'item ranges')
  inspectors.forEach(({ id, name, region, department, certificate, expiry, isExpert, isThere }, index) => {
    const hasRange = region !== registerPlants.withoutRange.county && hashUnit(key, index) >= 0.012
    const fields = [...new Set(department.items.map(({ field }) => field))]
    writer.write([id, name, region, department.code, certificate, expiry, isExpert ? '是' : '否', isThere ? '在岗' : '离岗', hasRange ? fields.join('、') || '药品' : null])
  })
}

/** The number of one person of an office's pool. */
export function formatInspectorId(office: string, department: number, place: number): string {
  return `${office}${pad(department + 1)}${pad(place + 1)}`
}
