/** W35: cities and counties whose problem rate stands outside the funnel of the province, within class. */
import { findDispersion, scorePlace } from '#domain/surveillance/funnel.ts'
import type { FoundWarning, Reckon } from '#etl/warnings/found.ts'
import { findClassRates, foundAt, listMonths, readProblemMonths, type MonthCell } from '#etl/warnings/reckoned/places.ts'

const MONTHS = 12
const GRAVE = 450

interface Place {
  readonly key: string
  readonly area: string
  readonly city: string
  visits: number
  observed: number
  expected: number
  variance: number
}

/** Counties and cities are compared with their like, each kind with a spread of its own. */
export const reckonFunnelOutlier: Reckon = async (client, onDay, { limit = 309, leastVisits = 30 }) => {
  const months = listMonths(onDay, MONTHS)
  const cells = await readProblemMonths(client, 'area', months)
  const rates = findClassRates(cells)
  const found: FoundWarning[] = []
  for (const kind of ['area', 'city'] as const) {
    const places = sumPlaces(cells, rates, kind).filter(({ visits, expected }) => visits >= leastVisits && expected > 0)
    const funnel = places.map(({ observed, expected, variance }) => ({ difference: observed / expected - 1, error: Math.sqrt(variance) / expected }))
    const dispersion = findDispersion(funnel)
    for (const [at, { area, city, key, visits, observed, expected }] of places.entries()) {
      const one = funnel[at]
      const score = one === undefined ? 0 : Math.floor(Math.abs(scorePlace(one, dispersion)) * 100)
      if (score < limit) continue
      found.push({
        ...foundAt(area, city), key, level: score >= GRAVE ? 'orange' : 'yellow', raisedDate: `${onDay.slice(0, 7)}-01`,
        evidence: { visits, observed, expected: Math.floor(expected + 0.5), score, side: observed > expected ? 'up' : 'down', spread: Math.floor(Math.sqrt(dispersion.tauSquared) * 100) },
      })
    }
  }
  return found
}

function sumPlaces(cells: readonly MonthCell[], rates: ReadonlyMap<string, number>, kind: 'area' | 'city'): readonly Place[] {
  const places = new Map<string, Place>()
  for (const { key, city, risk_class, met, counted } of cells) {
    if (city === '370000') continue
    const area = kind === 'area' ? key : city
    const place = places.get(area) ?? { key: `${kind}:${area}`, area, city, visits: 0, observed: 0, expected: 0, variance: 0 }
    const rate = rates.get(risk_class) ?? 0
    place.visits += counted
    place.observed += met
    place.expected += counted * rate
    place.variance += counted * rate * (1 - rate)
    places.set(area, place)
  }
  return [...places.values()]
}
