import { describe, expect, it } from 'vitest'
import { findNormalTail } from '#domain/fairness/distributions.ts'
import { createRandom, type Random } from '#domain/random.ts'
import { findNormalRunLength, findStart, limitFor, sumUp } from '#domain/surveillance/cusum.ts'
import { average, standardise } from '#domain/surveillance/ewma.ts'
import { findPointOfNoReturn, forecastYear, listBetaBinomial } from '#domain/surveillance/forecast.ts'
import { findDispersion, scorePlace, winsorise } from '#domain/surveillance/funnel.ts'
import { findShifts } from '#domain/surveillance/shift.ts'
import { shrink } from '#domain/surveillance/shrink.ts'

/** Knuth's way to a Poisson count. */
function drawPoisson(mean: number, random: Random): number {
  const floor = Math.exp(-mean)
  let [count, product] = [0, random.unit()]
  while (product > floor) {
    count += 1
    product *= random.unit()
  }
  return count
}

describe('CUSUM', () => {
  it('has the run lengths of the tables', () => {
    // Montgomery, Introduction to Statistical Quality Control, table 9.3 (k = 0.5): two-sided 168 and 465 in control, so 336 and 930 on
    // one side; 8.38 and 10.4 at a shift of one, 4.01 at two for h = 5
    expect(findNormalRunLength(0.5, 4, 0, findNormalTail) / 336).toBeCloseTo(1, 1)
    expect(findNormalRunLength(0.5, 5, 0, findNormalTail) / 930).toBeCloseTo(1, 1)
    expect(findNormalRunLength(0.5, 4, 1, findNormalTail)).toBeCloseTo(8.38, 1)
    expect(findNormalRunLength(0.5, 5, 1, findNormalTail)).toBeCloseTo(10.4, 1)
    expect(findNormalRunLength(0.5, 5, 2, findNormalTail)).toBeCloseTo(4.01, 1)
  })

  it('is summed by hand', () => {
    // ratio e: each event 1 up, each expected one e − 1 = 1.71828 down. 3 events where 1 was expected: 1.28172; 1 more of 1: 0.56344; none of 1: 0
    const points = sumUp([{ observed: 3, expected: 1 }, { observed: 1, expected: 1 }, { observed: 0, expected: 1 }], { ratio: Math.E, limit: 5 })
    expect(points.map(({ up }) => Number(up.toFixed(5)))).toEqual([1.28172, 0.56344, 0])
    // Downward each event −1, each expected one 1 − 1/e = 0.63212: 0, 0, 0.63212
    expect(points.map(({ down }) => Number(down.toFixed(5)))).toEqual([0, 0, 0.63212])
    expect([findStart(points, 'up'), findStart(points, 'down')]).toEqual([3, 2])
  })

  it('alarms falsely no more often than it says, and finds a doubling soon', () => {
    // Limit ln 100: by Lorden's bound at least 100 months on average until a false alarm. 200 runs, expectations between 2 and 6 a month.
    const random = createRandom(7, 'cusum')
    const limit = limitFor(100)
    const run = (factor: number, length: number): number => {
      const months = Array.from({ length }, () => {
        const expected = 2 + 4 * random.unit()
        return { observed: drawPoisson(expected * factor, random), expected }
      })
      const alarm = sumUp(months, { ratio: 2, limit }).findIndex(({ up }) => up >= limit)
      return alarm === -1 ? length : alarm + 1
    }
    const mean = (factor: number, length: number): number => Array.from({ length: 200 }, () => run(factor, length)).reduce((sum, months) => sum + months, 0) / 200
    const [steady, doubled] = [mean(1, 2_000), mean(2, 200)]
    if (process.env['SHOW_RATES'] !== undefined) console.log(`CUSUM with limit ln 100: ${steady} months to a false alarm, ${doubled} to a doubling`)
    expect(steady).toBeGreaterThan(100)
    expect(doubled).toBeLessThan(5)
  })
})

describe('EWMA', () => {
  it('is averaged as in the textbook', () => {
    // Montgomery, table 9.10: λ = 0.1, target 10: 9.45 → 9.945, 7.99 → 9.7495, 9.29 → 9.70355; limits 10 ± 0.27, L = 2.7
    const points = average([9.45, 7.99, 9.29], 0.1, 2.7, 10)
    expect(points.map(({ value }) => Number(value.toFixed(5)))).toEqual([9.945, 9.7495, 9.70355])
    expect(points[0]?.limit).toBeCloseTo(0.27, 10)
  })

  it('takes counts in units of chance', () => {
    // √4 + √5 − √17 = 0.113; none expected says nothing
    expect(standardise([{ observed: 4, expected: 4 }, { observed: 3, expected: 0 }]).map((value) => Number(value.toFixed(3)))).toEqual([0.113, 0])
  })
})

