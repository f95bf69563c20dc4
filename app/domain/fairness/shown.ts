/** What the page of a draw shows beside its tests: groups drawn against the frame, places in it, and who was sent with whom, by number alone. */
import { findOwnership, findFrameFault, findPlaces, listStrata, type DrawRecord, type FrameCell } from '#domain/fairness/audit.ts'
import { listPairCounts } from '#domain/fairness/pairing.ts'

export interface ShownGroup {
  readonly group: string
  readonly frame: number
  readonly drawn: number
  /** What an even draw within the classes brings on average. */
  readonly expected: number
}

export interface ShownPair {
  /** Office of the pair, its people numbered by how often they were sent. */
  readonly office: number
  readonly one: number
  readonly other: number
  readonly visits: number
}

export interface ShownDraw {
  readonly area: readonly ShownGroup[]
  readonly ownership: readonly ShownGroup[]
  readonly industry: readonly ShownGroup[]
  readonly places: readonly number[]
  readonly placesOf: number | null
  readonly pairs: readonly ShownPair[]
  readonly offices: readonly { readonly people: number; readonly visits: number; readonly loads: readonly number[] }[]
}

const MOST_PLACES = 400
const MOST_PAIRS = 30

export function showDraw(draw: DrawRecord): ShownDraw {
  const places = findPlaces(draw)
  const isComparable = findFrameFault(draw) === null
  const by = (groupOf: (row: Pick<FrameCell, 'area' | 'companyType' | 'industry'>) => string): readonly ShownGroup[] => (isComparable ? listGroups(draw, groupOf) : [])
  const offices = draw.offices.map((office) => {
    const loads = Array<number>(office.people).fill(0)
    for (const sent of office.visits) for (const one of sent) loads[one] = (loads[one] ?? 0) + 1
    const order = [...loads.keys()].sort((one, other) => (loads[other] ?? 0) - (loads[one] ?? 0) || one - other)
    return { office, loads: order.map((person) => loads[person] ?? 0), numberOf: new Map(order.map((person, at) => [person, at + 1])) }
  })
  return {
    area: by(({ area }) => area),
    ownership: by(({ companyType }) => findOwnership(companyType)),
    industry: by(({ industry }) => industry),
    places: places.kind === 'told' ? [...places.list].sort((one, other) => one - other).slice(0, MOST_PLACES) : [],
    placesOf: places.kind === 'told' ? places.frame : null,
    pairs: offices
      .flatMap(({ office, numberOf }, at) => [...listPairCounts(office)].map(([key, visits]) => {
        const [one, other] = [Math.floor(key / office.people), key % office.people].map((person) => numberOf.get(person) ?? 0)
        return { office: at + 1, one: Math.min(one ?? 0, other ?? 0), other: Math.max(one ?? 0, other ?? 0), visits }
      }))
      .sort((left, right) => right.visits - left.visits || left.office - right.office || left.one - right.one || left.other - right.other)
      .slice(0, MOST_PAIRS),
    offices: offices.map(({ office, loads }) => ({ people: office.people, visits: office.visits.length, loads })),
  }
}

function listGroups(draw: DrawRecord, groupOf: (row: Pick<FrameCell, 'area' | 'companyType' | 'industry'>) => string): readonly ShownGroup[] {
  const { groups, strata } = listStrata(draw, groupOf)
  const add = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
  return groups.map((group, at) => ({
    group,
    frame: strata.reduce((sum, { frame }) => sum + (frame[at] ?? 0), 0),
    drawn: strata.reduce((sum, { drawn }) => sum + (drawn[at] ?? 0), 0),
    expected: strata.reduce((sum, { frame, drawn }) => sum + (add(frame) === 0 ? 0 : (add(drawn) * (frame[at] ?? 0)) / add(frame)), 0),
  }))
}
