/** What is known of a visit before it is made: from the visits on earlier days alone, and none after the day on which all was put in order. */
import type { Inspection } from './read-chicago.ts'

export interface KnownValues {
  readonly [indicator: string]: number | string | null
}

/** Visits of a group in the order of their days, with running sums. */
interface Track {
  readonly days: number[]
  readonly found: number[]
}

interface Trailing {
  readonly of: (inspection: Inspection) => string
  /** Days looked back. */
  readonly days: number
  /** Visits at the city's rate that are added, so that few visits do not shout. */
  readonly weight: number
}

const EVER = 10_000
const trailings: Readonly<Record<string, Trailing>> = {
  'zip-year': { of: ({ zip }) => zip, days: 365, weight: 30 },
  'ward-year': { of: ({ ward }) => ward, days: 365, weight: 30 },
  'district-year': { of: ({ district }) => district, days: 365, weight: 30 },
  'precinct-year': { of: ({ precinct }) => precinct, days: 365, weight: 10 },
  'zip-quarter': { of: ({ zip }) => zip, days: 90, weight: 15 },
  'ward-quarter': { of: ({ ward }) => ward, days: 90, weight: 15 },
  'zip-ever': { of: ({ zip }) => zip, days: EVER, weight: 30 },
  'chain-ever': { of: ({ chain }) => chain, days: EVER, weight: 10 },
  'address-ever': { of: ({ address }) => address, days: EVER, weight: 3 },
}

/** Builds what is known from visits, which stand in the order of their days. */
export function createKnowledge(inspections: readonly Inspection[]): (inspection: Inspection, knownBefore: number) => KnownValues {
  const whole: Track = { days: [], found: [0] }
  const tracks = new Map<string, Map<string, Track>>(Object.keys(trailings).map((name) => [name, new Map()]))
  const ofLicense = new Map<string, Inspection[]>()
  for (const inspection of inspections) {
    push(whole, inspection)
    ofLicense.set(inspection.license, [...(ofLicense.get(inspection.license) ?? []), inspection])
    for (const [name, { of }] of Object.entries(trailings)) {
      const groups = tracks.get(name)
      const group = of(inspection)
      const track = groups?.get(group) ?? { days: [], found: [0] }
      push(track, inspection)
      groups?.set(group, track)
    }
  }
  const days = inspections.map(({ day }) => day)
  return (inspection, knownBefore) => {
    const before = Math.min(inspection.day, knownBefore)
    const rates = Object.entries(trailings).map(([name, { of, days: back, weight }]): [string, number] => {
      const base = rateWithin(whole, before - back, before)
      const track = tracks.get(name)?.get(of(inspection))
      const within = track === undefined ? { visits: 0, found: 0 } : countWithin(track, before - back, before)
      return [name, (within.found + weight * base) / (within.visits + weight) - base]
    })
    return {
      ...Object.fromEntries(rates),
      ...readOwnPast((ofLicense.get(inspection.license) ?? []).filter(({ day }) => day < before), before),
      ...readAround(inspection, inspections, findFrom(days, before - 180), findFrom(days, before), before),
      'past-fail': inspection.pastFail, 'past-critical': inspection.pastCritical,
      'past-serious': inspection.pastSerious, 'past-minor': inspection.pastMinor,
      risk: inspection.risk, facility: inspection.facility, application: inspection.application,
      license: inspection.licenseKind === 'Retail Food Establishment' ? 'retail' : inspection.licenseKind === '' || inspection.licenseKind === 'NA' ? 'none' : 'other',
    }
  }
}

function push(track: Track, { day, isFound }: Inspection): void {
  track.days.push(day)
  track.found.push((track.found[track.found.length - 1] ?? 0) + (isFound ? 1 : 0))
}

/** The first place in rising days that is not before a day. */
function findFrom(days: readonly number[], day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

function countWithin({ days, found }: Track, from: number, before: number): { visits: number; found: number } {
  const first = findFrom(days, from)
  const end = findFrom(days, before)
  return { visits: end - first, found: (found[end] ?? 0) - (found[first] ?? 0) }
}

function rateWithin(track: Track, from: number, before: number): number {
  const { visits, found } = countWithin(track, from, before)
  return visits === 0 ? 0.13 : found / visits
}

/** What earlier visits to the same licence found; all unknown where there was none. */
function readOwnPast(earlier: readonly Inspection[], before: number): KnownValues {
  const last = earlier[earlier.length - 1]
  const found = earlier.filter(({ isFound }) => isFound).length
  const own = (value: (inspection: Inspection) => number): number | null => (last === undefined ? null : value(last))
  return {
    'own-visits': earlier.length,
    'own-rate': (found + 2 * 0.14) / (earlier.length + 2),
    'last-critical': own(({ isFound }) => Number(isFound)),
    'last-serious': own(({ serious }) => serious),
    'last-minor': own(({ minor }) => minor),
    'last-violations': own(({ violations }) => violations.length),
    'last-failed': own(({ isFailed }) => Number(isFailed)),
    'days-since': own(({ day }) => before - day),
    'last-temperature': own(({ violations }) => Number(violations.includes('3'))),
    'last-vermin': own(({ violations }) => Number(violations.includes('18'))),
    'last-hands': own(({ violations }) => Number(violations.includes('8'))),
  }
}

/** Problem rate around an address in the last half year, near visits weighing more; and the same with recent visits weighing more. */
function readAround(inspection: Inspection, inspections: readonly Inspection[], first: number, end: number, before: number): KnownValues {
  const { latitude, longitude } = inspection
  if (latitude === null || longitude === null || end - first < 50) return { around: null, 'around-lately': null }
  let found = 0
  const near = { weight: 0, found: 0 }
  const lately = { weight: 0, found: 0 }
  for (let place = first; place < end; place += 1) {
    const other = inspections[place]
    if (other === undefined) continue
    const hit = other.isFound ? 1 : 0
    found += hit
    if (other.latitude === null || other.longitude === null) continue
    // kilometres a degree at 41.9 degrees north
    const squared = ((other.latitude - latitude) * 111) ** 2 + ((other.longitude - longitude) * 83) ** 2
    if (squared > 4) continue
    const weight = Math.exp(-squared / 0.5)
    const recent = weight * Math.exp((other.day - before) / 30)
    near.weight += weight
    near.found += weight * hit
    lately.weight += recent
    lately.found += recent * hit
  }
  const base = found / (end - first)
  return {
    around: (near.found + 5 * base) / (near.weight + 5) - base,
    'around-lately': (lately.found + 2 * base) / (lately.weight + 2) - base,
  }
}
