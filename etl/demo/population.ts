/** Who may be inspected: how many subjects of each kind live in each county, and how a subject is found by number. */
import { cityPlans, type CityPlan } from '#etl/demo/cities.ts'
import { at, share } from '#etl/demo/lists.ts'
import { plants } from '#etl/demo/plants.ts'
import { hashUnit, makeKey } from '#domain/random.ts'
import type { Region, Seeds } from '#etl/demo/seeds.ts'

/** 1 enterprise, 2 cooperative, 3 individual household, 4 office of a foreign enterprise. */
export type SubjectKind = '1' | '2' | '3' | '4'

export interface County {
  readonly index: number
  readonly region: Region
  readonly city: CityPlan
  /** Residents, roughly: how often the county turns up. */
  readonly weight: number
  readonly counts: Readonly<Record<SubjectKind, number>>
  /** Where each kind begins in the county's numbering. */
  readonly starts: Readonly<Record<SubjectKind, number>>
}

export interface Population {
  readonly counties: readonly County[]
  readonly byCity: ReadonlyMap<string, readonly County[]>
  readonly cityNames: ReadonlyMap<string, string>
}

/** Subjects of the province at scale 1: 31.8 % of all entities are enterprises, as at the end of 2023, and a few more here. */
const totals: Readonly<Record<SubjectKind, number>> = { '1': 12_000, '2': 1_200, '3': 20_700, '4': 96 }
const officeCities = ['370100', '370200', '370600', '371000']
const perCounty = 2 ** 27

/** Lays out the population; the same seed gives the same province at every scale, only fuller. */
export function createPopulation(seeds: Seeds, seed: number, scale: number): Population {
  const key = makeKey(seed, 'population')
  const drafts = cityPlans.flatMap((city) => {
    const regions = seeds.counties.get(city.code) ?? []
    const weights = regions.map((region) => (region.name.endsWith('县') ? 0.55 : 0.8) + 0.6 * hashUnit(key, Number(region.code)))
    const sum = weights.reduce((before, weight) => before + weight, 0)
    return regions.map((region, index) => ({ region, city, weight: (city.residents * at(weights, index)) / sum }))
  })
  const bases = {
    '1': share(totals['1'], drafts.map((draft) => draft.weight * (draft.region.name.endsWith('县') ? 0.7 : 1.2))),
    '2': share(totals['2'], drafts.map((draft) => draft.weight * (draft.region.name.endsWith('县') ? 1.6 : 0.6))),
    '3': share(totals['3'], drafts.map((draft) => draft.weight)),
    '4': share(totals['4'], drafts.map((draft) => (officeCities.includes(draft.city.code) ? draft.weight : 0))),
  }
  const counties = drafts.map((draft, index): County => {
    const count = (kind: SubjectKind): number => Math.round(at(bases[kind], index) * scale)
    const enterprises = countPlanted(draft.region.code, scale) ?? count('1')
    const counts = { '1': enterprises, '2': count('2'), '3': count('3'), '4': count('4') }
    const starts = { '1': 0, '2': counts['1'], '3': counts['1'] + counts['2'], '4': counts['1'] + counts['2'] + counts['3'] }
    return { index, ...draft, counts, starts }
  })
  return {
    counties,
    byCity: new Map(cityPlans.map((city) => [city.code, counties.filter((county) => county.city.code === city.code)])),
    cityNames: new Map([...seeds.cities.map((city) => [city.code, city.name] as const), ['370000', '山东省']]),
  }
}

/** One number for one subject of the province. */
export function toSubject(county: County, local: number): number {
  return county.index * perCounty + local
}

/** The county and the place in its numbering behind a subject's number. */
export function splitSubject(population: Population, subject: number): { county: County; local: number } {
  const index = Math.floor(subject / perCounty)
  return { county: at(population.counties, index), local: subject - index * perCounty }
}

/** The kind of the subject with that place in the county's numbering. */
export function kindOf(county: County, local: number): SubjectKind {
  if (local < county.starts['2']) return '1'
  if (local < county.starts['3']) return '2'
  return local < county.starts['4'] ? '3' : '4'
}

/** 主体身份代码: the county and a serial number. */
export function formatSubjectId(county: County, local: number): string {
  return county.region.code + String(local + 1).padStart(8, '0')
}

function countPlanted(county: string, scale: number): number | null {
  const { county: planted, enterprises } = plants.invertedDistrict
  if (county !== planted) return null
  return Object.values(enterprises).reduce((sum, count) => sum + Math.round(count * scale), 0)
}
