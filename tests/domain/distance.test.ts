import { describe, expect, it } from 'vitest'
import { findBestReachable, findDistance, findWeeklyPace } from '#domain/distance.ts'

const forty = { from: '2023-01-01', numerator: 40, denominator: 100 }
const all = { from: '2021-01-01', numerator: 100, denominator: 100 }
const atMostFive = { from: '2023-01-01', numerator: 5, denominator: 100 }

describe('distance to a target in rows', () => {
  it('799 of 2,000 is one row short of 40 %, or two new ones', () => {
    // 800 of 2,000 are 40 %; 800 / 2,001 is 39.98 %, 801 / 2,002 is 40.01 %
    expect(findDistance({ betterWhen: 'higher' }, forty, 799, 2000)).toEqual({ kind: 'short', count: 1, added: 2 })
  })

  it('203 of 508 shows 40.0 with one decimal and is one row short', () => {
    // 40 % of 508 is 203.2, so 204 are needed; 204 / 509 is 40.08 %
    expect(findDistance({ betterWhen: 'higher' }, forty, 203, 508)).toEqual({ kind: 'short', count: 1, added: 1 })
  })

  it('200 of 500 meets 40 % with nothing to spare', () => {
    expect(findDistance({ betterWhen: 'higher' }, forty, 200, 500)).toEqual({ kind: 'exact', count: 0 })
    expect(findDistance({ betterWhen: 'higher' }, forty, 203, 500)).toEqual({ kind: 'over', count: 3 })
  })

  it('7,256 of 18,254 is 46 rows short', () => {
    // 40 % of 18,254 is 7,301.6, so 7,302 are needed, 46 more; new ones: (730,160 − 725,600) ÷ 60 = 76
    expect(findDistance({ betterWhen: 'higher' }, forty, 7256, 18_254)).toEqual({ kind: 'short', count: 46, added: 76 })
  })

  it('no number of new rows reaches 100 %', () => {
    expect(findDistance({ betterWhen: 'higher' }, all, 9, 10)).toEqual({ kind: 'short', count: 1, added: null })
  })

  it('where less is better, what may still happen is to spare', () => {
    // 5 % of 100 is 5
    expect(findDistance({ betterWhen: 'lower' }, atMostFive, 3, 100)).toEqual({ kind: 'over', count: 2 })
    expect(findDistance({ betterWhen: 'lower' }, atMostFive, 5, 100)).toEqual({ kind: 'exact', count: 0 })
    // 7 of 140 are 5 %
    expect(findDistance({ betterWhen: 'lower' }, atMostFive, 7, 100)).toEqual({ kind: 'short', count: 2, added: 40 })
  })

  it('without rows, target or direction there is no distance', () => {
    expect(findDistance({ betterWhen: 'higher' }, forty, 0, 0)).toBeNull()
    expect(findDistance({ betterWhen: 'higher' }, null, 1, 2)).toBeNull()
    expect(findDistance({ betterWhen: 'watch' }, forty, 1, 2)).toBeNull()
  })

  it('a week must bring its share of what is missing, rounded up, and all of it in the last week', () => {
    // 46 × 7 ÷ 44 = 7.3; 44 × 7 ÷ 44 = 7
    expect(findWeeklyPace(46, 44)).toBe(8)
    expect(findWeeklyPace(44, 44)).toBe(7)
    expect(findWeeklyPace(46, 7)).toBe(46)
    expect(findWeeklyPace(46, 3)).toBe(46)
    expect(findWeeklyPace(0, 44)).toBe(0)
    expect(findWeeklyPace(46, 0)).toBeNull()
  })

  it('what is lost stays lost, and the open rows may all be met', () => {
    // 14,871 in time, 335 late, 3,048 not yet due: at most 17,919 of 18,254
    expect(findBestReachable({ met: 14_871, lost: 335, open: 3048 })).toEqual({ numerator: 17_919, denominator: 18_254 })
    expect(findBestReachable({ met: 0, lost: 0, open: 0 })).toBeNull()
  })
})
