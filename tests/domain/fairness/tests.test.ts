import { describe, expect, it } from 'vitest'
import { adjustByBenjaminiHochberg, adjustByHolm } from '#domain/fairness/adjust.ts'
import { testComposition } from '#domain/fairness/composition.ts'
import { findBinomialTail, findChiSquareTail, findNormalTail, findPoissonTail } from '#domain/fairness/distributions.ts'
import { testGaps, testTail } from '#domain/fairness/gaps.ts'
import type { Outcome } from '#domain/fairness/outcome.ts'
import { listOccupancy, testLargestPair, testLoad, testPairVariety } from '#domain/fairness/pairing.ts'
import { testRepeats } from '#domain/fairness/repeats.ts'
import { listRuns, testRuns } from '#domain/fairness/runs.ts'

const p = (outcome: Outcome): number => (outcome.kind === 'told' ? outcome.p : Number.NaN)
const list = (from: number, to: number, step = 1): number[] => Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step)

describe('tails', () => {
  it('are those of the tables', () => {
    // Pearson and Hartley: χ² of 3.841 with 1, 16.919 with 9 degrees, upper 5 %; z of 1.96 upper 2.5 %; z of 6 upper 9.866e-10.
    expect(findChiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 10)
    expect(findChiSquareTail(16.918977604620448, 9)).toBeCloseTo(0.05, 10)
    expect(findNormalTail(1.959963984540054)).toBeCloseTo(0.025, 10)
    expect(findNormalTail(6) / 9.865876450377018e-10).toBeCloseTo(1, 8)
    // 8 or more heads of 10: 56 / 1,024; at least 1 where 2 are expected: 1 − e⁻²
    expect(findBinomialTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12)
    expect(findBinomialTail(3, 10, 0.5)).toBeCloseTo(968 / 1024, 12)
    expect(findPoissonTail(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12)
  })
})

describe('drawn against frame', () => {
  it('two groups are told as Fisher told his tea', () => {
    // Fisher (1935): 8 cups, 4 with milk first, 4 chosen, 3 of them right: (16 + 1 + 16 + 1) / 70 = 0.4857 both ways; all right: 2 / 70
    expect(p(testComposition([{ frame: [4, 4], drawn: [3, 1] }], 1))).toBeCloseTo(34 / 70, 12)
    expect(p(testComposition([{ frame: [4, 4], drawn: [4, 0] }], 1))).toBeCloseTo(2 / 70, 12)
  })

  it('three groups of a few are enumerated', () => {
    // 2 of each of three groups, 2 drawn, both of one group: 3 of the 15 pairs are that one-sided, all others take two groups.
    const outcome = testComposition([{ frame: [2, 2, 2], drawn: [2, 0, 0] }], 1)
    expect(outcome).toMatchObject({ kind: 'told', method: 'exact', numbers: { farthest: 0, observed: 2 } })
    expect(p(outcome)).toBeCloseTo(3 / 15, 12)
  })

  it('large groups are told by chi-square over the classes', () => {
    // One class of 3 × 1,000, 300 drawn as 130, 90, 80: Σ(O − E)²/E = (900 + 100 + 400)/100 = 14, times (N − 1)/(N − n) = 2,999/2,700 → 15.5504; e^(−7.7752)
    const outcome = testComposition([{ frame: [1000, 1000, 1000], drawn: [130, 90, 80] }], 1)
    expect(outcome).toMatchObject({ method: 'chi-square' })
    expect(outcome.kind === 'told' ? outcome.statistic : 0).toBeCloseTo((14 * 2999) / 2700, 8)
    expect(p(outcome)).toBeCloseTo(Math.exp(-(14 * 2999) / 5400), 10)
  })

  it('classes drawn at rates of their own are no one-sidedness', () => {
    // Class A 10 of 1,000, class D 50 of 100; the second place holds a tenth of A and half of D, and is drawn so in each: exactly as expected
    const outcome = testComposition([{ frame: [900, 100], drawn: [9, 1] }, { frame: [50, 50], drawn: [25, 25] }], 1)
    expect(outcome).toMatchObject({ statistic: 0 })
    expect(p(outcome)).toBeCloseTo(1, 9)
  })

  it('one group, or a frame drawn whole, tells nothing', () => {
    expect(testComposition([{ frame: [10], drawn: [3] }], 1)).toMatchObject({ kind: 'untold', because: 'one-group' })
    expect(testComposition([{ frame: [3, 3], drawn: [3, 3] }], 1)).toMatchObject({ kind: 'untold', because: 'too-few' })
  })
})

describe('places of the drawn rows', () => {
  it('every third row is as even as can be, and only one spread is', () => {
    // 10 rows, 3 apart: 18 rows between them over 9 gaps, C(26, 8) spreads, one of them even
    const outcome = testGaps(list(1, 28, 3))
    expect(outcome).toMatchObject({ method: 'exact', statistic: 0, numbers: { gap: 3 } })
    expect(p(outcome)).toBeCloseTo(1 / 1_562_275, 12)
  })

  it('a usual spread is not asked about', () => {
    expect(p(testGaps([2, 3, 9, 17, 18, 40, 41, 55, 71, 72, 99]))).toBeGreaterThan(0.2)
    expect(testGaps([1, 5, 9])).toMatchObject({ kind: 'untold', because: 'too-few' })
  })

  it('an end that nobody was drawn from is counted', () => {
    // 2 of 5 drawn, the last at row 3: C(3, 2) / C(5, 2) = 3 / 10
    const outcome = testTail([1, 3], 5)
    expect(p(outcome)).toBeCloseTo(0.3, 12)
    expect(outcome).toMatchObject({ numbers: { undrawn: 2, last: 3, frame: 5 } })
  })

  it('runs are counted by arrangement', () => {
    // Swed and Eisenhart (1943): 2 of each kind stand in 6 orders: 2 with two runs, 2 with three, 2 with four
    expect([...listRuns(2, 2)].map((chance) => Number(chance.toFixed(6)))).toEqual([0, 0, 0.333333, 0.333333, 0.333333])
    // 5 low and 5 high in turn make 10 runs: 2 orders of 252, and so do 2 runs: (2 + 2) / 252
    expect(p(testRuns([1, 10, 2, 9, 3, 8, 4, 7, 5, 6]))).toBeCloseTo(4 / 252, 12)
    expect(testRuns(list(1, 10))).toMatchObject({ kind: 'untold', because: 'numbered-in-order' })
  })
})

describe('repeats and inspectors', () => {
  it('repeats are held to the hypergeometric expectation', () => {
    // 2 of 4 drawn before, 2 drawn now, both again: 1 / C(4, 2)
    const outcome = testRepeats([{ frame: 4, earlier: 2, drawn: 2, again: 2 }])
    expect(outcome).toMatchObject({ numbers: { again: 2, expected: 1 } })
    expect(p(outcome)).toBeCloseTo(1 / 6, 12)
    expect(testRepeats([{ frame: 4, earlier: 0, drawn: 2, again: 0 }])).toMatchObject({ kind: 'untold', because: 'no-earlier-draw' })
  })

  it('boxes are filled as Feller counts them', () => {
    // 3 throws into 3 boxes: 3 / 27 fill one, 18 / 27 two, 6 / 27 three
    const chances = [...listOccupancy(3, 3)].map((chance) => chance * 27)
    for (const [filled, count] of [0, 3, 18, 6].entries()) expect(chances[filled]).toBeCloseTo(count, 10)
  })

  it('one pair at every visit of four people is bounded by its chance', () => {
    // 10 visits, 6 possible pairs: the same pair each time: variety 6 × 6⁻¹⁰ = 6⁻⁹; the commonest pair 6 × 6⁻¹⁰ as well
    const office = { people: 4, visits: list(1, 10).map(() => [0, 1]) }
    expect(p(testPairVariety([office], 1)) * 6 ** 9).toBeCloseTo(1, 6)
    expect(p(testLargestPair([office])) * 6 ** 9).toBeCloseTo(1, 6)
    // Loads 10, 10, 0, 0, mean 5: Σ 100 / (10 × ½ × ½) × ¾ = 30 with 3 degrees
    const load = testLoad([office], 1)
    expect(load).toMatchObject({ kind: 'told', method: 'chi-square', numbers: { topShare: 0.5, variation: 1 } })
    expect(load.kind === 'told' ? load.statistic : 0).toBeCloseTo(30, 9)
  })

  it('an office of two has one pair alone, so nothing can be told', () => {
    expect(testPairVariety([{ people: 2, visits: [[0, 1]] }], 1)).toMatchObject({ kind: 'untold', because: 'one-pair-possible' })
  })
})

describe('many tests at once', () => {
  it('are adjusted as their authors did', () => {
    // Holm: 0.01 × 4, 0.02 × 3, 0.03 × 2, 0.04 × 1, never falling. Benjamini–Hochberg: 0.01 × 4/1, 0.02 × 4/2, 0.03 × 4/3, 0.04 × 4/4, never rising backwards
    const close = (values: readonly number[], wanted: readonly number[]): void => values.forEach((value, at) => expect(value).toBeCloseTo(wanted[at] ?? NaN, 12))
    close(adjustByHolm([0.04, 0.01, 0.03, 0.02]), [0.06, 0.04, 0.06, 0.06])
    close(adjustByBenjaminiHochberg([0.04, 0.01, 0.03, 0.02]), [0.04, 0.04, 0.04, 0.04])
    close(adjustByBenjaminiHochberg([0.5, 0.001, 0.04]), [0.5, 0.003, 0.06])
  })
})
