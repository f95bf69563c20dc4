import { describe, expect, it } from 'vitest'
import { shareOut } from '#domain/shares.ts'

describe('shares of a whole', () => {
  it('add up to it, the largest remainders rounded up', () => {
    // 1/3 each is 333.33: the first of equals gets the unit left over
    expect(shareOut([1, 1, 1], 1000)).toEqual([334, 333, 333])
    // 2/7 = 285.71, 2/7, 3/7 = 428.57: 285 + 285 + 428 = 998, and the two remainders of .71 go up
    expect(shareOut([2, 2, 3], 1000)).toEqual([286, 286, 428])
    // rounding each for itself would give 16.7 six times: 100.2
    expect(shareOut([1, 1, 1, 1, 1, 1], 1000)).toEqual([167, 167, 167, 167, 166, 166])
  })

  it('of nothing are nothing, and a part of nothing has none', () => {
    expect(shareOut([0, 0], 1000)).toEqual([0, 0])
    expect(shareOut([], 1000)).toEqual([])
    expect(shareOut([5, 0, 5], 1000)).toEqual([500, 0, 500])
  })

  it('add up whatever the parts, also where their product passes 2^53', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const parts = Array.from({ length: 1 + (seed % 17) }, (_, index) => (seed * 7919 + index * 104_729) % 9973)
      expect(shareOut(parts, 1000).reduce((sum, units) => sum + units, 0), parts.join()).toBe(parts.every((part) => part === 0) ? 0 : 1000)
    }
    expect(shareOut([9_007_199_254_740_991, 9_007_199_254_740_991], 1000)).toEqual([500, 500])
  })
})
