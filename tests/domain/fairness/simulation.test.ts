/** Seeded simulations: how often an even draw is asked about, and how often a planted fault is found. The counts are fixed by the seed. */
import { describe, expect, it } from 'vitest'
import { testComposition } from '#domain/fairness/composition.ts'
import { testGaps, testTail } from '#domain/fairness/gaps.ts'
import type { Outcome } from '#domain/fairness/outcome.ts'
import { testLargestPair, testLoad, testPairVariety } from '#domain/fairness/pairing.ts'
import { testRepeats } from '#domain/fairness/repeats.ts'
import { testRuns } from '#domain/fairness/runs.ts'
import { createRandom, type Random } from '#domain/random.ts'

const ROUNDS = 2_000
/** Both tails of a count with rate 0.05 in 2,000 rounds at 99.9 %: 100 ± 3.29 × 9.75. */
const MOST_AT_5 = 133
const LEAST_AT_5 = 67

const p = (outcome: Outcome): number => (outcome.kind === 'told' ? outcome.p : Number.NaN)

/** How often a test's p falls to `alpha` or below. */
function countAsked(name: string, make: (random: Random, round: number) => Outcome, alpha = 0.05, rounds = ROUNDS): number {
  const random = createRandom(20231117, name)
  let asked = 0
  for (let round = 0; round < rounds; round += 1) if (p(make(random, round)) <= alpha) asked += 1
  if (process.env['SHOW_RATES'] !== undefined) console.log(`${name}: ${asked} of ${rounds} at ${alpha}`)
  return asked
}

/** An even draw of so many of the frame, in the order drawn. */
function drawEvenly(frame: number, count: number, random: Random): number[] {
  const rows = Array.from({ length: frame }, (_, index) => index + 1)
  for (let at = 0; at < count; at += 1) {
    const other = at + random.below(frame - at)
    const kept = rows[at] ?? 0
    rows[at] = rows[other] ?? 0
    rows[other] = kept
  }
  return rows.slice(0, count)
}

/** As a real system did: a random start in the first range, then every range-th row. */
function drawByRange(frame: number, count: number, random: Random): number[] {
  const range = Math.floor(frame / count)
  const start = 1 + random.below(range)
  return Array.from({ length: count }, (_, index) => start + index * range)
}

function matchEvenly(people: number, random: Random): number[] {
  const first = random.below(people)
  return [first, (first + 1 + random.below(people - 1)) % people]
}

/** How many of the drawn rows fall into each third of the frame: 150, 90 and 60 of 300. */
function countGroups(places: readonly number[]): number[] {
  const counts = [0, 0, 0]
  for (const place of places) {
    const group = place <= 150 ? 0 : place <= 240 ? 1 : 2
    counts[group] = (counts[group] ?? 0) + 1
  }
  return counts
}

describe('an even draw is asked about at the nominal rate', () => {
  it('by its composition, large and small', () => {
    const large = countAsked('composition, 60 of 300', (random) => testComposition([{ frame: [150, 90, 60], drawn: countGroups(drawEvenly(300, 60, random)) }], 1))
    expect(large).toBeGreaterThan(LEAST_AT_5)
    expect(large).toBeLessThan(MOST_AT_5)
    // An exact test of small counts cannot be at 5 % exactly, only never above.
    const small = countAsked('composition, 8 of 300', (random) => testComposition([{ frame: [150, 90, 60], drawn: countGroups(drawEvenly(300, 8, random)) }], 1))
    expect(small).toBeLessThan(MOST_AT_5)
    const classes = countAsked('composition, two classes, simulated', (random, round) => testComposition([
      { frame: [150, 90, 60], drawn: countGroups(drawEvenly(300, 6, random)) }, { frame: [150, 90, 60], drawn: countGroups(drawEvenly(300, 9, random)) },
    ], round), 0.05, 500)
    expect(classes).toBeLessThan(45)
  })

  it('by its gaps, its tail and its order', () => {
    for (const [frame, count] of [[299, 100], [1000, 60], [200, 12]] as const) {
      const ps: number[] = []
      const gaps = countAsked(`gaps, ${count} of ${frame}`, (random) => {
        const outcome = testGaps(drawEvenly(frame, count, random))
        ps.push(p(outcome))
        return outcome
      }, 0.05, 400)
      // 20 ± 3.29 × 4.36 of 400 at 0.05; more than 4 of 400 at 0.001 would come up once in ten thousand such runs.
      expect(gaps).toBeGreaterThan(5)
      expect(gaps).toBeLessThan(35)
      expect(ps.filter((one) => one <= 0.001).length).toBeLessThan(5)
    }
    expect(countAsked('tail, 100 of 299', (random) => testTail(drawEvenly(299, 100, random), 299))).toBeLessThan(MOST_AT_5)
    expect(countAsked('runs, 40 of 299', (random) => testRuns(drawEvenly(299, 40, random)))).toBeLessThan(MOST_AT_5)
  })

  it('by repeats, load and pairs', () => {
    expect(countAsked('repeats, 40 of 200 after 50', (random) => testRepeats([{ frame: 200, earlier: 50, drawn: 40, again: drawEvenly(200, 40, random).filter((row) => row <= 50).length }]))).toBeLessThan(MOST_AT_5)
    const office = (random: Random) => [{ people: 10, visits: Array.from({ length: 60 }, () => matchEvenly(10, random)) }]
    expect(countAsked('load, 60 visits of 10 people', (random) => testLoad(office(random), 1))).toBeLessThan(MOST_AT_5)
    expect(countAsked('pair variety, 60 visits of 10 people', (random) => testPairVariety(office(random), 1))).toBeLessThan(MOST_AT_5)
    expect(countAsked('largest pair, 60 visits of 10 people', (random) => testLargestPair(office(random)))).toBeLessThan(MOST_AT_5)
  })
})

