import { describe, expect, it } from 'vitest'
import { countBins, findBin, findCuts } from '#domain/scorecards/binning.ts'
import { weighEvidence } from '#domain/scorecards/evidence.ts'
import { fitLogistic } from '#domain/scorecards/logistic.ts'
import { addUpPoints, findFactor, findOffset, readScore, scalePoints } from '#domain/scorecards/points.ts'
import { trainCard } from '#domain/scorecards/train.ts'

describe('bins', () => {
  it('what is not known has a bin of its own, and so has what no bin was made for', () => {
    const cuts = { kind: 'cuts', cuts: [1, 5] } as const
    expect([null, 0, 1, 4.9, 5, 100].map((value) => findBin(cuts, value))).toEqual([0, 1, 2, 2, 3, 3])
    const groups = { kind: 'groups', groups: [['A', 'B'], ['C']] } as const
    expect(['A', 'B', 'C', 'E', null].map((value) => findBin(groups, value))).toEqual([1, 1, 2, 0, 0])
    expect([countBins(cuts), countBins(groups)]).toEqual([4, 3])
  })

  // rates of the values 1 to 4: 10, 20, 15 and 40 %
  const values = [10, 20, 15, 40].map((problems, index) => ({ value: index + 1, count: 100, problems }))

  it('cuts stand at even counts', () => {
    expect(findCuts(values, { most: 4, leastCount: 50, monotone: false })).toEqual([2, 3, 4])
    expect(findCuts(values, { most: 2, leastCount: 50, monotone: false })).toEqual([3])
  })

  it('a rate that falls where it should rise is pooled with the one before', () => {
    // 2 and 3 together: 35 / 200 = 17.5 %, between 10 and 40 %
    expect(findCuts(values, { most: 4, leastCount: 50, monotone: true })).toEqual([2, 4])
  })

  it('a small bin joins the neighbour with the nearer rate', () => {
    const uneven = [{ value: 1, count: 100, problems: 10 }, { value: 2, count: 20, problems: 7 }, { value: 3, count: 100, problems: 40 }]
    // 35 % is nearer to 40 than to 10 %; with three bins asked, the first ends at 100 ≥ 220 / 3 and the second at 120 < 147: it holds all the rest
    expect(findCuts(uneven, { most: 3, leastCount: 50, monotone: false })).toEqual([2])
    expect(findCuts(uneven, { most: 20, leastCount: 50, monotone: false })).toEqual([2])
    expect(findCuts([], { most: 3, leastCount: 50, monotone: true })).toEqual([])
  })
})

describe('weight of evidence', () => {
  // "Scorecard building using WOE / IV", analyticbridge.datasciencecentral.com: five age groups with 625 good and 470 bad; the page says
  // ln(%good ÷ %bad) and an information value of 0.4651628. Here the sign is turned, since points mean risk.
  const groups = [[50, 120], [75, 110], [125, 90], [175, 80], [200, 70]].map(([good = 0, bad = 0]) => ({ count: good + bad, problems: bad }))

  it('is that of a published table', () => {
    const { weights, informationValue } = weighEvidence(groups, 0)
    // the page cuts 1.16048 to 1.1604
    for (const [index, told] of [1.1604, 0.668, -0.04348, -0.49774, -0.7648].entries()) expect(weights[index]).toBeCloseTo(told, 3)
    // from shares that it had rounded to a tenth of a per cent
    expect(informationValue).toBeCloseTo(0.4651628, 3)
  })

  it('smoothing gives a bin without problems a finite weight, and an empty one none', () => {
    // rate 10 / 100; the first bin: (0 + 10 × 0.1) / 10 = 0.1 of problems, (40 + 9) / 90 = 0.5444 of the rest; ln(0.1 ÷ 0.5444) = −1.6946
    const { weights } = weighEvidence([{ count: 40, problems: 0 }, { count: 60, problems: 10 }, { count: 0, problems: 0 }], 10)
    expect(weights[0]).toBeCloseTo(-1.6946, 4)
    expect(weights[2]).toBeCloseTo(0, 12)
  })

  it('nothing is learned where nothing was found', () => {
    expect(() => weighEvidence([{ count: 5, problems: 0 }], 1)).toThrow(RangeError)
  })
})

