/**
 * Drawn against frame: whether places, ownerships or industries were drawn in the proportion in which they stand in the frame, within
 * each risk class, since classes are meant to be drawn at different rates.
 * Two groups are told exactly (Fisher); a few tables are enumerated (multivariate hypergeometric); larger ones by the conditional
 * chi-square over strata, small expectations by seeded draws.
 * @see A. Agresti (2013), Categorical Data Analysis, 3rd ed., sections 3.5 and 8.1.3 (generalised Cochran–Mantel–Haenszel)
 */
import { convolve, findChiSquareTail, findTwoSided, listHypergeometric, logChoose } from '#domain/fairness/distributions.ts'
import { cannotTell, type Outcome } from '#domain/fairness/outcome.ts'
import { simulateP, SIMULATED_FLOOR } from '#domain/fairness/simulate.ts'
import { createRandom, type Random } from '#domain/random.ts'

/** Groups of one class, in the order common to all classes: how many stand in the frame, and how many of these were drawn. */
export interface Stratum {
  readonly frame: readonly number[]
  readonly drawn: readonly number[]
}

const MOST_TABLES = 20_000
const MOST_EXACT = 20_000
const LEAST_EXPECTED = 5

/** @param seed of the draws that are simulated where no sum is short enough */
export function testComposition(strata: readonly Stratum[], seed: number): Outcome {
  const open = strata.filter(({ frame, drawn }) => add(drawn) > 0 && add(drawn) < add(frame))
  const groups = listIndexes(open[0]?.frame.length ?? 0).filter((group) => open.some(({ frame }) => (frame[group] ?? 0) > 0))
  const drawn = open.reduce((sum, stratum) => sum + add(stratum.drawn), 0)
  if (groups.length < 2) return cannotTell(strata.length > 0 && open.length === 0 ? 'too-few' : 'one-group', { drawn })
  const kept = open.map(({ frame, drawn: taken }) => ({ frame: groups.map((group) => frame[group] ?? 0), drawn: groups.map((group) => taken[group] ?? 0) }))
  const { observed, expected, covariance } = findMoments(kept)
  const numbers = { drawn, groups: groups.length, ...findFarthest(groups, observed, expected) }
  if (groups.length === 2) return { kind: 'told', numbers, ...tellTwo(kept, observed, expected, covariance) }
  const value = weighDistance(expected, covariance)
  const statistic = value(observed)
  if (kept.length === 1 && countTables(kept) <= MOST_TABLES) {
    return { kind: 'told', numbers, statistic, p: enumerate(kept, observed, value), method: 'exact' }
  }
  if (expected.every((count) => count >= LEAST_EXPECTED)) {
    return { kind: 'told', numbers, statistic, p: findChiSquareTail(statistic, groups.length - 1), method: 'chi-square' }
  }
  return { kind: 'told', numbers, statistic, ...simulate(kept, statistic, value, createRandom(seed, 'composition', drawn)) }
}

function tellTwo(strata: readonly Stratum[], observed: readonly number[], expected: readonly number[], covariance: readonly (readonly number[])[]) {
  const [seen = 0] = observed
  const [mean = 0] = expected
  const variance = covariance[0]?.[0] ?? 0
  const distance = Math.max(0, Math.abs(seen - mean) - 0.5)
  if (strata.reduce((sum, { drawn }) => sum + add(drawn), 0) > MOST_EXACT) {
    const statistic = (distance * distance) / variance
    return { statistic, p: findChiSquareTail(statistic, 1), method: 'chi-square-continuity' as const }
  }
  return { statistic: variance > 0 ? (seen - mean) ** 2 / variance : 0, p: findGroupChance(strata, 0), method: 'exact' as const }
}

/** What was drawn, what an even draw would bring on average, and how that varies, summed over the strata. */
function findMoments(strata: readonly Stratum[]) {
  const groups = strata[0]?.frame.length ?? 0
  const observed = Array<number>(groups).fill(0)
  const expected = Array<number>(groups).fill(0)
  const covariance = Array.from({ length: groups }, () => Array<number>(groups).fill(0))
  for (const { frame, drawn } of strata) {
    const [whole, taken] = [add(frame), add(drawn)]
    const factor = whole > 1 ? (taken * (whole - taken)) / (whole * whole * (whole - 1)) : 0
    for (let one = 0; one < groups; one += 1) {
      const own = frame[one] ?? 0
      observed[one] = (observed[one] ?? 0) + (drawn[one] ?? 0)
      expected[one] = (expected[one] ?? 0) + (taken * own) / whole
      covariance.at(one)?.forEach((sum, other, row) => (row[other] = sum + factor * own * ((one === other ? whole : 0) - (frame[other] ?? 0))))
    }
  }
  return { observed, expected, covariance }
}

/** The group that stands farthest from its share, as the sentence names it. */
function findFarthest(groups: readonly number[], observed: readonly number[], expected: readonly number[]) {
  let farthest = 0
  const distance = (at: number): number => ((observed[at] ?? 0) - (expected[at] ?? 0)) ** 2 / Math.max(expected[at] ?? 0, 0.5)
  for (const at of groups.keys()) if (distance(at) > distance(farthest)) farthest = at
  return { farthest: groups[farthest] ?? 0, observed: observed[farthest] ?? 0, expected: expected[farthest] ?? 0 }
}