describe('shrinkage', () => {
  it('is reckoned by hand', () => {
    // O 20, 5, 5 of E 10, 10, 10: mean 1; spread (1 + ¼ + ¼)/3 = 0.5; less 1/10: 0.4; weight 0.4/(0.4 + 0.1) = 0.8: 1.8, 0.6, 0.6
    const { mean, variance, ratios } = shrink([{ observed: 20, expected: 10 }, { observed: 5, expected: 10 }, { observed: 5, expected: 10 }])
    expect([mean, variance]).toEqual([1, 0.4])
    expect(ratios.map((ratio) => Number(ratio.toFixed(9)))).toEqual([1.8, 0.6, 0.6])
  })

  it('lets a small place say less than a large one', () => {
    const { ratios } = shrink([{ observed: 4, expected: 1 }, { observed: 120, expected: 60 }, { observed: 30, expected: 60 }, { observed: 60, expected: 60 }])
    expect(ratios[0]).toBeLessThan(ratios[1] ?? 0)
    expect(shrink([{ observed: 1, expected: 0 }]).ratios).toEqual([1])
  })
})

describe('funnel', () => {
  it('measures the spread beyond chance by hand', () => {
    // Scores −2, 0, 2, errors 1: φ = 8/3; τ² = (3 × 8/3 − 2)/(3 − 3/3) = 3; a place 4 away is 4/√(1 + 3) = 2 from the middle
    const places = [-2, 0, 2].map((difference) => ({ difference, error: 1 }))
    const dispersion = findDispersion(places)
    expect(dispersion.phi).toBeCloseTo(8 / 3, 12)
    expect(dispersion.tauSquared).toBeCloseTo(3, 12)
    expect(scorePlace({ difference: 4, error: 1 }, dispersion)).toBeCloseTo(2, 12)
    // Less spread than chance: nothing is added
    expect(findDispersion([0.1, -0.1, 0.05].map((difference) => ({ difference, error: 1 }))).tauSquared).toBe(0)
  })

  it('pulls in a tenth at each end', () => {
    expect(winsorise([0, 1, 2, 3, 4, 5, 6, 7, 8, 90])).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 8, 8])
  })
})

describe('shifts of places', () => {
  const options = { usualMonths: 12, ratio: 2, runLength: 1000, leastExpected: 5 }
  const months = (factor: number, random: Random, mean: number) => Array.from({ length: 24 }, (_, month) => ({ observed: drawPoisson(mean * (month >= 20 ? factor : 1), random), expected: mean }))

  it('in 150 steady places of all sizes hardly any is asked about, and a doubling is found in four months', () => {
    const random = createRandom(11, 'shift')
    const places = Array.from({ length: 150 }, (_, index) => ({ key: `p${index}`, months: months(1, random, 0.5 + (index % 10)) }))
    const asked = findShifts(places, options).length
    const shifted = Array.from({ length: 100 }, (_, index) => ({ key: `s${index}`, months: months(3, random, 4) }))
    const found = findShifts([...places, ...shifted], options).filter(({ key, side }) => key.startsWith('s') && side === 'up').length
    if (process.env['SHOW_RATES'] !== undefined) console.log(`shifts: ${asked} of 150 steady places asked in the last month, ${found} of 100 tripled ones found after four months`)
    expect(asked).toBeLessThan(6)
    expect(found).toBeGreaterThan(90)
  })

  it('says since when and by how much', () => {
    // Usual 2 a month as expected; then 2, 2, and 8 in each of the last two: each adds 8 ln 2 − 2 = 3.545, two 7.09 ≥ ln 1000 = 6.9078
    const flat = (counts: readonly number[]) => ({ key: 'x', months: counts.map((observed) => ({ observed, expected: 2 })) })
    const calm = Array<number>(12).fill(2)
    expect(findShifts([flat([...calm, 2, 2, 8, 8]), { ...flat([...calm, 2, 2, 2, 2]), key: 'y' }], options)).toMatchObject([{ key: 'x', side: 'up', since: 14, observed: 16, expected: 4 }])
  })
})

describe('forecast', () => {
  it('of two more under an even prior is that of the textbook', () => {
    // a = b = 1: each of 0, 1, 2 a third
    for (const chance of listBetaBinomial(2, 1, 1)) expect(chance).toBeCloseTo(1 / 3, 10)
  })

  it('adds the plan to what is counted', () => {
    // 30 of 100 so far, 10 planned with 8 joint, 20 expected in all: 10 more at 30.5/101: 38 + 3.0198 of 120
    const forecast = forecastYear({ met: 30, counted: 100, plannedMet: 8, planned: 10, further: 20 })
    expect(forecast?.met).toBeCloseTo(38 + 305 / 101, 10)
    expect(forecast?.counted).toBe(120)
    expect((forecast?.low ?? 0) < 41 / 120 && (forecast?.high ?? 0) > 41 / 120).toBe(true)
    expect(forecastYear({ met: 0, counted: 0, plannedMet: 0, planned: 0, further: 0 })).toBeNull()
  })

  it('says when a target is out of reach', () => {
    // 30 of 100, 25 more: 40 % of 125 is 50; all 25 joint make 55, five to spare; at 0.3 each one loses 0.7: after 5/(25 × 0.7) = 2/7 of them
    expect(findPointOfNoReturn({ met: 30, counted: 100, further: 25 }, { numerator: 2, denominator: 5 })).toBeCloseTo(2 / 7, 12)
    // 10 more: 40 % of 110 is 44 > 40
    expect(findPointOfNoReturn({ met: 30, counted: 100, further: 10 }, { numerator: 2, denominator: 5 })).toBe('gone')
    expect(findPointOfNoReturn({ met: 50, counted: 100, further: 25 }, { numerator: 2, denominator: 5 })).toBeNull()
  })
})