describe('what is planted is found at 0.001', () => {
  it('every third row with an undrawn tail', () => {
    // N = 299, n = 100: every second row, 99 rows at the end never drawn
    const rounds = 200
    expect(countAsked('systematic 100 of 299, gaps', (random) => testGaps(drawByRange(299, 100, random)), 0.001, rounds)).toBe(rounds)
    expect(countAsked('systematic 100 of 299, tail', (random) => testTail(drawByRange(299, 100, random), 299), 0.001, rounds)).toBe(rounds)
    expect(countAsked('systematic 300 of 1000, gaps', (random) => testGaps(drawByRange(1000, 300, random)), 0.001, rounds)).toBe(rounds)
    // As few as 12 rows: all gaps alike are one spread of very many.
    expect(countAsked('systematic 12 of 200, gaps', (random) => testGaps(drawByRange(200, 12, random)), 0.001, rounds)).toBe(rounds)
  })

  it('a start anew after a few rows hides little', () => {
    // Every second row, but each row moved by one with chance a tenth
    const found = countAsked('systematic 100 of 299 with a tenth moved', (random) => testGaps(drawByRange(299, 100, random).map((row) => (random.chance(0.1) ? row + 1 : row))), 0.001, 200)
    expect(found).toBeGreaterThan(190)
  })

  it('round robin: 5 of 45 pairs', () => {
    const robin = (random: Random, visits: number) => {
      const start = random.below(5)
      return [{ people: 10, visits: Array.from({ length: visits }, (_, visit) => { const pair = (start + visit) % 5; return [2 * pair, 2 * pair + 1] }) }]
    }
    expect(countAsked('round robin, 20 visits', (random) => testPairVariety(robin(random, 20), 1), 0.001, 200)).toBe(200)
    expect(countAsked('round robin, 40 visits', (random) => testPairVariety(robin(random, 40), 1), 0.001, 200)).toBe(200)
    expect(countAsked('one pair at every second visit, 30 visits', (random) => testLargestPair([{ people: 10, visits: Array.from({ length: 30 }, (_, visit) => (visit % 2 === 0 ? [0, 1] : matchEvenly(10, random))) }]), 0.001, 200)).toBe(200)
  })

  it('a list steered away from one group, and toward those drawn before', () => {
    // 300 rows, a fifth of one ownership; 60 drawn, each of that ownership put back and drawn anew with chance 0.9
    const steer = (random: Random): number[] => drawEvenly(300, 300, random).filter((row) => row <= 240 || random.chance(0.1)).slice(0, 60)
    const away = countAsked('steered away from a fifth of the frame, 60 of 300', (random) => {
      const places = steer(random)
      const spared = places.filter((row) => row > 240).length
      return testComposition([{ frame: [240, 60], drawn: [60 - spared, spared] }], 1)
    }, 0.001, 500)
    expect(away).toBeGreaterThan(250)
    // 200 rows, 50 drawn before at thrice the chance: expected 20 of 40 instead of 10
    const again = countAsked('those drawn before at thrice the chance, 40 of 200', (random) => testRepeats([{
      frame: 200, earlier: 50, drawn: 40, again: drawEvenly(200, 200, random).filter((row) => row <= 50 || random.chance(1 / 3)).slice(0, 40).filter((row) => row <= 50).length,
    }]), 0.001, 500)
    expect(again).toBeGreaterThan(250)
  })
})
