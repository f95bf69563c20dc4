/** Our order beside the city's: problem by problem, by how much of the list is visited, and by place. */
import type { BacktestDocument, CutFigures, PlaceFigures } from '#domain/backtests/document.ts'
import { asMade, testMean, type OrderedVisit } from '#domain/backtests/reorder.ts'

/** Of each visit, in the order given: its slot and the days earlier. */
function place(visits: readonly OrderedVisit[]): readonly { slot: number; daysEarlier: number }[] {
  const days = visits.map(({ day }) => day).sort((one, other) => one - other)
  const placed = visits.map(() => ({ slot: 0, daysEarlier: 0 }))
  const order = visits.map((visit, index) => ({ visit, index })).sort((one, other) => other.visit.score - one.visit.score || one.index - other.index)
  for (const [slot, { visit, index }] of order.entries()) placed[index] = { slot, daysEarlier: visit.day - (days[slot] ?? visit.day) }
  return placed
}

export function standBeside(ours: readonly OrderedVisit[], city: readonly OrderedVisit[]): Pick<BacktestDocument, 'against' | 'discordant'> {
  const one = place(ours)
  const other = place(city)
  const half = Math.floor(ours.length / 2)
  const differences: number[] = []
  let oursAlone = 0
  let cityAlone = 0
  for (const [index, visit] of ours.entries()) {
    const mine = one[index]
    const theirs = other[index]
    if (!visit.isFound || mine === undefined || theirs === undefined) continue
    differences.push(mine.daysEarlier - theirs.daysEarlier)
    if (mine.slot < half && theirs.slot >= half) oursAlone += 1
    if (theirs.slot < half && mine.slot >= half) cityAlone += 1
  }
  return { against: testMean(differences), discordant: { oursAlone, cityAlone, chance: signTest(oursAlone, cityAlone) } }
}

/** Exact two-sided test that either side is as likely. */
export function signTest(one: number, other: number): number {
  const total = one + other
  let term = 0.5 ** total
  let tail = 0
  for (let wins = 0; wins <= Math.min(one, other); wins += 1) {
    tail += term
    term *= (total - wins) / (wins + 1)
  }
  return Math.min(1, 2 * tail)
}

/** Problems among the first part of each order. */
export function cutBoth(ours: readonly OrderedVisit[], city: readonly OrderedVisit[]): readonly CutFigures[] {
  const found = (visits: readonly OrderedVisit[], most: number): number => {
    const placed = place(visits)
    return visits.filter(({ isFound }, index) => isFound && (placed[index]?.slot ?? most) < most).length
  }
  return [0.1, 0.2, 0.25, 0.5, 0.75].map((share) => {
    const visits = Math.floor(share * ours.length)
    return { share, visits, ours: found(ours, visits), city: found(city, visits) }
  })
}

/** Per place: problems that each order puts into the first half of all visits; places in the order of their names. */
export function placeBoth(places: readonly string[], ours: readonly OrderedVisit[], city: readonly OrderedVisit[]): readonly PlaceFigures[] {
  const half = Math.floor(ours.length / 2)
  const orders = { asMade: place(asMade(ours)), city: place(city), ours: place(ours) }
  const names = [...new Set(places)].sort((one, other) => Number(one) - Number(other) || (one < other ? -1 : 1))
  return names.map((name) => {
    const inside = ours.flatMap((visit, index) => (places[index] === name ? [{ visit, index }] : []))
    const found = inside.filter(({ visit }) => visit.isFound)
    const early = (order: ReturnType<typeof place>): number => found.filter(({ index }) => (order[index]?.slot ?? half) < half).length
    const days = found.reduce((sum, { index }) => sum + (orders.ours[index]?.daysEarlier ?? 0), 0)
    return {
      place: name === 'NA' ? '' : name, visits: inside.length, found: found.length, asMade: early(orders.asMade), city: early(orders.city), ours: early(orders.ours),
      meanDays: found.length === 0 ? null : days / found.length,
    }
  })
}
