import { describe, expect, it } from 'vitest'
import { add, compare, divide, findMedian, makeFraction, multiply, subtract, toHundredths, zero } from '#domain/scoring/fraction.ts'

describe('exact fractions', () => {
  it('stand in lowest terms with the sign above', () => {
    expect(makeFraction(6, -8)).toEqual({ numerator: -3n, denominator: 4n })
    expect(makeFraction(0, 5)).toEqual(zero)
    expect(() => makeFraction(1, 0)).toThrow(RangeError)
  })

  it('a tenth and two tenths are three tenths', () => {
    expect(compare(add(makeFraction(1, 10), makeFraction(2, 10)), makeFraction(3, 10))).toBe(0)
    expect(subtract(makeFraction(1, 2), makeFraction(1, 3))).toEqual(makeFraction(1, 6))
    expect(divide(multiply(makeFraction(2, 3), makeFraction(9, 4)), makeFraction(1, 2))).toEqual(makeFraction(3))
  })

  it('are stated in hundredths, a half away from zero', () => {
    // 1.005 → 1.01, 1.00499… → 1.00, −0.005 → −0.01
    expect([makeFraction(1005, 1000), makeFraction(100_499, 100_000), makeFraction(-5, 1000)].map(toHundredths)).toEqual([101n, 100n, -1n])
  })

  it('of an even number the median lies half-way between the middle two', () => {
    expect(findMedian([5, 1, 2, 4].map((value) => makeFraction(value)))).toEqual(makeFraction(3))
    expect(findMedian([5, 1, 2].map((value) => makeFraction(value)))).toEqual(makeFraction(2))
    expect(findMedian([])).toBeNull()
  })
})