/** (O − E)ᵀ V⁻¹ (O − E) over all groups but the last, which follows from the others. */
function weighDistance(expected: readonly number[], covariance: readonly (readonly number[])[]): (counts: readonly number[]) => number {
  const size = expected.length - 1
  const inverse = invert(covariance.slice(0, size).map((row) => row.slice(0, size)))
  return (counts) => {
    let sum = 0
    for (let row = 0; row < size; row += 1) {
      const own = (counts[row] ?? 0) - (expected[row] ?? 0)
      const weights = inverse[row]
      for (let column = 0; column < size; column += 1) sum += own * (weights?.[column] ?? 0) * ((counts[column] ?? 0) - (expected[column] ?? 0))
    }
    return sum
  }
}

/** Gauss and Jordan with pivots; a row that hangs on the others counts nothing. */
function invert(matrix: readonly (readonly number[])[]): readonly Float64Array[] {
  const size = matrix.length
  const rows = matrix.map((row, at) => Float64Array.from({ length: 2 * size }, (_, cell) => (cell < size ? (row[cell] ?? 0) : cell === size + at ? 1 : 0)))
  const least = Math.max(0, ...matrix.map((row, at) => Math.abs(row[at] ?? 0))) * 1e-10
  for (let column = 0; column < size; column += 1) {
    const pivot = rows.reduce((best, row, at) => (at > column && Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? at : best), column)
    const [one, other] = [rows[column], rows[pivot]]
    if (one === undefined || other === undefined) break
    rows[pivot] = one
    rows[column] = other
    const lead = other[column] ?? 0
    if (Math.abs(lead) <= least) {
      other.fill(0)
      continue
    }
    other.forEach((cell, at) => (other[at] = cell / lead))
    for (const row of rows) {
      const factor = row[column] ?? 0
      if (row !== other && factor !== 0) row.forEach((cell, at) => (row[at] = cell - factor * (other[at] ?? 0)))
    }
  }
  return rows.map((row) => row.subarray(size))
}

function countTables(strata: readonly Stratum[]): number {
  return strata.reduce((product, { frame, drawn }) => product * Math.exp(logChoose(add(drawn) + frame.length - 1, frame.length - 1)), 1)
}

/** Every way in which so many can be drawn from the groups of one class, each with its chance. */
function enumerate(strata: readonly Stratum[], observed: readonly number[], value: (counts: readonly number[]) => number): number {
  const [{ frame, drawn } = { frame: [], drawn: [] }] = strata
  const all = logChoose(add(frame), add(drawn))
  const bar = value(observed) * (1 - 1e-9)
  const counts = Array<number>(frame.length).fill(0)
  let p = 0
  const walk = (group: number, left: number, log: number): void => {
    const own = frame[group] ?? 0
    if (group === frame.length - 1) {
      counts[group] = left
      if (left <= own && value(counts) >= bar) p += Math.exp(log + logChoose(own, left) - all)
      return
    }
    for (let count = 0; count <= Math.min(own, left); count += 1) {
      counts[group] = count
      walk(group + 1, left - count, log + logChoose(own, count))
    }
  }
  walk(0, add(drawn), 0)
  return Math.min(1, p)
}

/** Counted among even draws; what is rarer than those can tell is bounded by the rarest group against all others. */
function simulate(strata: readonly Stratum[], seen: number, value: (counts: readonly number[]) => number, random: Random) {
  const bar = seen * (1 - 1e-9)
  const p = simulateP(() => {
    const counts = Array<number>(strata[0]?.frame.length ?? 0).fill(0)
    for (const { frame, drawn } of strata) drawEvenly(frame, add(drawn), random, counts)
    return value(counts) >= bar
  })
  if (p > SIMULATED_FLOOR) return { p, method: 'simulated' as const }
  const groups = strata[0]?.frame.length ?? 0
  const rarest = Math.min(...listIndexes(groups).map((group) => findGroupChance(strata, group)))
  return { p: Math.min(p, 2 * groups * rarest), method: 'bound' as const }
}

/** Chance of so many, or as unlikely a number, of one group against all others: exact. */
function findGroupChance(strata: readonly Stratum[], group: number): number {
  const chances = strata.reduce<Float64Array>((sum, { frame, drawn }) => convolve(sum, listHypergeometric(add(frame), frame[group] ?? 0, add(drawn))), Float64Array.of(1))
  return findTwoSided(chances, strata.reduce((sum, { drawn }) => sum + (drawn[group] ?? 0), 0))
}

function drawEvenly(frame: readonly number[], taken: number, random: Random, counts: number[]): void {
  const left = [...frame]
  let whole = add(frame)
  for (let turn = 0; turn < taken; turn += 1) {
    let at = random.below(whole)
    let group = 0
    while (at >= (left[group] ?? 0)) {
      at -= left[group] ?? 0
      group += 1
    }
    left[group] = (left[group] ?? 0) - 1
    counts[group] = (counts[group] ?? 0) + 1
    whole -= 1
  }
}

const add = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
const listIndexes = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)
