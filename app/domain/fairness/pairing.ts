/**
 * Who was matched to the visits: whether a few bear most of them, how many of the possible pairs ever occur, and how often the commonest
 * pair does. An even match gives every pair of an office the same chance at every visit.
 * @see W. Feller (1968), vol. 1, section IV.2 (occupancy); N. L. Johnson, S. Kotz (1977), Urn Models and Their Application, section 3.1
 */
import { convolve, findBinomialTail, findChiSquareTail } from '#domain/fairness/distributions.ts'
import { cannotTell, type Outcome } from '#domain/fairness/outcome.ts'
import { simulateP } from '#domain/fairness/simulate.ts'
import { createRandom, type Random } from '#domain/random.ts'

/** The people whom an office could send, numbered from 0, and whom it sent to each visit. */
export interface Office {
  readonly people: number
  readonly visits: readonly (readonly number[])[]
}

const LEAST_VISITS = 10
const MOST_STEPS = 4_000_000
const LEAST_EXPECTED = 5

/** Whether the load is spread over the people as chance would: the squared distances from the mean. */
export function testLoad(offices: readonly Office[], seed: number): Outcome {
  const open = offices.filter(({ people, visits }) => people > 1 && visits.some((sent) => sent.length < people))
  const visits = open.reduce((sum, office) => sum + office.visits.length, 0)
  const loads = open.flatMap(countLoads)
  const sent = loads.reduce((sum, load) => sum + load, 0)
  if (open.length === 0) return cannotTell('no-inspectors', { visits })
  if (visits < LEAST_VISITS) return cannotTell('too-few', { visits })
  const mean = sent / loads.length
  const variation = Math.sqrt(loads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / loads.length) / mean
  const top = [...loads].sort((one, other) => other - one).slice(0, Math.ceil(loads.length / 10))
  const numbers = { visits, people: loads.length, variation, topShare: top.reduce((sum, load) => sum + load, 0) / sent, most: Math.max(...loads) }
  const statistic = open.reduce((sum, office) => sum + findDispersion(office, countLoads(office)), 0)
  const degrees = loads.length - open.length
  if (open.every((office) => countSent(office) / office.people >= LEAST_EXPECTED)) {
    return { kind: 'told', statistic, p: findChiSquareTail(statistic, degrees), method: 'chi-square', numbers }
  }
  const random = createRandom(seed, 'load', visits, loads.length)
  const p = simulateP(() => open.reduce((sum, office) => sum + findDispersion(office, countLoads(rematch(office, random))), 0) >= statistic * (1 - 1e-9))
  return { kind: 'told', statistic, p, method: 'simulated', numbers }
}

/** Whether the visits know fewer different pairs than chance would bring. */
export function testPairVariety(offices: readonly Office[], seed: number): Outcome {
  const open = openPairs(offices)
  const visits = open.reduce((sum, office) => sum + office.visits.length, 0)
  const possible = open.reduce((sum, office) => sum + countPairs(office.people), 0)
  const distinct = open.reduce((sum, office) => sum + listPairCounts(office).size, 0)
  if (open.length === 0) return cannotTell(offices.length === 0 ? 'no-inspectors' : 'one-pair-possible', { visits })
  if (visits < LEAST_VISITS) return cannotTell('too-few', { visits })
  const matched = open.reduce((sum, office) => sum + office.visits.reduce((pairs, sent) => pairs + countPairs(sent.length), 0), 0)
  const statistic = distinct / Math.min(possible, matched)
  const numbers = { visits, possible, distinct, reachable: Math.min(possible, matched) }
  const steps = open.reduce((sum, office) => sum + office.visits.length * countPairs(office.people), 0)
  if (open.every((office) => office.visits.every((sent) => sent.length === 2)) && steps <= MOST_STEPS) {
    const chances = open.reduce<Float64Array>((sum, office) => convolve(sum, listOccupancy(countPairs(office.people), office.visits.length)), Float64Array.of(1))
    return { kind: 'told', statistic, p: Math.min(1, chances.subarray(0, distinct + 1).reduce((sum, chance) => sum + chance, 0)), method: 'exact', numbers }
  }
  const random = createRandom(seed, 'pairs', visits, possible)
  const p = simulateP(() => open.reduce((sum, office) => sum + listPairCounts(rematch(office, random)).size, 0) <= distinct)
  return { kind: 'told', statistic, p, method: 'simulated', numbers }
}

