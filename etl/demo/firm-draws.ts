/**
 * Which enterprises are drawn in a year: a fixed number of each class in each city (the draw ratio by class),
 * chosen by selection sampling (Knuth, algorithm S), some of them visited more than once.
 */
import { makeDay } from '#etl/demo/days.ts'
import { at } from '#etl/demo/lists.ts'
import { plants } from '#etl/demo/plants.ts'
import { toSubject, type County, type Population } from '#etl/demo/population.ts'
import { createRandom, type Random } from '#domain/random.ts'
import { riskClasses, type RiskClass } from '#etl/demo/risk.ts'
import type { World } from '#etl/demo/world.ts'

/** Share of the enterprises of a class that is drawn in a year, 2021 to 2023. */
const rates: Readonly<Record<RiskClass, readonly [number, number, number]>> = {
  A: [0.012, 0.013, 0.014],
  B: [0.033, 0.036, 0.04],
  C: [0.09, 0.105, 0.12],
  D: [0.33, 0.35, 0.37],
}
/** Chance of a second visit in the year, by class. */
const repeats: Readonly<Record<RiskClass, number>> = { A: 0.25, B: 0.45, C: 0.7, D: 0.95 }

/** The enterprises to visit in a city and year, by county: numbers of subjects, a repeated one stands again later in the list. */
export function chooseFirms(
  world: World,
  city: string,
  year: number,
): Map<County, number[]> {
  const random = createRandom(world.seed, 'firms', city, year)
  const chosen = new Map<County, number[]>()
  for (const group of groupCounties(world.population, city)) {
    for (const risk of riskClasses) chooseOfClass(world, group, year, risk, random, chosen)
  }
  for (const [county, firms] of chosen) {
    shuffle(firms, random)
    const again = firms.filter((firm) => random.chance(repeats[findClass(world, county, firm, year)]))
    chosen.set(county, [...firms, ...again])
  }
  return chosen
}

function chooseOfClass(
  world: World, group: readonly County[], year: number, risk: RiskClass, random: Random, chosen: Map<County, number[]>,
): void {
  const isOf = (county: County, local: number): boolean => world.risk.findOnNewYear(world.subjects.find(county, local), year) === risk
  const yearEnd = makeDay(year, 12, 31)
  let total = 0
  let left = 0
  for (const county of group) {
    for (let local = 0; local < county.counts['1']; local += 1) {
      if (!isOf(county, local)) continue
      total += 1
      if ((world.subjects.find(county, local).deregistered ?? Infinity) > yearEnd) left += 1
    }
  }
  let wanted = Math.min(left, findQuota(group, year, risk, total, world.scale))
  for (const county of group) {
    for (let local = 0; local < county.counts['1'] && wanted > 0; local += 1) {
      if (!isOf(county, local) || (world.subjects.find(county, local).deregistered ?? Infinity) <= yearEnd) continue
      if (random.unit() * left < wanted) {
        wanted -= 1
        const firms = chosen.get(county) ?? []
        firms.push(toSubject(county, local))
        chosen.set(county, firms)
      }
      left -= 1
    }
  }
}

function findQuota(group: readonly County[], year: number, risk: RiskClass, total: number, scale: number): number {
  const county = at(group, 0)
  const { invertedDistrict: district, invertedCity } = plants
  if (year === 2023 && county.region.code === district.county) return Math.round(district.drawn[risk] * scale)
  if (year === 2023 && risk === 'D' && county.city.code === district.county.slice(0, 4) + '00') {
    return Math.round(total * district.restOfCity)
  }
  if (year === 2023 && county.city.code === invertedCity.city && (risk === 'C' || risk === 'D')) {
    return Math.round(total * invertedCity.rates[risk])
  }
  return Math.round(total * at(rates[risk], year - 2021))
}

/** The city as one group, but for a planted district, which is a group of its own. */
function groupCounties(population: Population, city: string): (readonly County[])[] {
  const counties = population.byCity.get(city) ?? []
  const isPlanted = (county: County): boolean => county.region.code === plants.invertedDistrict.county
  return [counties.filter((county) => !isPlanted(county)), counties.filter(isPlanted)].filter((group) => group.length > 0)
}

function findClass(world: World, county: County, firm: number, year: number): RiskClass {
  return world.risk.findOnNewYear(world.subjects.find(county, firm - toSubject(county, 0)), year) ?? 'A'
}

/** Fisher and Yates. */
export function shuffle<T>(list: T[], random: Random): void {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1)
    const kept = at(list, last)
    list[last] = at(list, other)
    list[other] = kept
  }
}