describe('logistic regression on counts', () => {
  it('a table of two lines is fitted exactly', () => {
    // odds 10 : 90 and 20 : 80: intercept ln(1/9) = −2.19722, slope ln(0.25 × 9) = ln 2.25 = 0.81093
    const fit = fitLogistic([{ values: [0], count: 100, problems: 10 }, { values: [1], count: 100, problems: 20 }], 0)
    expect(fit.converged).toBe(true)
    expect(fit.intercept).toBeCloseTo(-2.19722, 5)
    expect(fit.slopes[0]).toBeCloseTo(0.81093, 5)
  })

  it('a ridge holds a slope that has no end: it stands where surplus and penalty are even', () => {
    const rows = [{ values: [0], count: 50, problems: 10 }, { values: [1], count: 10, problems: 10 }]
    const { intercept, slopes: [slope = 0], converged } = fitLogistic(rows, 2)
    expect(converged).toBe(true)
    // derivative of the penalised likelihood by the slope: 10 − 10 p − 2 × slope = 0
    expect(10 - 10 / (1 + Math.exp(-intercept - slope)) - 2 * slope).toBeCloseTo(0, 8)
  })

  it('two columns that say the same share the weight and do not break it', () => {
    const rows = [{ values: [0, 0], count: 100, problems: 10 }, { values: [1, 1], count: 100, problems: 20 }]
    const { slopes: [one = 0, other = 0] } = fitLogistic(rows, 1e-6)
    expect(one + other).toBeCloseTo(0.81093, 4)
    expect(one).toBeCloseTo(other, 6)
  })
})

describe('points', () => {
  it('factor and offset are those of the textbook', () => {
    // Siddiqi (2006), chapter 6: 600 points at odds of 50 to 1 and 20 points to double them: factor 28.8539, offset 487.123
    const scale = { base: 600, odds: 50, doubling: 20 }
    expect(findFactor(scale)).toBeCloseTo(28.8539, 4)
    expect(findOffset(scale)).toBeCloseTo(487.123, 3)
    expect(readScore(600, scale)).toBeCloseTo(50 / 51, 10)
  })

  it('whole points add up to the score, the best bin has none', () => {
    // factor 20 / ln 2 = 28.8539; even odds at 500: offset 500. First indicator 1 × (−1, 0, 1): raised by 1,
    // points 0, 28.85 → 29, 57.71 → 58; second 2 × (0.25, −0.25): 28.85 → 29, 0. Base 500 + 28.8539 × (−1 − 1 − 0.5) = 427.87 → 428
    const table = scalePoints({ intercept: -1, slopes: [1, 2] }, [[-1, 0, 1], [0.25, -0.25]], { base: 500, odds: 1, doubling: 20 })
    expect(table.base).toBe(428)
    expect(table.indicators.map(({ points }) => points)).toEqual([[0, 29, 58], [29, 0]])
    expect(addUpPoints(table, [2, 0])).toBe(428 + 58 + 29)
    expect(() => addUpPoints(table, [3, 0])).toThrow(RangeError)
  })

  it('a card is trained from counts per row of bins', () => {
    // One indicator: with slope 1 and no smoothing the fit is the table itself. Bins: none unknown, 10 / 100 and 20 / 100. Points to double 20:
    // ln 2.25 × 28.8539 = 23.40 → 23. Odds in the best bin 1 : 9; base 100 at 1 : 9
    const card = trainCard(
      [{ bins: [1], count: 60, problems: 6 }, { bins: [2], count: 100, problems: 20 }, { bins: [1], count: 40, problems: 4 }], [3],
      { smoothing: 0, ridge: 0, scale: { base: 100, odds: 1 / 9, doubling: 20 } },
    )
    expect(card.bins).toEqual([[{ count: 0, problems: 0 }, { count: 100, problems: 10 }, { count: 100, problems: 20 }]])
    expect(card.fit.slopes[0]).toBeCloseTo(1, 8)
    expect(card.table.base).toBe(100)
    // What is not known weighs nothing. The best bin weighs ln((10 / 30) ÷ (90 / 170)) = −0.4626: 0.4626 × 28.8539 = 13.35 → 13 points above it
    expect(card.table.indicators[0]?.points).toEqual([13, 0, 23])
  })
})
