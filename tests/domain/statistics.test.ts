import { describe, expect, it } from 'vitest'
import { canBeToldApart, findMultipleInterval, findOutlier, findWilsonInterval } from '#domain/statistics.ts'

const count = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('what chance alone could do', () => {
  it('the interval of 81 of 263 is that of the textbook', () => {
    // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3: 0.2553 to 0.3662
    const interval = findWilsonInterval(count(81, 263))
    expect(interval?.low).toBeCloseTo(0.2553, 4)
    expect(interval?.high).toBeCloseTo(0.3662, 4)
  })

  it('the interval of none and of all stays within 0 and 1', () => {
    // none of n: the upper end is z² ÷ (n + z²) = 3.8415 ÷ 23.8415 = 0.1611; all of 29: the lower end is 29 ÷ 32.8415 = 0.8830
    const none = findWilsonInterval(count(0, 20))
    expect([none?.low, none?.high.toFixed(4)]).toEqual([0, '0.1611'])
    const all = findWilsonInterval(count(29, 29))
    expect([all?.low.toFixed(4), all?.high]).toEqual(['0.8830', 1])
    expect(findWilsonInterval(count(0, 0))).toBeNull()
  })

  it('the interval of a multiple is that of the published example', () => {
    // 10 of 75 against 12 of 225, as in the documentation of scipy.stats.contingency.relative_risk: 2.5 times, 1.12616 to 5.54985
    const interval = findMultipleInterval(count(10, 75), count(12, 225))
    expect(interval?.low).toBeCloseTo(1.1261564003469628, 9)
    expect(interval?.high).toBeCloseTo(5.549850800541033, 9)
  })

  it('no multiple stands on nothing found or nothing counted', () => {
    expect(findMultipleInterval(count(0, 75), count(12, 225))).toBeNull()
    expect(findMultipleInterval(count(10, 75), count(0, 225))).toBeNull()
    expect(findMultipleInterval(count(0, 0), count(12, 225))).toBeNull()
    // all of both: one is exactly the other
    expect(findMultipleInterval(count(5, 5), count(7, 7))).toEqual({ low: 1, high: 1 })
  })

  it('two ratios can be told apart from 1.96 standard errors on', () => {
    // 60 / 100 and 40 / 100: pooled 0.5, error √(0.25 × 0.02) = 0.0707, z = 2.83
    expect(canBeToldApart(count(60, 100), count(40, 100))).toBe(true)
    // 56 / 100 and 44 / 100: z = 1.70
    expect(canBeToldApart(count(56, 100), count(44, 100))).toBe(false)
    expect(canBeToldApart(count(10, 10), count(20, 20))).toBe(false)
    expect(canBeToldApart(count(0, 0), count(20, 20))).toBe(false)
  })

  it('ten heads in ten throws are outside, nine are not', () => {
    // 2⁻¹⁰ = 0.00098 is below 0.001; nine or more: 11 / 1,024 = 0.0107
    expect(findOutlier(count(10, 10), count(1, 2))).toBe('high')
    expect(findOutlier(count(9, 10), count(1, 2))).toBeNull()
    expect(findOutlier(count(0, 10), count(1, 2))).toBe('low')
    expect(findOutlier(count(0, 9), count(1, 2))).toBeNull()
  })

  it('large samples are judged by the same tails', () => {
    // 0 of 126 at 23.5 %: 0.765 to the 126th is 2 × 10⁻¹⁵; 10,000 × 0.1 ± 3.09 × 30 is 907 to 1,093
    expect(findOutlier(count(0, 126), count(235, 1000))).toBe('low')
    expect(findOutlier(count(1090, 10_000), count(1, 10))).toBeNull()
    expect(findOutlier(count(1100, 10_000), count(1, 10))).toBe('high')
    expect(findOutlier(count(900, 10_000), count(1, 10))).toBe('low')
  })

  it('without a base, or with nothing counted, nothing is outside', () => {
    expect([findOutlier(count(0, 0), count(1, 10)), findOutlier(count(1, 2), count(0, 10)), findOutlier(count(1, 2), count(0, 0))]).toEqual(
      [null, null, null],
    )
  })
})