/** Whether one pair goes out more often than chance would send any: the chance of one pair, times the pairs there are. */
export function testLargestPair(offices: readonly Office[]): Outcome {
  const open = openPairs(offices)
  const visits = open.reduce((sum, office) => sum + office.visits.length, 0)
  if (open.length === 0) return cannotTell(offices.length === 0 ? 'no-inspectors' : 'one-pair-possible', { visits })
  if (visits < LEAST_VISITS) return cannotTell('too-few', { visits })
  const told = open.map((office) => {
    const most = Math.max(0, ...listPairCounts(office).values())
    const possible = countPairs(office.people)
    const rate = office.visits.reduce((sum, sent) => sum + countPairs(sent.length), 0) / office.visits.length / possible
    return { most, of: office.visits.length, p: Math.min(1, possible * findBinomialTail(most, office.visits.length, Math.min(1, rate))) }
  })
  const worst = told.reduce((lowest, one) => (one.p < lowest.p ? one : lowest))
  return {
    kind: 'told', statistic: worst.most / worst.of, p: Math.min(1, told.length * worst.p), method: 'bound',
    numbers: { visits: worst.of, most: worst.most, offices: told.length },
  }
}

/** Chances that 0, 1, 2 … of the boxes are filled by so many throws. */
export function listOccupancy(boxes: number, throws: number): Float64Array {
  let chances = new Float64Array(Math.min(boxes, throws) + 1)
  chances[0] = 1
  for (let turn = 0; turn < throws; turn += 1) {
    const next = new Float64Array(chances.length)
    for (let filled = 0; filled < chances.length; filled += 1) {
      next[filled] = (chances[filled] ?? 0) * (filled / boxes) + (filled > 0 ? (chances[filled - 1] ?? 0) * ((boxes - filled + 1) / boxes) : 0)
    }
    chances = next
  }
  return chances
}

/** How often each pair was sent, by its two numbers. */
export function listPairCounts({ people, visits }: Office): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const sent of visits) {
    for (const [at, one] of sent.entries()) {
      for (const other of sent.slice(at + 1)) {
        const key = Math.min(one, other) * people + Math.max(one, other)
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    }
  }
  return counts
}

const countPairs = (people: number): number => (people * (people - 1)) / 2
const countSent = ({ visits }: Office): number => visits.reduce((sum, sent) => sum + sent.length, 0)

function openPairs(offices: readonly Office[]): readonly Office[] {
  return offices.map(({ people, visits }) => ({ people, visits: visits.filter((sent) => sent.length >= 2 && sent.length < people) })).filter(({ visits }) => visits.length > 0)
}

function countLoads({ people, visits }: Office): readonly number[] {
  const loads = Array<number>(people).fill(0)
  for (const sent of visits) for (const one of sent) loads[one] = (loads[one] ?? 0) + 1
  return loads
}

/** Squared distances from the mean load, in units of what an even match makes them; chi-square with one degree less than people. */
function findDispersion(office: Office, loads: readonly number[]): number {
  const { people, visits } = office
  const mean = countSent(office) / people
  const variance = visits.reduce((sum, { length }) => sum + (length / people) * (1 - length / people), 0)
  return variance === 0 ? 0 : (loads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / variance) * ((people - 1) / people)
}

/** The same visits with as many people each, matched evenly. */
function rematch({ people, visits }: Office, random: Random): Office {
  return {
    people,
    visits: visits.map(({ length }) => {
      const chosen: number[] = []
      while (chosen.length < length) {
        const one = random.below(people)
        if (!chosen.includes(one)) chosen.push(one)
      }
      return chosen
    }),
  }
}
